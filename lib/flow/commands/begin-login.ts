/** The beginning of every login, on the phone or by a real navigation (RFC 6749 §4.1.1). */
import type { Context } from '@/lib/flow/commands/context'
import { authorizeRequest, sent } from '@/lib/flow/parameters'
import { authorizationUrl, createNonce, createState } from '@/lib/oauth/authorization'
import type { AuthorizationServer } from '@/lib/oauth/discovery'

/** Writes the transaction down and gives the authorization URL as it stands. A state is good for one. */
export function beginLogin(
  { run, dispatch }: Pick<Context, 'run' | 'dispatch'>,
  server: AuthorizationServer,
  nowMs: number,
): URL {
  if (isSpent(run())) {
    dispatch({ type: 'request-named', state: createState(), nonce: createNonce() })
  }
  const parameters = sent(authorizeRequest(run()))
  const value = (name: string) => parameters.find((each) => each.name === name)?.value
  const maxAge = Number(value('max_age') ?? Number.NaN)
  dispatch({
    type: 'authorization-started',
    transaction: {
      state: value('state') ?? '',
      nonce: value('nonce'),
      verifier: run().verifier?.value ?? '',
      challenge: value('code_challenge') ?? '',
      redirectUri: value('redirect_uri') ?? '',
      clientId: value('client_id') ?? '',
      issuer: server.issuer,
      scope: value('scope') ?? '',
      maxAgeS: Number.isInteger(maxAge) ? maxAge : undefined,
      startedAtMs: nowMs,
    },
  })
  return authorizationUrl(server, parameters)
}

/** True if an authorization request with the run's state was sent before. */
function isSpent({ state, transactions }: ReturnType<Context['run']>): boolean {
  return !state || transactions.some((each) => each.state === state)
}
