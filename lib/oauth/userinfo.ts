/** Who logged in, asked of the server with the access token (OpenID Connect Core 5.3). */
import { malformed, readJsonObject, readRefusal } from '@/lib/oauth/answer'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { OAuthError } from '@/lib/oauth/errors'
import { resourceRequest } from '@/lib/oauth/resource'

/** A userinfo request (OpenID Connect Core 5.3.1). Throws as `resourceRequest` does. */
export function userinfoRequest(
  server: Required<Pick<AuthorizationServer, 'userinfo_endpoint'>>,
  accessToken?: string,
): Request {
  return resourceRequest(server.userinfo_endpoint, accessToken)
}

/**
 * Reads a userinfo response. Its `sub` must be that of the ID token, or the claims are somebody
 * else's and must not be used (OpenID Connect Core 5.3.2).
 * @param subject the `sub` of the checked ID token.
 * @throws {OAuthError} subject_mismatch; response_malformed without a `sub`; else as `readResource`.
 */
export async function readUserinfo(
  response: Response,
  subject?: string,
): Promise<{ sub: string } & Record<string, unknown>> {
  if (!response.ok) throw await readRefusal(response)
  const claims = await readJsonObject(response)
  const { sub } = claims
  if (typeof sub !== 'string' || sub === '') throw malformed(response, 'a sub', 'none')
  if (subject !== undefined && sub !== subject) {
    const sentence = 'These claims are about another user than the ID token.'
    throw new OAuthError('subject_mismatch', sentence, { expected: subject, found: sub })
  }
  return { ...claims, sub }
}
