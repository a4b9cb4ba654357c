/** An access token as it arrives at userinfo or the API, and everything there is to know about it (RFC 6750 §2). */
import type { AccessTokenRecord, FamilyRecord } from '@/lib/inside'
import type { Env } from '@/lib/sandbox/env'
import type { Signed } from '@/lib/sandbox/keys'

/** What a token was looked up to be; unlike `PresentedToken` it needs no request. */
export type KnownToken = {
  format: 'jwt' | 'opaque'
  /** Present if the text is a JWT with this server's signature. */
  signed: Signed | undefined
  record: AccessTokenRecord | undefined
  family: FamilyRecord | undefined
}

export type PresentedToken = Partial<KnownToken> & {
  inQuery: boolean
  /** The whole `Authorization` header; `null` without one. */
  authorization: string | null
  token: string | undefined
  issuer: string
  nowMs: number
}

/** Finds out what a text is as an access token: a JWT is looked up by its `jti`, an opaque one by itself. */
export async function lookUpAccessToken(env: Env, token: string): Promise<KnownToken> {
  const format = token.split('.').length === 3 ? 'jwt' : 'opaque'
  const signed = format === 'jwt' ? await env.keys.verify(token) : undefined
  const id = format === 'jwt' ? signed?.claims.jti : token
  const record = id === undefined ? undefined : await env.store.get('accessTokens', id)
  const same = record?.format === format ? record : undefined
  const family = same && (await env.store.get('families', same.familyId))
  return { format, signed, record: same, family }
}

/** True while a token is neither expired nor revoked, and nor is its family. */
export function isLive({ record, family }: KnownToken, nowMs: number): boolean {
  return (
    record !== undefined &&
    record.revokedAtMs === undefined &&
    nowMs < record.expiresAtMs &&
    family !== undefined &&
    family.revokedAtMs === undefined
  )
}

/** Reads the bearer token of a request. */
export async function readPresentedToken(request: Request, env: Env): Promise<PresentedToken> {
  const authorization = request.headers.get('authorization')
  const token = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization ?? '')?.[1]
  return {
    inQuery: new URL(request.url).searchParams.has('access_token'),
    authorization,
    token,
    issuer: env.issuer,
    nowMs: env.now(),
    ...(token !== undefined && (await lookUpAccessToken(env, token))),
  }
}
