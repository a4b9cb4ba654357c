/** The public signing keys (RFC 7517 §5). */
import { json, methodNotAllowed, preflight } from '@/lib/sandbox/answers'
import type { Env } from '@/lib/sandbox/env'

/** Answers with the JWK Set; it never holds a private member. */
export async function jwks(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('GET')
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET')
  return json(await env.keys.jwks(env.settings.signingAlg))
}
