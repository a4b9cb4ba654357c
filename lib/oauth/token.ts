/** The token endpoint: code or refresh token in, tokens out (RFC 6749 §4.1.3, §5, §6), and revocation (RFC 7009). */
import { malformed, readJsonObject, readRefusal } from '@/lib/oauth/answer'
import { encodeParameters, type Parameter } from '@/lib/oauth/authorization'
import { cutText, OAuthError } from '@/lib/oauth/errors'

/** A token response that passed `readTokenResponse` (RFC 6749 §5.1); `expires_in` is in seconds. */
export type Tokens = {
  access_token: string
  token_type: 'Bearer'
  expires_in?: number
  scope?: string
  id_token?: string
  refresh_token?: string
}

/** The form that exchanges a code, with the verifier as proof (RFC 6749 §4.1.3, RFC 7636 §4.5). */
export function tokenParameters(request: {
  clientId: string
  code: string
  redirectUri: string
  verifier: string
}): Parameter[] {
  return [
    { name: 'grant_type', value: 'authorization_code' },
    { name: 'client_id', value: request.clientId },
    { name: 'code', value: request.code },
    { name: 'redirect_uri', value: request.redirectUri },
    { name: 'code_verifier', value: request.verifier },
  ]
}

/** The form that exchanges a refresh token; a narrower `scope` may be asked for (RFC 6749 §6). */
export function refreshParameters(request: {
  clientId: string
  refreshToken: string
  scope?: string
}): Parameter[] {
  return [
    { name: 'grant_type', value: 'refresh_token' },
    { name: 'client_id', value: request.clientId },
    { name: 'refresh_token', value: request.refreshToken },
    ...(request.scope ? [{ name: 'scope', value: request.scope }] : []),
  ]
}

/** The form that ends a token (RFC 7009 §2.1). */
export function revocationParameters(request: {
  clientId: string
  token: string
  hint?: 'refresh_token' | 'access_token'
}): Parameter[] {
  return [
    { name: 'client_id', value: request.clientId },
    { name: 'token', value: request.token },
    ...(request.hint ? [{ name: 'token_type_hint', value: request.hint }] : []),
  ]
}

/** A POST of a form to an endpoint of the back channel; a redirect is not followed (RFC 6749 §3.2). */
export function formRequest(endpoint: string, parameters: readonly Parameter[]): Request {
  return new Request(endpoint, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: encodeParameters(parameters),
    credentials: 'omit',
    redirect: 'manual',
  })
}

/**
 * Reads a token response (RFC 6749 §5.1, §5.2; OpenID Connect Core 3.1.3.3). Members that no
 * specification here names are left out. The ID token is not checked: see `checkIdToken`.
 * @param asked.openid true if `openid` was in the scope: then there must be an ID token.
 * @throws {OAuthError} the server's own code; response_not_json, response_malformed,
 *   unexpected_status, access_token_missing, token_type_unsupported, id_token_missing.
 */
export async function readTokenResponse(
  response: Response,
  asked: { openid: boolean },
): Promise<Tokens> {
  if (!response.ok) throw await readRefusal(response)
  const body = await readJsonObject(response)
  const { status } = response
  const { access_token, token_type, expires_in, scope, id_token, refresh_token } = body
  if (typeof access_token !== 'string' || access_token === '') {
    const sentence = 'The answer says success, but carries no access token.'
    throw new OAuthError('access_token_missing', sentence, { status })
  }
  // The value is case insensitive (RFC 6749 §5.1).
  if (typeof token_type !== 'string' || token_type.toLowerCase() !== 'bearer') {
    const found = typeof token_type === 'string' ? cutText(token_type) : 'none'
    const sentence = 'The access token is not of the type Bearer, and this app knows no other.'
    throw new OAuthError('token_type_unsupported', sentence, { status, expected: 'Bearer', found })
  }
  if (asked.openid && (id_token === undefined || id_token === '')) {
    const sentence = 'The scope had openid in it, but no ID token came.'
    throw new OAuthError('id_token_missing', sentence, { status })
  }
  if (expires_in !== undefined && !(typeof expires_in === 'number' && expires_in >= 0)) {
    throw malformed(response, 'expires_in as a number of seconds', `a ${typeof expires_in}`)
  }
  return {
    access_token,
    token_type: 'Bearer',
    ...(expires_in === undefined ? {} : { expires_in }),
    ...optionalText(response, 'scope', scope),
    ...optionalText(response, 'id_token', id_token),
    ...optionalText(response, 'refresh_token', refresh_token),
  }
}

/**
 * Reads a revocation response: any 200 is success, its body does not matter (RFC 7009 §2.2).
 * @throws {OAuthError} the server's own code, or unexpected_status.
 */
export async function readRevocationResponse(response: Response): Promise<void> {
  if (!response.ok) throw await readRefusal(response)
}

function optionalText<Name extends string>(
  response: Response,
  name: Name,
  value: unknown,
): { [name in Name]?: string } {
  if (value === undefined || value === '') return {}
  if (typeof value !== 'string') throw malformed(response, `${name} as a text`, `a ${typeof value}`)
  const found: { [name in Name]?: string } = {}
  found[name] = value
  return found
}
