'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Sending } from '@/components/flow/sending'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { CallAnswer } from '@/components/panels/call-api-answer'
import { ChooseBearer } from '@/components/panels/call-api-bearer'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps, OutOfDate } from '@/components/panels/gate'
import { DeadFamily } from '@/components/token/dead-family'
import { Button } from '@/components/ui/button'
import type { Bearer } from '@/lib/flow/commands/resources'
import { stepStatus } from '@/lib/flow/status'

/** They need tokens, and are loaded with the first. */
const MoreCalls = dynamic(() =>
  import('@/components/panels/call-api-more').then((more) => more.MoreCalls),
)

const OwnCalls = dynamic(() => import('@/components/own/own-calls').then((calls) => calls.OwnCalls))

/** Calls with an access token: of the sandbox's API, or at a provider of the learner's own. */
export function CallApi() {
  const own = useOwnProvider()
  return own ? <OwnCalls provider={own} /> : <SandboxCalls />
}

/** Userinfo and the timesheets API, called with a token, with another one, or with none. */
function SandboxCalls() {
  const { getUserInfo, callApi } = useCommands()
  const run = useRun((each) => each)
  const [chosen, setBearer] = useState<Bearer>('access_token')
  const tokens = run.tokens?.value
  const bearer = chosen !== 'none' && !tokens?.[chosen] ? 'none' : chosen
  const isNext = stepStatus(run, 'tokens') === 'done' && stepStatus(run, 'api') !== 'done'
  const sending = [run.answers.userinfo, run.answers.timesheets].some(
    (answer) => answer?.status === 'sending',
  )
  return (
    <>
      <PanelFrame
        title="Calls with a token"
        embed="call-api"
        footer={
          <>
            <Button
              look={isNext ? 'solid' : 'quiet'}
              disabled={!tokens || sending}
              onClick={() => callApi(bearer)}
            >
              Call the API
            </Button>
            <Button disabled={!tokens || sending} onClick={() => getUserInfo(bearer)}>
              Get user info
            </Button>
            {sending && (
              <span className="text-[0.85rem] text-soft">
                <Sending>Sending …</Sending>
              </span>
            )}
          </>
        }
      >
        <EarlierSteps step="api" />
        {stepStatus(run, 'tokens') === 'out of date' && (
          <OutOfDate>
            These tokens belong to an earlier walk: a value before step 4 has changed since. They
            still work, so you can send them. For new ones, walk steps 3 and 4 again.
          </OutOfDate>
        )}
        <DeadFamily />
        <Stage name="The Authorization header">
          <ChooseBearer value={bearer} onChange={setBearer} />
        </Stage>
        {tokens && <MoreCalls bearer={bearer} />}
      </PanelFrame>
      <CallAnswer />
    </>
  )
}
