'use client'

import { UrlText } from '@/components/flow/message'
import { hopInWords } from '@/components/panels/authorize-user-hop-words'
import { Stage } from '@/components/panels/frame'
import type { Run } from '@/lib/flow/run'
import type { Exchange } from '@/lib/trace/exchange'
import { headerOf, pathOf, statusText } from '@/lib/trace/http-text'
import { lastAuthorize } from '@/lib/trace/steps'

/** What the browser asked and was answered since the newest authorization request. */
export function AuthorizationHops({ run }: { run: Run }) {
  const first = lastAuthorize(run.exchanges)
  const hops = first
    ? run.exchanges
        .slice(run.exchanges.indexOf(first))
        .filter(({ from, exercise }) => from === 'browser' && !exercise)
    : []
  return (
    <Stage name="Hops" note={hops.length > 0 ? 'of the newest login, in order' : 'of the browser'}>
      {hops.length === 0 ? (
        <p className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem] text-soft">
          Nothing was sent yet. Each request of the phone’s browser will stand here, with where the
          answer sends it.
        </p>
      ) : (
        <ol className="divide-y divide-rule border-y border-rule">
          {hops.map((hop, index) => (
            <Hop key={hop.id} hop={hop} number={index + 1} />
          ))}
        </ol>
      )}
    </Stage>
  )
}

function Hop({ hop, number }: { hop: Exchange; number: number }) {
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
