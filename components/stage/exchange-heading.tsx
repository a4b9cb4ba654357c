import { useEffect, useRef } from 'react'
import { Actor } from '@/components/stage/actor'
import { StatusWords } from '@/components/stage/status-words'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'

/** What was asked, who asked whom, how it went. Takes the focus when it comes. */
export function ExchangeHeading({ exchange, number }: { exchange: Exchange; number: number }) {
  const { from, to, request, response, elapsedMs, filledIn } = exchange
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div>
      <h3
        ref={title}
        tabIndex={-1}
        className="font-mono text-[0.9rem] font-semibold wrap-anywhere outline-none"
      >
        {number}. {request.method} {pathOf(request.url)}
      </h3>
      <p className="flex flex-wrap gap-x-3 text-[0.8rem] text-soft">
        <span>
          <Actor lane={from} /> asks <Actor lane={to} />
        </span>
        <span>{from === 'browser' ? 'front channel' : 'back channel'}</span>
        <StatusWords status={response.status} />
        <span>{Math.round(elapsedMs)} ms</span>
        {filledIn && <span>filled in for you</span>}
      </p>
    </div>
  )
}
