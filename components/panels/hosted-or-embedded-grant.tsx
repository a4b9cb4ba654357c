'use client'

import { useState } from 'react'
import { FailureNote } from '@/components/flow/failure'
import { useFlow } from '@/components/flow/provider'
import { useCommands } from '@/components/flow/use-run'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { usePracticeEndpoints } from '@/components/token/endpoint'
import { Answered, useExchange } from '@/components/token/exchange-view'
import { ServerChecks } from '@/components/token/server-checks'
import { Body, Wire } from '@/components/token/wire'
import { Button } from '@/components/ui/button'
import { failureOf } from '@/lib/flow/commands/context'
import type { Failure } from '@/lib/flow/run'
import { encodeParameters } from '@/lib/oauth/authorization'
import { formRequest } from '@/lib/oauth/token'
import { sandboxDefaults } from '@/lib/providers'

/** The request that a widget would need: the password itself, sent by the app (RFC 6749 §4.3.2). */
const parameters = [
  { name: 'grant_type', value: 'password' },
  { name: 'client_id', value: sandboxDefaults.clientId },
  { name: 'username', value: sandboxDefaults.ada.username },
  { name: 'password', value: 'made-up' },
  { name: 'scope', value: 'openid profile' },
]

/** Really asks the server for what the widget needs, and gets a refusal. */
export function PasswordGrant() {
  const { practice } = useFlow()
  const { practise } = useCommands()
  const { token_endpoint } = usePracticeEndpoints()
  const [sent, setSent] = useState<string>()
  const [doing, setDoing] = useState<'sending' | Failure>()
  const exchange = useExchange(sent)
  async function ask() {
    setDoing('sending')
    try {
      const { server } = await practice()
      const answer = await practise(formRequest(server.token_endpoint, parameters), 'app')
      setSent(answer.id)
      setDoing(undefined)
    } catch (error) {
      setDoing(failureOf(error))
    }
  }
  return (
    <PanelFrame
      title="What the widget would have to send"
      footer={
        <>
          <Button disabled={doing === 'sending'} onClick={ask}>
            Ask the server
          </Button>
          <span className="text-[0.85rem] text-soft">
            {doing === 'sending'
              ? 'Sending …'
              : 'This one is really sent, with a made-up password.'}
          </span>
        </>
      }
    >
      <p className="text-[0.95rem]">
        A widget has no page of the server behind it. The app would have to hand over the password
        itself, and this server has no endpoint that takes one.
      </p>
      <Stage name="The request" note="the password grant">
        <Wire label="The password grant" first={`POST ${token_endpoint}`}>
          <Body
            text={encodeParameters(parameters)}
            type="application/x-www-form-urlencoded"
            whole
          />
        </Wire>
      </Stage>
      <div role="status" className="text-[0.95rem]">
        {exchange && doing !== 'sending' && (
          <p>
            <b className="font-semibold text-bad">
              <span aria-hidden>✗ </span>Refused.
            </b>{' '}
            No app gets tokens for a password here, not even with the right one.
          </p>
        )}
      </div>
      {typeof doing === 'object' && <FailureNote failure={doing} />}
      {exchange && <Answered exchange={exchange} />}
      {exchange && <ServerChecks report={exchange.checks} who="The server" />}
    </PanelFrame>
  )
}
