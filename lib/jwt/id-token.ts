/** Checks an ID token, rule by rule (OpenID Connect Core 3.1.3.7). */
import { base64url, utf8 } from '@/lib/encoding'
import { type DecodedJwt, decodeJwt } from '@/lib/jwt/decode'
import { furtherChecks } from '@/lib/jwt/id-token-also'
import { thirteenChecks } from '@/lib/jwt/id-token-checks'
import type { Judge, Judgement, Opened } from '@/lib/jwt/id-token-judgement'
import { type KeySource, verifySignature } from '@/lib/jwt/verify'
import { type ErrorCode, OAuthError } from '@/lib/oauth/errors'

/** What the ID token is held against. */
export type IdTokenExpectation = {
  issuer: string
  clientId: string
  /** The nonce that was sent; absent if none was. For a refreshed token: the one of the login. */
  nonce?: string
  /** The `max_age` that was asked for, in seconds. */
  maxAgeS?: number
  /** The access token that came with it, for `at_hash`. */
  accessToken?: string
  /** Algorithms allowed by configuration and metadata, never by the token. */
  algorithms: readonly string[]
  nowMs: number
  /** The ID token of the login, if this one came by a refresh; `authTime` in seconds. */
  previous?: { iss: string; sub: string; authTime?: number }
}

export type IdTokenOutcome = 'passed' | 'failed' | 'not asked' | 'not reached'

/** One of the thirteen checks, with what should be and what is. */
export type IdTokenCheck = {
  number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13
  title: string
  spec: 'OpenID Connect Core 3.1.3.7'
  outcome: IdTokenOutcome
  expected: string
  found: string
  error?: ErrorCode
}

/** A check that other sections and specifications add to the thirteen. */
export type FurtherCheck = Omit<IdTokenCheck, 'number' | 'spec'> & { spec: string }

export type IdTokenReport = {
  /** The claims, only if no check failed: else nothing in the token may be used. */
  claims?: Record<string, unknown>
  /** All thirteen, always. */
  checks: IdTokenCheck[]
  also: FurtherCheck[]
}

/**
 * Runs the thirteen checks of OpenID Connect Core 3.1.3.7 and the further ones. Each check that can
 * be judged is judged, also after another failed. Never throws: what went wrong is in the report.
 */
export async function checkIdToken(
  token: string,
  keys: KeySource,
  expected: IdTokenExpectation,
): Promise<IdTokenReport> {
  const opened = await open(token, keys, expected)
  const checks = thirteenChecks.map(
    ({ number, title, judge }): IdTokenCheck => ({
      number,
      title,
      spec: 'OpenID Connect Core 3.1.3.7',
      ...judged(opened, judge, number),
    }),
  )
  const also = furtherChecks.map(
    ({ title, spec, judge }): FurtherCheck => ({ title, spec, ...judged(opened, judge) }),
  )
  const sound = [...checks, ...also].every(({ outcome }) => /^(passed|not asked)$/.test(outcome))
  return sound && !(opened instanceof OAuthError)
    ? { claims: opened.decoded.payload, checks, also }
    : { checks, also }
}

/**
 * Checks an ID token and hands out its claims.
 * @throws {OAuthError} the first check that failed, of the thirteen and then of the further ones.
 */
export async function assertIdToken(
  token: string,
  keys: KeySource,
  expected: IdTokenExpectation,
): Promise<Record<string, unknown>> {
  const { claims, checks, also } = await checkIdToken(token, keys, expected)
  if (claims) return claims
  const failed = [...checks, ...also].find(({ outcome }) => outcome === 'failed')
  throw new OAuthError(
    failed?.error ?? 'jwt_malformed',
    `The ID token is refused. What does not hold: ${failed?.title ?? 'it can be read'}.`,
    { expected: failed?.expected, found: failed?.found },
  )
}

/** Does everything that takes time: decodes, verifies, hashes. An error if there is nothing to judge. */
async function open(
  token: string,
  keys: KeySource,
  expected: IdTokenExpectation,
): Promise<Opened | OAuthError> {
  let decoded: DecodedJwt
  try {
    decoded = decodeJwt(token)
  } catch (error) {
    return asOAuthError(error)
  }
  const signature = await verifySignature(token, keys, expected.algorithms).catch(asOAuthError)
  return { decoded, signature, atHash: await atHash(decoded, expected.accessToken), expected }
}

/** The `at_hash` that the access token should have (OpenID Connect Core 3.1.3.6). */
async function atHash({ header }: DecodedJwt, accessToken?: string): Promise<string | undefined> {
  const bits = /^(?:RS|PS|ES)(256|384|512)$/.exec(String(header.alg))?.[1] ?? '512' // Ed25519: SHA-512
  if (accessToken === undefined) return undefined
  const digest = await crypto.subtle.digest(`SHA-${bits}`, utf8(accessToken))
  return base64url(new Uint8Array(digest, 0, digest.byteLength / 2))
}

function judged(opened: Opened | OAuthError, judge: Judge, number?: number): Judgement {
  if (!(opened instanceof OAuthError)) return judge(opened)
  const { code, details } = opened
  const expected = details.expected ?? 'a signed JWT'
  const found = details.found ?? 'something else'
  return number === 1
    ? { outcome: 'failed', expected, found, error: code }
    : { outcome: 'not reached', expected: '', found: '' }
}

function asOAuthError(error: unknown): OAuthError {
  if (error instanceof OAuthError) return error
  throw error
}
