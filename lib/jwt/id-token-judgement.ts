/** The words in which an ID token is judged: what was expected, what was found. */
import { claimTime } from '@/lib/jwt/claims'
import type { DecodedJwt } from '@/lib/jwt/decode'
import type { IdTokenCheck, IdTokenExpectation } from '@/lib/jwt/id-token'
import { cutText, type ErrorCode, type OAuthError } from '@/lib/oauth/errors'

/** A decoded ID token with what took time to find out: its signature and its access token's hash. */
export type Opened = {
  decoded: DecodedJwt
  signature: { kid?: string; alg: string } | OAuthError
  /** The `at_hash` of the access token that came with it. */
  atHash: string | undefined
  expected: IdTokenExpectation
}

export type Judgement = Pick<IdTokenCheck, 'outcome' | 'expected' | 'found' | 'error'>
export type Judge = (opened: Opened) => Judgement

/** How far clocks may differ: 60 s. */
export const toleranceMs = 60_000

/** Passed if `good`, else failed with `error`. `found` is any claim; it is written short. */
export function compare(
  good: boolean,
  error: ErrorCode,
  expected: string,
  found: unknown,
): Judgement {
  const shown = { expected: cutText(expected), found: show(found) }
  return good ? { outcome: 'passed', ...shown } : { outcome: 'failed', ...shown, error }
}

/** For a rule that does not apply, `because`. */
export function notAsked(because: string, found: unknown): Judgement {
  return { outcome: 'not asked', expected: because, found: show(found) }
}

/** A claim in a few words. */
export function show(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return cutText(value) || 'an empty text'
  if (Array.isArray(value)) {
    const first = value.slice(0, 20).map((item) => (typeof item === 'string' ? item : typeof item))
    return cutText(first.join(', ')) || 'an empty list'
  }
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/** A time claim as a time, or as what it is in its place. */
export function showTime(value: unknown): string {
  return claimTime(value)?.toISOString() ?? show(value)
}

/** A time claim in milliseconds, or NaN, with which every comparison is false. */
export function timeMs(value: unknown): number {
  return claimTime(value)?.getTime() ?? Number.NaN
}

/** Our own clock as a time. */
export function iso(ms: number): string {
  return claimTime(ms / 1000)?.toISOString() ?? 'an unknown time'
}
