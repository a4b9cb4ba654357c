/** The authorization response: the callback URL and what must hold before its code is sent (RFC 6749 §4.1.2). */
import type { CheckResult } from '@/lib/inside'
import { callbackChecks } from '@/lib/oauth/callback-checks'
import { type Judgement, openCallback } from '@/lib/oauth/callback-open'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { cutText, type ErrorCode, type ErrorDetails, OAuthError } from '@/lib/oauth/errors'

/** What the app remembers of one login that it started; found again by `state`. Times are in ms. */
export type Transaction = {
  state: string
  nonce?: string
  verifier: string
  challenge: string
  redirectUri: string
  clientId: string
  /** The issuer that the request was sent to; its token endpoint alone may get the code. */
  issuer: string
  scope: string
  /** The `max_age` that was asked for, in seconds. */
  maxAgeS?: number
  startedAtMs: number
  /** The response mode that was asked for, if not the query, which is the default for a code. */
  responseMode?: 'fragment'
  /** Set when its callback was read: from then on no callback is accepted for it. */
  usedAtMs?: number
}

declare const checked: unique symbol

/** A callback that passed every check. Only `readCallback` makes one. */
export type Callback = {
  readonly code: string
  readonly state: string
  readonly transaction: Transaction
  readonly [checked]: true
}

/** One named check of a callback, as it went. */
export type CallbackCheck = CheckResult & { error?: ErrorCode }

type ServerAsked = Pick<
  AuthorizationServer,
  'issuer' | 'authorization_response_iss_parameter_supported'
>

/**
 * Runs the checks of a callback in order; after the first failure the rest are `not reached`.
 * Nothing is thrown and nothing marked: the caller marks the transaction used before it sends a code.
 */
export function inspectCallback(
  url: string,
  transactions: readonly Transaction[],
  server: ServerAsked,
  nowMs: number,
): CallbackCheck[] {
  const callback = openCallback(url, transactions, server, nowMs)
  let failed = false
  return callbackChecks.map(({ name, asks, spec, judge }) => {
    if (failed) return { name, asks, spec, outcome: 'not reached' }
    const { expected, found, error } = judge(callback)
    failed = error !== undefined
    return {
      name,
      asks,
      spec,
      outcome: failed ? 'failed' : 'passed',
      ...(expected === undefined ? {} : { expected: cutText(expected) }),
      ...(found === undefined ? {} : { found: cutText(found) }),
      ...(error === undefined ? {} : { error }),
    }
  })
}

/**
 * Reads a callback and hands out its code.
 * @throws {OAuthError} the first check that failed; an `error` answer to a request of ours is thrown
 *   under the server's own code (RFC 6749 §4.1.2.1), with its description in `details`.
 */
export function readCallback(
  url: string,
  transactions: readonly Transaction[],
  server: ServerAsked,
  nowMs: number,
): Callback {
  const callback = openCallback(url, transactions, server, nowMs)
  for (const { judge } of callbackChecks) {
    const judgement = judge(callback)
    if (judgement.error) {
      throw new OAuthError(judgement.error, judgement.sentence, detailsOf(judgement))
    }
  }
  const { transaction, code } = callback
  if (transaction === undefined || code === undefined) {
    throw new OAuthError('callback_empty', 'The callback carries no code.')
  }
  return { code, state: transaction.state, transaction } as Callback // every check passed: this is the one maker
}

function detailsOf({ expected, found, answer }: Judgement): ErrorDetails {
  return {
    ...(expected === undefined ? {} : { expected: cutText(expected) }),
    ...(found === undefined ? {} : { found: cutText(found) }),
    ...answer,
  }
}
