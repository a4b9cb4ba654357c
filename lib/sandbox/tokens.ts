/** Making tokens: access tokens (RFC 9068, or opaque), ID tokens (OpenID Connect Core 1.0 §2), the token response (RFC 6749 §5.1). */
import { base64url, utf8 } from '@/lib/encoding'
import type { FamilyRecord, UserRecord } from '@/lib/inside'
import { json } from '@/lib/sandbox/answers'
import { proven } from '@/lib/sandbox/checks'
import { claimsFor } from '@/lib/sandbox/claims'
import { customClaims, withAddedScopes } from '@/lib/sandbox/customize'
import { type Env, randomText } from '@/lib/sandbox/env'
import { covers } from '@/lib/sandbox/scope'
import { signingKey, statedIssuer } from '@/lib/sandbox/spoiled'

/** What one token response is to hold. */
export type Grant = {
  family: FamilyRecord
  /** The scopes of this access token; after a narrowing refresh fewer than the family's. */
  scope: string
  /** Only for the first ID token of a login (OpenID Connect Core 1.0 §12.2). */
  nonce?: string
  refreshToken?: string
}

/** Makes the tokens of a grant, writes the access token down, and answers with them. */
export async function tokenResponse(env: Env, asGranted: Grant): Promise<Response> {
  const grant = { ...asGranted, scope: withAddedScopes(env, asGranted.scope) }
  const [accessToken, user] = await Promise.all([
    makeAccessToken(env, grant),
    env.store.get('users', grant.family.sub),
  ])
  return json({
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: Math.floor(env.settings.accessTokenLifetimeMs / 1000),
    scope: grant.scope,
    ...(covers(grant.scope, 'openid') && {
      id_token: await makeIdToken(env, grant, proven(user, 'a user'), accessToken),
    }),
    ...(grant.refreshToken !== undefined && { refresh_token: grant.refreshToken }),
  })
}

/**
 * A JWT (RFC 9068 §2) if an API was asked for, else an opaque token for the userinfo endpoint alone.
 * With `openid` a JWT opens the userinfo endpoint too, so it has two audiences.
 */
async function makeAccessToken(env: Env, { family, scope }: Grant): Promise<string> {
  const id = randomText(env)
  const nowMs = env.now()
  const expiresAtMs = nowMs + env.settings.accessTokenLifetimeMs
  const userinfo = `${env.base}/userinfo`
  const audience =
    family.audience === undefined
      ? [userinfo]
      : [family.audience, ...(covers(scope, 'openid') ? [userinfo] : [])]
  const written = env.store.put('accessTokens', id, {
    id,
    format: family.audience === undefined ? 'opaque' : 'jwt',
    familyId: family.id,
    clientId: family.clientId,
    sub: family.sub,
    scope,
    audience,
    issuedAtMs: nowMs,
    expiresAtMs,
  })
  if (family.audience === undefined) return written.then(() => id)
  const claims = {
    iss: statedIssuer(env),
    sub: family.sub,
    aud: audience.length === 1 ? audience[0] : audience,
    client_id: family.clientId,
    scope,
    jti: id,
    iat: Math.floor(nowMs / 1000),
    exp: Math.floor(expiresAtMs / 1000),
    auth_time: Math.floor(family.authTimeMs / 1000),
    ...customClaims(env, 'access_token'),
  }
  const [signed] = await Promise.all([env.keys.sign('at+jwt', claims, signingKey(env)), written])
  return signed
}

async function makeIdToken(
  env: Env,
  { family, scope, nonce }: Grant,
  user: UserRecord,
  accessToken: string,
): Promise<string> {
  const hash = await env.sha256(utf8(accessToken))
  const nowMs = env.now()
  const claims = {
    iss: statedIssuer(env),
    aud: family.clientId,
    // Who asked: the same app, as there is one audience (OpenID Connect Core 1.0 §2).
    azp: family.clientId,
    iat: Math.floor(nowMs / 1000),
    exp: Math.floor((nowMs + env.settings.idTokenLifetimeMs) / 1000),
    auth_time: Math.floor(family.authTimeMs / 1000),
    ...(nonce !== undefined && { nonce }),
    // The left half of the hash (OpenID Connect Core 1.0 §3.1.3.6).
    at_hash: base64url(hash.subarray(0, hash.length / 2)),
    sid: family.sid,
    ...claimsFor(user, scope),
    ...customClaims(env, 'id_token'),
  }
  return env.keys.sign('JWT', claims, signingKey(env))
}
