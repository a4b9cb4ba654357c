import { AfterPaint } from '@/components/flow/after-paint'
import { Crossings } from '@/components/stage/crossings'
import { Phone } from '@/components/stage/phone'
import { ApiBox, ServerBox } from '@/components/stage/server-box'

/**
 * Phone, crossings, server. Three columns where there is room for them; in a narrower stage the server
 * stands below, and on a small phone all three stand below each other.
 */
export function Scene({ onOpen }: { onOpen(exchange: string): void }) {
  return (
    <div className="grid shrink-0 gap-3 @min-[21rem]:grid-cols-[14.25rem_minmax(0,1fr)] @min-[28rem]:grid-cols-[14.25rem_minmax(6.2rem,1fr)_minmax(8.4rem,10.5rem)] @min-[28rem]:gap-2 present:grid-cols-[minmax(12.5rem,1fr)_minmax(6.9rem,0.6fr)_minmax(8.6rem,0.8fr)]! present:min-h-(--scene) present:gap-2">
      <Phone />
      <AfterPaint>
        <Crossings onOpen={onOpen} />
        <div className="flex flex-col gap-2.5 @min-[21rem]:@max-[28rem]:col-span-2 @min-[21rem]:@max-[28rem]:flex-row @min-[21rem]:@max-[28rem]:[&>*]:min-w-0 @min-[21rem]:@max-[28rem]:[&>*]:basis-2/5 present:col-span-1! present:flex-col! present:[&>*]:basis-auto!">
          <ServerBox />
          <ApiBox />
        </div>
      </AfterPaint>
    </div>
  )
}
