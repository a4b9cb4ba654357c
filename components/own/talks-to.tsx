'use client'

import { useRun } from '@/components/flow/use-run'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { clockDifferenceS } from '@/lib/jwt/clock-difference'
import { hostsOf } from '@/lib/oauth/metadata'

/** On the stage: whom the learner talks to, whom that may involve, and what a reload forgets. */
export function TalksTo({ provider }: { provider: OwnProvider }) {
  const { server } = provider
  const [host, ...others] = hostsOf(server)
  return (
    <section
      aria-label="Your provider"
      className="-mt-2 space-y-1 rounded-xl border border-rule bg-raised px-3.5 py-2.5 text-[0.82rem] leading-snug"
    >
      <p className="wrap-anywhere">
        You talk to <b className="font-semibold">{host}</b>, a real server.{' '}
        {others.length > 0 && (
          <>
            Its endpoints are also at <b className="font-semibold">{others.join(', ')}</b>.{' '}
          </>
        )}
        <span className="text-soft">
          This page asks no host but the ones named here, and only when you press.
        </span>
      </p>
      <p className="text-soft">
        Codes, tokens and messages are kept in this page’s memory: a reload forgets them.
        {server.issuer.startsWith('http:') &&
          ' It is asked without TLS, because it is on this machine.'}
      </p>
      <ClockDifference />
    </section>
  )
}

/** After the first tokens: how far the two clocks are apart. */
function ClockDifference() {
  const idToken = useRun((run) => run.tokens?.value.id_token)
  const receivedAtMs = useRun((run) => run.idTokenReceivedAtMs)
  const seconds = idToken && receivedAtMs ? clockDifferenceS(idToken, receivedAtMs) : undefined
  if (seconds === undefined) return null
  const size = Math.abs(seconds)
  return (
    <p className="text-soft">
      {size <= 2
        ? 'Its clock and this machine’s agree.'
        : `Its clock is ${size} seconds ${seconds > 0 ? 'ahead of' : 'behind'} this machine’s, by the ID token’s iat.`}
    </p>
  )
}
