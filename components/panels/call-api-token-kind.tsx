'use client'

import { useCommands, useRun } from '@/components/flow/use-run'
import { HeldToken } from '@/components/token/held-token'
import { ToLesson } from '@/components/token/to-lesson'
import { Button } from '@/components/ui/button'
import { authorizeRequest } from '@/lib/flow/parameters'
import { isJwt, readToken } from '@/lib/jwt/read-token'

/** Which kind of access token the run holds, why, and how to get the other kind. */
export function TokenKind() {
  const { editParameter } = useCommands()
  const token = useRun((run) => run.tokens?.value.access_token)
  const run = useRun((each) => each)
  if (!token) return null
  const jwt = isJwt(token)
  const aud = jwt ? [readToken(token).payload?.aud].flat().filter((each) => each !== undefined) : []
  const audience = authorizeRequest(run).find(({ name }) => name === 'audience')
  const asksForApi = audience !== undefined && !audience.removed && audience.value !== ''
  return (
    <div className="space-y-3 text-[0.92rem]">
      <HeldToken token={token} isJwt={jwt} />
      {jwt ? (
        <p>
          Your login asked with <code>audience</code>, so the API can read and check the token
          itself. Its <code>aud</code> is{' '}
          <span className="font-mono text-[0.86rem] wrap-anywhere">{aud.join(' and ')}</span>.
        </p>
      ) : (
        <p>
          Your login asked without <code>audience</code>, so the token is for the userinfo endpoint
          alone. <code>Get user info</code> works. <code>Call the API</code> gets a 401: the API is
          not in the token's audience.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-dashed border-edge px-4 py-3">
        <p className="grow">
          {asksForApi === jwt ? (
            <>
              For the other kind, {jwt ? 'take audience out' : 'put audience back'} and log in
              again.
            </>
          ) : (
            <>
              The next login will ask {asksForApi ? 'with' : 'without'} <code>audience</code>. Log
              in again in <ToLesson slug="authorize-user">step 3</ToLesson>, then request tokens in{' '}
              <ToLesson slug="request-tokens">step 4</ToLesson>.
            </>
          )}
        </p>
        {asksForApi ? (
          <Button small onClick={() => editParameter('authorize', 'audience', null)}>
            Take out audience
          </Button>
        ) : (
          <Button
            small
            onClick={() => editParameter('authorize', 'audience', audience?.original ?? '')}
          >
            Put audience back
          </Button>
        )}
      </div>
    </div>
  )
}
