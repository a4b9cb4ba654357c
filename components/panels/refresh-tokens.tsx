'use client'

import dynamic from 'next/dynamic'
import { RequestEditor } from '@/components/flow/request-editor'
import { Sending } from '@/components/flow/sending'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps, OutOfDate } from '@/components/panels/gate'
import { TokenAnswer } from '@/components/token/answer-panel'
import { useEndpoints } from '@/components/token/endpoint'
import { Body, Wire } from '@/components/token/wire'
import { Button } from '@/components/ui/button'
import { refreshRequest, sent } from '@/lib/flow/parameters'
import { stepStatus } from '@/lib/flow/status'
import { encodeParameters } from '@/lib/oauth/authorization'

/** These are about a refresh token, or about the one that is missing, and are loaded when tokens have come. */
const NarrowScope = dynamic(() =>
  import('@/components/panels/refresh-tokens-scope').then((scope) => scope.NarrowScope),
)
const NoRefreshToken = dynamic(() =>
  import('@/components/panels/refresh-tokens-missing').then((missing) => missing.NoRefreshToken),
)
const OwnNoRefreshToken = dynamic(() =>
  import('@/components/own/no-refresh-token').then((missing) => missing.NoRefreshToken),
)
const FamilyTree = dynamic(() =>
  import('@/components/panels/refresh-tokens-family').then((family) => family.FamilyTree),
)

/** Step 5: the refresh token brings a new access token and its own successor. */
export function RefreshTokens() {
  const { refresh } = useCommands()
  const run = useRun((each) => each)
  const { token_endpoint } = useEndpoints()
  const own = useOwnProvider()
  const parameters = refreshRequest(run)
  const tokens = run.tokens?.value
  const sending = run.answers.refresh?.status === 'sending'
  const isNext =
    stepStatus(run, 'tokens') === 'done' &&
    stepStatus(run, 'refresh') !== 'done' &&
    tokens?.refresh_token !== undefined
  return (
    <>
      <PanelFrame
        title="The refresh request"
        embed="refresh-tokens"
        footer={
          <>
            <Button
              look={isNext ? 'solid' : 'quiet'}
              disabled={!tokens?.refresh_token || sending}
              onClick={() => refresh()}
            >
              Refresh tokens
            </Button>
            <span className="text-[0.85rem] text-soft">
              {sending ? <Sending>Sending …</Sending> : 'No browser, no login page.'}
            </span>
          </>
        }
      >
        <EarlierSteps step="refresh" />
        {tokens &&
          !tokens.refresh_token &&
          (own ? <OwnNoRefreshToken provider={own} /> : <NoRefreshToken />)}
        {stepStatus(run, 'tokens') === 'out of date' && (
          <OutOfDate>
            These tokens belong to an earlier walk: a value before step 4 has changed since. You can
            still refresh them. For new ones, walk steps 3 and 4 again.
          </OutOfDate>
        )}
        <Stage name="The fields" note="each can be changed or taken out">
          <RequestEditor request="refresh" parameters={parameters} />
          {tokens?.refresh_token && <NarrowScope parameters={parameters} />}
        </Stage>
        <Stage name="The request" note="as it will be sent">
          <Wire label="The refresh request" first={`POST ${token_endpoint}`}>
            <p className="pl-[2ch] -indent-[2ch]">
              <span className="text-soft">content-type: </span>application/x-www-form-urlencoded
            </p>
            <Body text={encodeParameters(sent(parameters))} type="form" whole />
          </Wire>
        </Stage>
      </PanelFrame>
      <TokenAnswer
        call="refresh"
        success={
          run.tokens?.from.refreshToken === tokens?.refresh_token
            ? 'There is a new access token. The refresh token stays: this server does not rotate it.'
            : 'There is a new access token, and a new refresh token in place of the one you sent.'
        }
      />
      {tokens?.refresh_token && <FamilyTree />}
    </>
  )
}
