'use client'

import { useState } from 'react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { OpenThePhone } from '@/components/panels/authorize-user-launch'
import { ChangedParameters } from '@/components/panels/changed-parameters'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps } from '@/components/panels/gate'
import { LoginHistory } from '@/components/panels/silent-login-history'
import { LoginOutcome } from '@/components/panels/silent-login-outcome'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { loginTries } from '@/content/silent-login'
import { isLoginOf, logins } from '@/lib/flow/logins'
import { stepStatus } from '@/lib/flow/status'
import { sandboxDefaults } from '@/lib/providers'

const moveMs = 10 * 60_000

/** Logging in again in seven ways: when a page comes, when none does, and what `auth_time` says of it. */
export function SilentLogin() {
  const { tryRequest, runRequest, requestTokens, advanceClock, restoreParameters } = useCommands()
  const run = useRun((each) => each)
  const [chosen, choose] = useState(loginTries[0]?.id ?? '')
  const [state, setState] = useState<'working' | 'failed' | 'moved'>()
  const login = loginTries.find(({ id }) => id === chosen)
  if (!login) return null

  const { edits, window, story } = login
  const all = logins(run)
  const newest = all.at(-1)
  const tried = newest !== undefined && isLoginOf(newest, edits, window)
  const hasCode = stepStatus(run, 'code') === 'done' && stepStatus(run, 'tokens') !== 'done'
  const requesting = run.answers.token?.status === 'sending'
  const edited = Object.keys(run.edits.authorize).length > 0

  async function act(action: () => Promise<unknown>, after?: 'moved') {
    setState('working')
    try {
      await action()
      setState(after)
    } catch {
      setState('failed')
    }
  }

  return (
    <>
      <PanelFrame
        title="Log in again, in seven ways"
        embed="silent-login"
        footer={
          <>
            <Button
              look={tried || hasCode ? 'quiet' : 'solid'}
              disabled={state === 'working'}
              onClick={() => act(() => tryRequest(edits, window))}
            >
              Try it
            </Button>
            <Button
              look={hasCode ? 'solid' : 'quiet'}
              disabled={!hasCode || requesting}
              onClick={() => requestTokens()}
            >
              Request tokens
            </Button>
            <Button
              disabled={state === 'working'}
              onClick={() => act(() => runRequest(edits, sandboxDefaults.ada, window))}
            >
              Run this try
            </Button>
            <Button
              small
              disabled={state === 'working'}
              onClick={() => act(() => advanceClock(moveMs), 'moved')}
            >
              Clock + 10 minutes
            </Button>
            <span role="status" className="text-[0.85rem] text-soft">
              {state === 'working' && 'Working …'}
              {state === 'moved' && 'The clock moved forward by 10 minutes.'}
              {state === 'failed' && 'That did not work. Check your connection, then press again.'}
            </span>
          </>
        }
      >
        {newest === undefined && <EarlierSteps step="api" />}
        <Choice
          bare
          label="Try"
          value={login.id}
          onChange={choose}
          options={loginTries.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <p className="text-[0.95rem]">{story}</p>
        <Stage
          name="What step 3 sends differently"
          note={window === 'private' ? 'in a private window' : 'in the browser that all apps share'}
        >
          {Object.keys(edits).length > 0 ? (
            <ChangedParameters edits={edits} />
          ) : (
            <p className="text-[0.92rem] text-soft">Nothing. The window is the difference.</p>
          )}
        </Stage>
        {run.page && (
          <div className="flex flex-wrap items-center gap-3">
            <OpenThePhone run={run} />
          </div>
        )}
        {edited && !run.page && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-dashed border-edge px-4 py-3">
            <p className="grow text-[0.92rem]">
              Step 3 still has the request of the last try. Put it back before you walk on.
            </p>
            <Button small onClick={() => restoreParameters('authorize')}>
              Put the request back
            </Button>
          </div>
        )}
      </PanelFrame>
      <LoginOutcome login={newest} run={run} />
      <LoginHistory logins={all} />
    </>
  )
}
