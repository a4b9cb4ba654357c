'use client'

import { useState } from 'react'
import { FailureNote } from '@/components/flow/failure'
import { useCommands, useRun } from '@/components/flow/use-run'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps, OutOfDate } from '@/components/panels/gate'
import { Lifetime } from '@/components/panels/mobile-sdks-lifetime'
import { ClockHint } from '@/components/token/clock-hint'
import { useClock } from '@/components/token/use-clock'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type CredentialsDecision, decideCredentials } from '@/lib/flow/credentials'
import { jumpSinceMs, receiptMs } from '@/lib/flow/device-clock'
import { stepStatus } from '@/lib/flow/status'
import { durationInWords } from '@/lib/trace/duration'

/** The most seconds that the field takes: a year. */
const longestTtl = 31_536_000

/** A small credentials manager over this run's tokens: it decides by the clock, and really renews. */
export function CredentialsManager() {
  const { refresh, advanceClock } = useCommands()
  const run = useRun((each) => each)
  const nowMs = useClock()
  const [typed, setTyped] = useState('60')
  const [asked, setAsked] = useState<CredentialsDecision['do']>()
  const [busy, setBusy] = useState(false)
  const minTtlS = /^\d{1,8}$/.test(typed) && Number(typed) <= longestTtl ? Number(typed) : undefined
  const { tokens } = run
  const receivedAtMs =
    tokens && run.receivedAtMs !== undefined && nowMs !== undefined
      ? receiptMs(run.receivedAtMs, jumpSinceMs(tokens), nowMs)
      : undefined
  const known = tokens && receivedAtMs !== undefined && nowMs !== undefined
  const expires_in = tokens?.value.expires_in
  const decision =
    known && minTtlS !== undefined
      ? decideCredentials(
          { receivedAtMs, expires_in, hasRefreshToken: Boolean(tokens.value.refresh_token) },
          nowMs,
          minTtlS,
        )
      : undefined
  const leftMs = known && expires_in ? receivedAtMs + expires_in * 1000 - nowMs : undefined
  const failed = run.answers.refresh?.status === 'failed' ? run.answers.refresh.failure : undefined
  const moveMs = leftMs === undefined ? 0 : leftMs - 30_000

  function act(work: () => Promise<unknown>) {
    setBusy(true)
    work().finally(() => setBusy(false))
  }

  return (
    <PanelFrame
      title="A credentials manager"
      aside={<code className="text-[0.85rem] text-soft">credentials(minTTL:)</code>}
      footer={
        <>
          <Button
            disabled={!decision || busy}
            onClick={() => {
              setAsked(decision?.do)
              if (decision?.do === 'renew') act(refresh)
            }}
          >
            Ask for credentials
          </Button>
          <Button
            disabled={moveMs <= 0 || busy}
            onClick={() => {
              setAsked(undefined)
              act(() => advanceClock(moveMs))
            }}
          >
            Move the clock to 30 s before the end
          </Button>
        </>
      }
    >
      {tokens ? (
        stepStatus(run, 'tokens') === 'out of date' && (
          <OutOfDate>
            These tokens are from an earlier login. The manager keeps them until a new login
            replaces them.
          </OutOfDate>
        )
      ) : (
        <EarlierSteps step="refresh" />
      )}
      <Field
        label="Seconds that the token should have left (minTTL)"
        inputMode="numeric"
        value={typed}
        onType={(text) => {
          setTyped(text.slice(0, 12))
          setAsked(undefined)
        }}
        problem={minTtlS === undefined && 'A whole number of seconds, at most a year: 31536000.'}
      />
      {leftMs !== undefined && expires_in !== undefined && (
        <Lifetime leftMs={leftMs} lifetimeMs={expires_in * 1000} minTtlMs={(minTtlS ?? 0) * 1000} />
      )}
      {nowMs !== undefined && <ClockHint nowMs={nowMs} />}
      <Stage name="What it would do now">
        <p className="text-[0.95rem]">{decision ? plan(decision) : 'Nothing is stored yet.'}</p>
      </Stage>
      <div role="status" className="text-[0.95rem]">
        {asked && (busy ? 'Renewing …' : outcome(asked, failed !== undefined))}
      </div>
      {asked === 'renew' && !busy && failed && <FailureNote failure={failed} />}
    </PanelFrame>
  )
}

function plan(decision: CredentialsDecision): string {
  switch (decision.do) {
    case 'hand out':
      return `Hand out the stored access token: it has ${durationInWords(decision.leftMs)} left. Nothing is sent.`
    case 'renew':
      return decision.leftMs > 0
        ? `Send the refresh token first: only ${durationInWords(decision.leftMs)} are left.`
        : 'Send the refresh token first: the access token is over.'
    case 'log in':
      return 'Give up: there is no refresh token, so the user has to log in again.'
    case 'hand out, unsure':
      return 'Hand it out: the response gave no expires_in, so only a refusal can tell that it is over.'
    case 'refuse':
      return `Refuse: a new token lives ${durationInWords(decision.lifetimeMs)}, less than you ask for.`
  }
}

function outcome(asked: CredentialsDecision['do'], failed: boolean): string {
  switch (asked) {
    case 'hand out':
    case 'hand out, unsure':
      return '✓ Handed out from the store. No message crossed.'
    case 'renew':
      return failed
        ? '✗ The renewal was refused.'
        : '✓ Renewed and stored, the new refresh token too.'
    case 'log in':
      return '✗ No credentials. The app opens the browser.'
    case 'refuse':
      return '✗ No credentials. The minimum cannot be met.'
  }
}
