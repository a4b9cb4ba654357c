'use client'

import { type ReactNode, useState } from 'react'
import { FailureNote } from '@/components/flow/failure'
import { useFlow } from '@/components/flow/provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { useClock } from '@/components/token/use-clock'
import { useGrantedScope } from '@/components/token/use-granted-scope'
import { Button } from '@/components/ui/button'
import { refreshRequest, sent } from '@/lib/flow/parameters'

const narrowScope = 'openid read:timesheets'

/** Four calls that the API refuses, each in one press, each said before it is sent. */
export function Refusals() {
  const { callApi, refresh, advanceClock } = useCommands()
  const { store } = useFlow()
  const run = useRun((each) => each)
  const nowMs = useClock()
  const [busy, setBusy] = useState(false)
  const { tokens, receivedAtMs } = run
  if (!tokens) return null
  const { expires_in, id_token, refresh_token } = tokens.value
  const leftMs =
    nowMs === undefined || receivedAtMs === undefined || expires_in === undefined
      ? undefined
      : receivedAtMs + expires_in * 1000 - nowMs

  async function attempt(action: () => Promise<unknown>) {
    setBusy(true)
    await action().finally(() => setBusy(false))
  }
  function refreshWith(scope?: string) {
    const others = sent(refreshRequest(run)).filter(({ name }) => name !== 'scope')
    return refresh(scope ? [...others, { name: 'scope', value: scope }] : others)
  }

  return (
    <>
      <ul className="divide-y divide-rule">
        <Attempt
          label="Send no token"
          disabled={busy}
          onPress={() => attempt(() => callApi('none'))}
        >
          <code>GET</code> without an Authorization header.
        </Attempt>
        <Attempt
          label="Send an expired token"
          disabled={busy || leftMs === undefined}
          onPress={() =>
            attempt(async () => {
              if (leftMs !== undefined && leftMs >= 0) await advanceClock(leftMs + 1000)
              await callApi()
            })
          }
        >
          {leftMs !== undefined && leftMs < 0 ? (
            <>
              <code>GET</code> with your access token, which has expired.
            </>
          ) : (
            <>
              Moves the clock past the end of your access token, then sends <code>GET</code> with
              it.
            </>
          )}
        </Attempt>
        <Attempt
          label="Send the ID token"
          disabled={busy || !id_token}
          onPress={() => attempt(() => callApi('id_token'))}
        >
          <code>GET</code> with a token that was made for your app, not for the API.
          {!id_token && ' You have none in this run.'}
        </Attempt>
        <Attempt
          label="Ask for too little"
          disabled={busy || !refresh_token}
          onPress={() =>
            attempt(async () => {
              await refreshWith(narrowScope)
              // Refused, the app still has the wide token, and with that the entry would be made.
              if (store.getState().answers.refresh?.status !== 'answered') return
              const date = new Date(nowMs ?? Date.now()).toISOString().slice(0, 10)
              await callApi('access_token', { date, project: 'Not allowed', hours: 1 })
            })
          }
        >
          Refreshes for <code>{narrowScope}</code> only, then sends <code>POST</code> with the new
          token, which lacks <code>create:timesheets</code>.
          {!refresh_token && ' It needs a refresh token, and you have none.'}
        </Attempt>
      </ul>
      {run.answers.refresh?.status === 'failed' && (
        <div className="mt-2">
          <p className="mb-1 text-[0.92rem]">Your last refresh was refused:</p>
          <FailureNote failure={run.answers.refresh.failure} />
        </div>
      )}
      <WayBack disabled={busy} expired={(leftMs ?? 0) < 0} onPress={() => attempt(refreshWith)} />
    </>
  )
}

type AttemptProps = {
  label: string
  disabled: boolean
  onPress: () => void
  children: ReactNode
}

function Attempt({ label, disabled, onPress, children }: AttemptProps) {
  return (
    <li className="grid items-center gap-x-4 gap-y-1.5 py-2.5 sm:grid-cols-[13rem_1fr]">
      <Button small disabled={disabled} onClick={onPress}>
        {label}
      </Button>
      <p className="text-[0.88rem]">{children}</p>
    </li>
  )
}

/** After an experiment that cost the access token: one press for a good one. */
function WayBack({
  disabled,
  expired,
  onPress,
}: {
  disabled: boolean
  expired: boolean
  onPress: () => void
}) {
  const granted = useGrantedScope()
  const scope = useRun((run) => run.tokens?.value.scope)
  const hasRefreshToken = useRun((run) => run.tokens?.value.refresh_token !== undefined)
  const narrow = scope !== undefined && granted.some((each) => !scope.split(' ').includes(each))
  if (!hasRefreshToken || (!expired && !narrow)) return null
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-dashed border-edge px-4 py-3">
      <p className="grow text-[0.92rem]">
        {expired
          ? 'Your access token has expired now.'
          : 'Your access token is the narrow one now.'}{' '}
        A refresh brings a good one.
      </p>
      <Button small disabled={disabled} onClick={onPress}>
        Get a fresh access token
      </Button>
    </div>
  )
}
