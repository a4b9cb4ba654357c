/** The userinfo endpoint: who the person is, as far as the scopes allow (OpenID Connect Core 1.0 §5.3). */
import { json, methodNotAllowed, preflight } from '@/lib/sandbox/answers'
import { admit } from '@/lib/sandbox/bearer'
import { proven } from '@/lib/sandbox/checks'
import { claimsFor } from '@/lib/sandbox/claims'
import type { Env } from '@/lib/sandbox/env'

/** Answers with the claims of the person whose access token it is. */
export async function userinfo(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('GET', 'POST')
  if (request.method !== 'GET' && request.method !== 'POST') return methodNotAllowed('GET', 'POST')
  const need = { audience: `${env.base}/userinfo`, scope: 'openid' }
  const token = await admit(request, env, 'userinfo', need)
  if (token instanceof Response) return token
  const user = proven(await env.store.get('users', token.sub), 'a user')
  return json(claimsFor(user, token.scope))
}
