/** The revocation endpoint (RFC 7009). */
import { empty, methodNotAllowed, preflight, refusal } from '@/lib/sandbox/answers'
import { type Check, examine, refuse } from '@/lib/sandbox/checks'
import { type ClientSubject, clientChecks, readClientRequest } from '@/lib/sandbox/client-checks'
import type { Env } from '@/lib/sandbox/env'
import { lookUpAccessToken } from '@/lib/sandbox/presented-token'
import { familyIdOf, findRefreshToken } from '@/lib/sandbox/refresh-tokens'

/** At revocation and introspection: a token has to be named. */
export const tokenNamed: Check<ClientSubject> = {
  name: 'tokenNamed',
  asks: 'Does the request say which token it is about?',
  spec: 'RFC 7009 §2.1',
  look({ form }) {
    if (form.value('token') === undefined) return refuse('invalid_request', 'token is missing')
    return undefined
  },
}

/** Revokes a token of the asking app. For any other text the answer is the same 200 (RFC 7009 §2.2). */
export async function revoke(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('POST')
  if (request.method !== 'POST') return methodNotAllowed('POST')
  const subject = await readClientRequest(request, env)
  const { report, problem } = examine('revoke', [...clientChecks, tokenNamed], subject)
  env.observe(report)
  if (problem) return refusal(problem)

  const token = subject.form.value('token') ?? ''
  const clientId = subject.form.value('client_id')
  const { record } = await lookUpAccessToken(env, token)
  if (record?.clientId === clientId && record) {
    await env.store.update('accessTokens', record.id, (old) => ({
      row: old && { ...old, revokedAtMs: old.revokedAtMs ?? env.now() },
      result: undefined,
    }))
  } else {
    await env.store.update('families', familyIdOf(token), (old) => {
      const own = old?.clientId === clientId && findRefreshToken(old, token) && !old?.revokedAtMs
      return {
        row: old && own ? { ...old, revokedAtMs: env.now(), revokedBecause: 'revoked' } : old,
        result: undefined,
      }
    })
  }
  return empty(200, { 'Access-Control-Allow-Origin': '*' })
}
