import type { ReactNode } from 'react'

/** The place of bytes that are not made yet: nothing is solid before it happened. */
export function EmptyBytes({ count, children }: { count: number; children: ReactNode }) {
  return (
    <div>
      <div
        aria-hidden
        className="grid grid-cols-[repeat(auto-fill,minmax(4.9rem,1fr))] gap-x-1.5 gap-y-1"
      >
        {Array.from({ length: Math.ceil(count / 3) }, (_, group) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty places have no other name
          <div key={group} className="grid grid-cols-3 gap-[3px]">
            {Array.from({ length: Math.min(3, count - group * 3) }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: empty places have no other name
              <span key={index} className="h-7 rounded-[5px] border border-dashed border-edge/60" />
            ))}
          </div>
        ))}
      </div>
      <p className="mt-2 text-[0.92rem] text-soft">{children}</p>
    </div>
  )
}
