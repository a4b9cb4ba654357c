'use client'

import { FailureNote } from '@/components/flow/failure'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { useExchange } from '@/components/token/exchange-view'
import { Button } from '@/components/ui/button'

/** Gives the tokens back to the server, as an app does at logout (RFC 7009). */
export function Revoke() {
  const { revoke } = useCommands()
  const own = useOwnProvider()
  const tokens = useRun((run) => run.tokens?.value)
  const answer = useRun((run) => run.answers.revoke)
  const exchange = useExchange(answer && answer.status !== 'sending' ? answer.exchange : undefined)
  if (!tokens) return null
  const { access_token, refresh_token } = tokens
  const sending = answer?.status === 'sending'
  return (
    <div className="w-full space-y-2">
      <div className="flex flex-wrap gap-2.5">
        {refresh_token && (
          <Button small disabled={sending} onClick={() => revoke(refresh_token, 'refresh_token')}>
            Revoke the refresh token
          </Button>
        )}
        <Button small disabled={sending} onClick={() => revoke(access_token, 'access_token')}>
          Revoke the access token
        </Button>
      </div>
      <div role="status" className="text-[0.88rem]">
        {sending && 'Sending …'}
        {answer?.status === 'answered' && exchange && (
          <p>
            <b className="font-semibold text-ok">
              <span aria-hidden>✓ </span>
              {exchange.response.status}.
            </b>{' '}
            The server answers the same for a token that it does not know.{' '}
            {!own &&
              (exchange.request.body.includes('token_type_hint=refresh_token')
                ? 'A refresh token takes its whole family with it.'
                : 'An access token ends alone; its refresh token can bring another.')}
          </p>
        )}
      </div>
      {answer?.status === 'failed' && <FailureNote failure={answer.failure} />}
    </div>
  )
}
