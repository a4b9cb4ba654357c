/** Calls to an API with an access token (RFC 6750). */
import { readJson, readRefusal } from '@/lib/oauth/answer'
import { OAuthError } from '@/lib/oauth/errors'

/**
 * A request to an API, the token in the `Authorization` header (RFC 6750 §2.1). Without a token it
 * goes out bare, so that the 401 can be seen. `body` is written as JSON.
 * @throws {OAuthError} access_token_bad_character for a token that no header can carry.
 */
export function resourceRequest(
  url: string,
  accessToken: string | undefined,
  init: { method?: 'GET' | 'POST' | 'DELETE'; body?: unknown } = {},
): Request {
  const headers = new Headers({ Accept: 'application/json' })
  if (accessToken !== undefined) headers.set('Authorization', `Bearer ${sendable(accessToken)}`)
  if (init.body !== undefined) headers.set('Content-Type', 'application/json')
  return new Request(url, {
    method: init.method ?? 'GET',
    headers,
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    credentials: 'omit',
    redirect: 'manual',
  })
}

/**
 * Reads an API's answer as JSON; nothing for an empty one.
 * @throws {OAuthError} invalid_token, insufficient_scope (what was needed in `details.expected`) and
 *   the like from `WWW-Authenticate` (RFC 6750 §3); access_token_not_sent, unexpected_status,
 *   response_not_json.
 */
export async function readResource(response: Response): Promise<unknown> {
  if (!response.ok) throw await readRefusal(response)
  if (response.status === 204 || response.status === 205) return undefined
  return readJson(response)
}

function sendable(accessToken: string): string {
  const position = accessToken.search(/[^\x21-\x7e]/)
  if (position < 0) return accessToken
  throw new OAuthError(
    'access_token_bad_character',
    `The access token has a character that no header can carry: look at character ${position + 1}.`,
    { expected: 'visible ASCII characters', found: `another one at position ${position}` },
  )
}
