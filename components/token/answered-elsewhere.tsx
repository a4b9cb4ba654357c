'use client'

import { useRun } from '@/components/flow/use-run'
import { formatTime } from '@/components/token/time'

/** These tokens were sent for by another copy of this tab, which holds the same refresh token. */
export function AnsweredElsewhere() {
  const receivedAtMs = useRun((run) => run.receivedAtMs)
  return (
    <p>
      <b className="font-semibold text-ok">
        <span aria-hidden>✓ </span>Taken over.
      </b>{' '}
      Another tab of this run sent this refresh token
      {receivedAtMs !== undefined && ` (${formatTime(receivedAtMs)})`} and gave this tab what came.
      From here nothing was sent: a token that rotates may be used once. Press again for newer ones.
    </p>
  )
}
