import { memo } from 'react'
import { Actor } from '@/components/stage/actor'
import { StatusWords } from '@/components/stage/status-words'
import { milliseconds } from '@/lib/trace/duration'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'

/** One exchange in the list: what was asked, how it was answered, who asked whom. */
export const ExchangeRow = memo(function ExchangeRow({
  exchange,
  onOpen,
}: {
  exchange: Exchange
  onOpen(exchange: string): void
}) {
  const { id, from, to, request, response, elapsedMs, checks } = exchange
  const { filledIn, exercise, own, original, rebuilt } = exchange
  const isPrivate = exchange.private
  const failed = checks?.checks.find(({ outcome }) => outcome === 'failed')
  return (
    <button
      type="button"
      data-exchange={id}
      onClick={() => onOpen(id)}
      className="block w-full px-3.5 py-2 text-left text-[0.78rem] leading-snug hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-mono">
          <b className="font-semibold">{request.method}</b> {pathOf(request.url)}
        </span>
        <StatusWords status={response.status} />
      </span>
      <span className="flex items-baseline justify-between gap-3 text-soft">
        <span className="shrink-0">
          <Actor lane={from} /> <span aria-hidden>→</span>
          <span className="sr-only">asks</span> <Actor lane={to} />
          {!rebuilt && <span className="ml-2">{milliseconds(elapsedMs)}</span>}
          {filledIn && <span className="ml-2 rounded border border-rule px-1">filled in</span>}
          {isPrivate && <span className="ml-2 rounded border border-rule px-1">private</span>}
          {rebuilt && <span className="ml-2 rounded border border-rule px-1">rebuilt</span>}
          {exercise && (
            <span className="ml-2 rounded border border-rule px-1">
              {own ? 'yours' : 'exercise'}
            </span>
          )}
          {original && <span className="ml-2 rounded border border-rule px-1">changed</span>}
        </span>
        {failed && <span className="truncate text-bad">✗ {failed.asks}</span>}
      </span>
    </button>
  )
})
