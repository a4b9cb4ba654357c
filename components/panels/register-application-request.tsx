'use client'

import { useState } from 'react'
import { useStore } from 'zustand'
import { FailureNote } from '@/components/flow/failure'
import { useFlow } from '@/components/flow/provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { Stage } from '@/components/panels/frame'
import { useEndpoints } from '@/components/token/endpoint'
import { Button } from '@/components/ui/button'
import { Copy } from '@/components/ui/copy'
import { failureOf } from '@/lib/flow/commands/context'
import { authorizeRequest } from '@/lib/flow/parameters'
import type { Failure } from '@/lib/flow/run'
import {
  type RegistrationMetadata,
  readRegistration,
  registrationBody,
  registrationRequest,
} from '@/lib/oauth/client-registration'

type State = 'sending' | { clientId: string } | { failure: Failure } | undefined

/** The same registration as an app would send it. Another server than the sandbox really gets it. */
export function RegistrationRequest({ metadata }: { metadata: RegistrationMetadata }) {
  const { registration_endpoint = '' } = useEndpoints()
  const { kind } = useStore(useFlow().choice)
  const { sendRequest, editParameter } = useCommands()
  const inUse = useRun(
    (run) => authorizeRequest(run).find(({ name }) => name === 'client_id')?.value,
  )
  const [state, setState] = useState<State>()
  const body = registrationBody(metadata)
  const path = registration_endpoint.replace(/^https?:\/\/[^/]*/, '')

  async function register() {
    if (state === 'sending') return
    setState('sending')
    try {
      const answer = await sendRequest(registrationRequest({ registration_endpoint }, metadata))
      const { client_id } = await readRegistration(answer)
      setState({ clientId: client_id })
    } catch (error) {
      setState({ failure: failureOf(error) })
    }
  }
  return (
    <Stage name="As a registration request" note="RFC 7591: an app registers itself, once">
      <div className="relative rounded-xl bg-sunk px-3.5 py-2.5 font-mono text-[0.8rem] leading-[1.6] wrap-anywhere">
        <p>POST {path}</p>
        <p className="text-soft">content-type: application/json</p>
        <pre className="mt-2 whitespace-pre-wrap">{body}</pre>
        <span className="absolute top-1.5 right-1.5">
          <Copy text={curlOf(registration_endpoint, body)} label="Copy as registration request" />
        </span>
      </div>
      {kind === 'sandbox' ? (
        <p className="mt-2 text-[0.88rem] text-soft">
          The copied <code>curl</code> is for a server that answers in a terminal: start Proofkey
          with <code>npm start</code>, choose This server at the top of the page, and copy it there.
        </p>
      ) : (
        <div className="mt-2.5 space-y-3">
          <Button onClick={register} aria-disabled={state === 'sending'}>
            Register this as a new client
          </Button>
          <div role="status">
            {typeof state === 'object' && 'clientId' in state && (
              <p className="text-[0.92rem]">
                <b className="font-semibold text-ok">✓ Registered.</b> Its client ID is{' '}
                <code className="wrap-anywhere">{state.clientId}</code>. It has no secret, and the
                server drops it after a day.{' '}
                {inUse === state.clientId ? (
                  'Step 3 sends it.'
                ) : (
                  <Button
                    small
                    onClick={() => editParameter('authorize', 'client_id', state.clientId)}
                  >
                    Use it in step 3
                  </Button>
                )}
              </p>
            )}
          </div>
          {typeof state === 'object' && 'failure' in state && (
            <FailureNote failure={state.failure} />
          )}
        </div>
      )}
    </Stage>
  )
}

/** One line for a shell; single quotes, and a quote of the body written so that none ends them. */
function curlOf(endpoint: string, body: string): string {
  const data = body.replaceAll("'", "'\\''")
  return `curl -sS '${endpoint}' -H 'Content-Type: application/json' -d '${data}'`
}
