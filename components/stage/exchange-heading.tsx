import { useEffect, useRef } from 'react'
import { Actor } from '@/components/stage/actor'
import { StatusWords } from '@/components/stage/status-words'
import { WhoAnswered } from '@/components/stage/who-answered'
import { durationInWords, milliseconds } from '@/lib/trace/duration'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'

type Props = { exchange: Exchange; exchanges: readonly Exchange[] }

/** What was asked, who asked whom, how it went. Takes the focus when it comes. */
export function ExchangeHeading({ exchange, exchanges }: Props) {
  const { from, to, request, response, filledIn, exercise, own, original } = exchange
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div>
      <h3
        ref={title}
        tabIndex={-1}
        className="line-clamp-3 font-mono text-[0.9rem] font-semibold wrap-anywhere outline-none"
      >
        {exchanges.indexOf(exchange) + 1}. {request.method} {pathOf(request.url)}
      </h3>
      <p className="flex flex-wrap gap-x-3 text-[0.8rem] text-soft">
        <span>
          <Actor lane={from} /> asks <Actor lane={to} />
        </span>
        <span>{from === 'browser' ? 'front channel' : 'back channel'}</span>
        <StatusWords status={response.status} />
        {filledIn && <span>filled in for you</span>}
        {exchange.private && <span>private window</span>}
        {own ? <span>sent by you from the editor</span> : exercise && <span>exercise</span>}
        {original && <span>changed by you</span>}
      </p>
      <WhoAnswered exchange={exchange} />
      {!exchange.rebuilt && <Timing exchange={exchange} exchanges={exchanges} />}
    </div>
  )
}

/** When it was sent, how long after the one before, and how long the answer took. */
function Timing({ exchange, exchanges }: Props) {
  const { startedAtMs, elapsedMs } = exchange
  const before = exchanges[exchanges.indexOf(exchange) - 1]
  const sinceMs = before && startedAtMs - before.startedAtMs - before.elapsedMs
  return (
    <p className="flex flex-wrap gap-x-3 text-[0.8rem] text-soft">
      <span>sent at {timeOfDay(startedAtMs)}</span>
      {sinceMs !== undefined && sinceMs >= 1000 && (
        <span>{durationInWords(sinceMs)} after the one before</span>
      )}
      <span>answered in {milliseconds(elapsedMs)}</span>
    </p>
  )
}

function timeOfDay(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  })
}
