/** The introspection endpoint (RFC 7662). A public client may ask about its own tokens only: a deviation from §2.1. */
import type { FamilyRecord } from '@/lib/inside'
import { json, methodNotAllowed, preflight, refusal } from '@/lib/sandbox/answers'
import { examine } from '@/lib/sandbox/checks'
import { introspectingClientChecks, readClientRequest } from '@/lib/sandbox/client-checks'
import type { Env } from '@/lib/sandbox/env'
import { isLive, lookUpAccessToken } from '@/lib/sandbox/presented-token'
import { familyIdOf, findRefreshToken } from '@/lib/sandbox/refresh-tokens'
import { tokenNamed } from '@/lib/sandbox/revoke'

/** Says what a token is worth; of every token that is worth nothing to this app, the same (§2.2). */
export async function introspect(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('POST')
  if (request.method !== 'POST') return methodNotAllowed('POST')
  const subject = await readClientRequest(request, env)
  const checks = [...introspectingClientChecks, tokenNamed]
  const { report, problem } = examine('introspect', checks, subject)
  env.observe(report)
  if (problem) return refusal(problem)
  const token = subject.form.value('token') ?? ''
  const clientId = subject.form.value('client_id') ?? ''
  const answer =
    (await accessTokenAnswer(env, token, clientId)) ??
    (await refreshTokenAnswer(env, token, clientId))
  return json(answer ?? { active: false })
}

async function accessTokenAnswer(env: Env, token: string, clientId: string) {
  const known = await lookUpAccessToken(env, token)
  const { record, signed, format } = known
  const genuine = format === 'opaque' || signed?.typ === 'at+jwt'
  if (record?.clientId !== clientId || !genuine || !isLive(known, env.now())) return undefined
  return {
    active: true,
    token_type: 'Bearer',
    scope: record.scope,
    client_id: record.clientId,
    iss: env.issuer,
    sub: record.sub,
    aud: record.audience,
    iat: Math.floor(record.issuedAtMs / 1000),
    exp: Math.floor(record.expiresAtMs / 1000),
    ...(format === 'jwt' && { jti: record.id }),
  }
}

async function refreshTokenAnswer(env: Env, token: string, clientId: string) {
  const family = await env.store.get('families', familyIdOf(token))
  const known = findRefreshToken(family, token)
  if (!family || !known || family.clientId !== clientId) return undefined
  const endMs = refreshTokenEndMs(env, family, known.issuedAtMs)
  const dead = family.revokedAtMs !== undefined || known.usedAtMs !== undefined
  if (dead || env.now() >= endMs) return undefined
  return {
    active: true,
    scope: family.scope,
    client_id: family.clientId,
    iss: env.issuer,
    sub: family.sub,
    iat: Math.floor(known.issuedAtMs / 1000),
    exp: Math.floor(endMs / 1000),
  }
}

function refreshTokenEndMs(env: Env, family: FamilyRecord, issuedAtMs: number): number {
  const { refreshTokenLifetimeMs, refreshTokenIdleMs } = env.settings
  return Math.min(family.startedAtMs + refreshTokenLifetimeMs, issuedAtMs + refreshTokenIdleMs)
}
