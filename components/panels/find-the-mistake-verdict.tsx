'use client'

import type { Attempt } from '@/components/panels/find-the-mistake-attempt'
import { useExchange } from '@/components/token/exchange-view'
import { ServerChecks } from '@/components/token/server-checks'
import type { Mistake } from '@/content/mistakes'
import { isAccepted, needsFresh, refusalOf } from '@/lib/flow/practice'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf, statusText } from '@/lib/trace/http-text'

/** What the server said to the newest try. */
export function MistakeVerdict({ mistake, attempt }: { mistake: Mistake; attempt: Attempt }) {
  const exchange = useExchange(attempt.sent.at(-1))
  const goal = mistake.sends === 'authorize' ? 'let through' : 'tokens'
  const accepted = exchange && isAccepted(goal, exchange)
  return (
    <>
      <div role="status" className="space-y-2 text-[0.95rem]">
        {attempt.doing !== 'sending' && exchange && accepted && (
          <div className="rounded-xl border-l-4 border-ok bg-sunk px-4 py-3">
            <p className="font-semibold text-ok">
              <span aria-hidden>✓ </span>
              {goal === 'tokens'
                ? 'Accepted: the tokens came.'
                : 'Accepted: the login page is next.'}
            </p>
            <p>
              {mistake.why} <span className="text-[0.85em] text-soft">{mistake.spec}</span>
            </p>
          </div>
        )}
        {attempt.doing !== 'sending' && exchange && !accepted && <Refused exchange={exchange} />}
      </div>
      {exchange && attempt.doing !== 'sending' && (
        <ServerChecks report={exchange.checks} who="The server" />
      )}
    </>
  )
}

function Refused({ exchange }: { exchange: Exchange }) {
  const refusal = refusalOf(exchange)
  const { request, response } = exchange
  return (
    <div className="rounded-xl border-l-4 border-bad bg-sunk px-4 py-3">
      <p className="font-semibold text-bad">
        <span aria-hidden>✗ </span>Refused{refusal && <>: {refusal.code}</>}
      </p>
      <p className="font-mono text-[0.8rem] wrap-anywhere text-soft">
        {request.method} {pathOf(request.url)}, {statusText(response.status)}
      </p>
      {refusal?.description && (
        <p className="mt-1">
          The answer says: <q className="wrap-anywhere">{refusal.description}</q>
        </p>
      )}
      {!refusal && response.status >= 400 && (
        <p className="mt-1">
          The person sees a page that says so. The app gets nothing: the server does not send an
          answer to an address that it does not trust.
        </p>
      )}
      {needsFresh(exchange) && (
        <p className="mt-1">
          The code or token itself is no longer good. Start this exercise again for a fresh one.
        </p>
      )}
    </div>
  )
}
