'use client'

import { Sending } from '@/components/flow/sending'
import { useCommands, useRun } from '@/components/flow/use-run'
import { AccessTokenKind } from '@/components/own/access-token-kind'
import { CallAnswer } from '@/components/panels/call-api-answer'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps } from '@/components/panels/gate'
import { Button } from '@/components/ui/button'
import { CodeToCopy } from '@/components/ui/code-to-copy'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { stepStatus } from '@/lib/flow/status'
import { quoted } from '@/lib/trace/shell'

/** Step *Call your API* with a provider of the learner's own: userinfo is its, the API is the learner's. */
export function OwnCalls({ provider }: { provider: OwnProvider }) {
  const { getUserInfo } = useCommands()
  const run = useRun((each) => each)
  const { userinfo_endpoint } = provider.server
  const sending = run.answers.userinfo?.status === 'sending'
  const token = run.tokens?.value.access_token
  const isNext = stepStatus(run, 'tokens') === 'done' && stepStatus(run, 'api') !== 'done'
  return (
    <>
      <PanelFrame
        title="Calls with a token"
        footer={
          <>
            {userinfo_endpoint ? (
              <Button
                look={isNext ? 'solid' : 'quiet'}
                disabled={!token || sending}
                onClick={() => getUserInfo()}
              >
                Get user info
              </Button>
            ) : (
              <p className="text-[0.92rem]">
                Your provider names no <code>userinfo_endpoint</code>. It need not: what your app
                knows of the user is in the ID token.
              </p>
            )}
            {sending && (
              <span className="text-[0.85rem] text-soft">
                <Sending>Sending …</Sending>
              </span>
            )}
          </>
        }
      >
        <EarlierSteps step="api" />
        {token && (
          <Stage name="Your access token">
            <AccessTokenKind />
          </Stage>
        )}
        <Stage name="Your API" note="the timesheets are the sandbox’s; yours is called by you">
          <p className="text-[0.92rem]">
            {provider.audience ? (
              <>
                You asked for a token for <code className="wrap-anywhere">{provider.audience}</code>
                . Put your API’s address in place of this one:
              </>
            ) : (
              <>
                You named no <code>audience</code>, so the token may open nothing but userinfo. With
                one for your API, put its address in place of this one:
              </>
            )}
          </p>
          <CodeToCopy
            code={`curl -i ${quoted('https://your-api.example/')} \\\n  -H ${quoted(`Authorization: Bearer ${token ?? '{access_token}'}`)}`}
            label="Copy the call as curl"
          />
        </Stage>
      </PanelFrame>
      <CallAnswer />
    </>
  )
}
