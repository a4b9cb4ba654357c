'use client'

import type { ReactNode } from 'react'
import { useRun } from '@/components/flow/use-run'
import { type ClockRemark, clockRemark } from '@/lib/flow/clock-remark'
import { jumpSinceMs } from '@/lib/flow/device-clock'
import { durationInWords } from '@/lib/trace/duration'

/** Says when a clock cannot be trusted about the end of a token, and what holds all the same. */
export function ClockHint({ nowMs }: { nowMs: number }) {
  const { tokens, receivedAtMs, idTokenReceivedAtMs } = useRun((run) => run)
  if (!tokens || receivedAtMs === undefined) return null
  const { id_token } = tokens.value
  const remark = clockRemark({
    receivedAtMs,
    nowMs,
    jumpMs: jumpSinceMs(tokens),
    idToken:
      id_token !== undefined && idTokenReceivedAtMs !== undefined
        ? { token: id_token, receivedAtMs: idTokenReceivedAtMs }
        : undefined,
  })
  if (!remark) return null
  return (
    <p
      role="status"
      className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem]"
    >
      <b className="font-semibold">Mind the clock.</b> {inWords(remark)}
    </p>
  )
}

const minuteMs = 60_000

function inWords({ kind, byMs }: ClockRemark): ReactNode {
  const span = durationInWords(Math.round(byMs / minuteMs) * minuteMs)
  switch (kind) {
    case 'set back':
      return `Your device’s clock was set back by ${span} while this page was open. Your app counts the time that really passed, so by this clock the access token ends earlier.`
    case 'before the tokens':
      return `This clock is ${span} before the moment when these tokens came: it was set back since. How old they are, only a refusal by the API can tell.`
    case 'went ahead':
      return `Your device’s clock went ahead by ${span} while this page was open. If the device slept, the times here are right. If the clock was set, your app takes its token for older than it is, and renews it early, which does no harm.`
    case 'server':
      return (
        <>
          By the <code>iat</code> of your ID token, the server’s clock is {span}{' '}
          {byMs > 0 ? 'ahead of' : 'behind'} your device’s. The end of an access token is counted by{' '}
          <code>expires_in</code> from when it came, so that holds all the same.
        </>
      )
  }
}
