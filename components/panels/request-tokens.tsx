'use client'

import dynamic from 'next/dynamic'
import { RequestEditor } from '@/components/flow/request-editor'
import { Sending } from '@/components/flow/sending'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps, OutOfDate } from '@/components/panels/gate'
import { CodeUsed } from '@/components/panels/request-tokens-again'
import { TokenSpoilers } from '@/components/panels/request-tokens-spoilers'
import { TokenAnswer } from '@/components/token/answer-panel'
import { useEndpoints } from '@/components/token/endpoint'
import { Body, Wire } from '@/components/token/wire'
import { Button } from '@/components/ui/button'
import { sent, tokenRequest, transactionOf } from '@/lib/flow/parameters'
import type { Run } from '@/lib/flow/run'
import { staleInputs, stepStatus } from '@/lib/flow/status'
import { encodeParameters } from '@/lib/oauth/authorization'

const OwnAnswer = dynamic(() =>
  import('@/components/own/own-answer').then((answer) => answer.OwnAnswer),
)
const ByCurl = dynamic(() => import('@/components/own/by-curl').then((file) => file.ByCurl))

/** Step 4: the code and the verifier go to the token endpoint, the tokens come back. */
export function RequestTokens() {
  const { requestTokens } = useCommands()
  const run = useRun((each) => each)
  const { token_endpoint } = useEndpoints()
  const own = useOwnProvider()
  const parameters = tokenRequest(run)
  const sending = run.answers.token?.status === 'sending'
  const used = transactionOf(run)?.usedAtMs !== undefined
  const isNext = stepStatus(run, 'code') === 'done' && stepStatus(run, 'tokens') !== 'done' && !used
  return (
    <>
      <PanelFrame
        title="The token request"
        embed="request-tokens"
        footer={
          <>
            <Button
              look={isNext ? 'solid' : 'quiet'}
              disabled={!run.code || sending}
              onClick={() => requestTokens()}
            >
              Request tokens
            </Button>
            <span className="text-[0.85rem] text-soft">
              {sending ? (
                <Sending>Sending …</Sending>
              ) : (
                'From app to server, not through the browser.'
              )}
            </span>
          </>
        }
      >
        <EarlierSteps step="tokens" />
        <StaleCode />
        <Stage name="The fields" note="each can be changed or taken out">
          <RequestEditor request="token" parameters={parameters} />
          {run.code && <TokenSpoilers parameters={parameters} />}
        </Stage>
        <Stage name="The request" note="as it will be sent">
          <Wire label="The token request" first={`POST ${token_endpoint}`}>
            <p className="pl-[2ch] -indent-[2ch]">
              <span className="text-soft">content-type: </span>application/x-www-form-urlencoded
            </p>
            <Body text={encodeParameters(sent(parameters))} type="form" whole />
          </Wire>
        </Stage>
        <CodeUsed />
        {own && <ByCurl provider={own} isOpen={isHidden(run)} />}
      </PanelFrame>
      <TokenAnswer call="token" success="The code is used up, and the tokens are here.">
        {own && <OwnAnswer provider={own} />}
      </TokenAnswer>
    </>
  )
}

/** True if the server has answered, and the browser kept it from this page. */
function isHidden({ answers: { token } }: Run): boolean {
  return token?.status === 'failed' && token.failure.code === 'answer_not_readable'
}

/** Says what has changed since the code was asked for, and what the server will make of it. */
function StaleCode() {
  const run = useRun((each) => each)
  const stale = staleInputs(run)
  if (stale.length === 0) return null
  return (
    <OutOfDate>
      Since you got this code, {listed(stale)} {stale.length === 1 ? 'has' : 'have'} changed.{' '}
      {stale.includes('code_challenge')
        ? 'The server still keeps the old challenge, so it will refuse your new verifier. You can send it all the same, and see.'
        : 'The server would still take the code, but it does not belong to the request you have now.'}{' '}
      For a new code, press Log in in step 3.
    </OutOfDate>
  )
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}
