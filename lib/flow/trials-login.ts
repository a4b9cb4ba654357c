/** A login of a trial: what is sent, what the app remembers of it, and how it can end without a callback. */
import type { Connection } from '@/lib/flow/commands/practice-walk'
import {
  answerParameters,
  authorizationParameters,
  createNonce,
  createState,
  type Parameter,
} from '@/lib/oauth/authorization'
import type { Transaction } from '@/lib/oauth/callback'
import { errorDetails, OAuthError, serverErrorCode } from '@/lib/oauth/errors'
import { createVerifier, deriveChallenge } from '@/lib/oauth/pkce'
import { sandboxDefaults } from '@/lib/providers'

export type TrialLogin = { parameters: Parameter[]; transaction: Transaction }

/** A good login of the app, with values of its own. */
export async function newLogin({ server, now }: Connection): Promise<TrialLogin> {
  const { clientId, redirectUri, scope, audience } = sandboxDefaults
  const verifier = createVerifier()
  const challenge = await deriveChallenge(verifier)
  const names = { state: createState(), nonce: createNonce() }
  const request = { clientId, redirectUri, scope, challenge, ...names }
  return {
    parameters: authorizationParameters({ ...request, audience }),
    transaction: { ...request, verifier, issuer: server.issuer, startedAtMs: now() },
  }
}

/** The same request with other values; `undefined` takes one out. */
export function changedParameters(
  parameters: readonly Parameter[],
  changes: Record<string, string | undefined>,
): Parameter[] {
  const kept = parameters.filter(({ name }) => !Object.hasOwn(changes, name))
  const changed = Object.entries(changes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  )
  return [...kept, ...changed]
}

/**
 * The code that a callback brings, without the checks of an app: a thief makes none.
 * @throws {OAuthError} the error that came in its place.
 */
export function codeIn(landed: URL | undefined, connection: Connection): string {
  if (!landed) throw failedLogin(connection)
  const answer = answerParameters(landed)
  const code = answer.get('code')
  if (code) return code
  const error = answer.get('error') ?? ''
  const details = errorDetails({ error, error_description: answer.get('error_description') })
  throw new OAuthError(serverErrorCode(error), 'The server refused the request.', details)
}

/** Why a login ended on a page of the server. */
export function failedLogin({ seen }: Connection): OAuthError {
  const { checks, response } = seen.at(-1) ?? {}
  const failed = checks?.checks.find(({ outcome }) => outcome === 'failed')
  const status = response?.status
  const code = status !== undefined && status >= 500 ? 'server_error' : 'invalid_request'
  return new OAuthError(code, 'The login ended on a page of the server.', {
    status,
    description: failed && `It stopped at ${failed.name}: ${failed.asks}`,
    expected: failed?.expected,
    found: failed?.found,
  })
}
