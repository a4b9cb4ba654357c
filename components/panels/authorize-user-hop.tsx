import { UrlText } from '@/components/flow/message'
import { hopInWords } from '@/components/panels/authorize-user-hop-words'
import type { Exchange } from '@/lib/trace/exchange'
import { headerOf, pathOf, statusText } from '@/lib/trace/http-text'

/** One request of the browser, and where its answer sent it. */
export function Hop({ hop, number }: { hop: Exchange; number: number }) {
  const { request, response, filledIn, rebuilt } = hop
  const location = headerOf(response.headers, 'location')
  const isBad = response.status >= 400
  return (
    <li className="grid grid-cols-[1.6rem_1fr] gap-x-1 py-2.5 text-[0.92rem]">
      <span className="font-mono text-soft">{number}</span>
      <div className="min-w-0 space-y-1">
        <p className="flex flex-wrap items-baseline gap-x-2.5 leading-snug">
          <span className="min-w-0 font-mono text-[0.86rem] wrap-anywhere">
            <b className="font-semibold text-browser">{request.method}</b> {pathOf(request.url)}
          </span>
          <span className={`text-sm font-semibold ${isBad ? 'text-bad' : 'text-soft'}`}>
            {isBad && <span aria-hidden>✗ </span>}
            {statusText(response.status)}
          </span>
          {rebuilt && (
            <span className="rounded border border-rule px-1 text-[0.78rem] text-soft">
              rebuilt
            </span>
          )}
          {filledIn && (
            <span className="rounded border border-rule px-1 text-[0.78rem] text-soft">
              filled in
            </span>
          )}
        </p>
        <p>{hopInWords(hop, location)}</p>
        {location && (
          <div className="flex gap-2 text-[0.82rem]">
            <span className="shrink-0 text-soft">to</span>
            <p className="min-w-0 font-mono leading-relaxed">
              <UrlText url={location} />
            </p>
          </div>
        )}
      </div>
    </li>
  )
}
