/** A callback URL taken apart, before anything in it is believed (RFC 6749 §4.1.2). */
import type { Transaction } from '@/lib/oauth/callback'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import type { ErrorCode, ErrorDetails } from '@/lib/oauth/errors'

/** A callback taken apart, beside what it is judged by. Empty parameters are left out (RFC 6749 §3.1). */
export type OpenedCallback = {
  url: URL | undefined
  query: URLSearchParams
  fragment: URLSearchParams
  /** The one of the two that is read: the fragment only where the login of its `state` asked for it. */
  answer: URLSearchParams
  code?: string
  state?: string
  /** The login that this `state` belongs to. */
  transaction?: Transaction
  transactions: readonly Transaction[]
  server: Pick<AuthorizationServer, 'issuer' | 'authorization_response_iss_parameter_supported'>
  nowMs: number
}

/** What a check found; it failed if there is an `error`. */
export type Judgement = {
  expected?: string
  found?: string
  answer?: ErrorDetails
} & ({ error?: undefined } | { error: ErrorCode; sentence: string })

/** One named check: what it asks, where the rule stands, how it judges. */
export type CallbackRule = {
  name: string
  asks: string
  spec: string
  judge(callback: OpenedCallback): Judgement
}

/** Takes a callback URL apart. Never throws. */
export function openCallback(
  text: string,
  transactions: readonly Transaction[],
  server: OpenedCallback['server'],
  nowMs: number,
): OpenedCallback {
  const url = parseUrl(text)
  const query = new URLSearchParams(url?.search)
  const fragment = new URLSearchParams(url?.hash.slice(1))
  const loginOf = (parameters: URLSearchParams) => {
    const state = parameters.get('state')
    return state ? transactions.findLast((candidate) => candidate.state === state) : undefined
  }
  const asked = loginOf(fragment)?.responseMode === 'fragment'
  const answer = asked ? fragment : query
  const state = answer.get('state') || undefined
  const transaction = loginOf(answer)
  return {
    url,
    query,
    fragment,
    answer,
    ...(answer.get('code') ? { code: answer.get('code') ?? '' } : {}),
    ...(state ? { state } : {}),
    ...(transaction ? { transaction } : {}),
    transactions,
    server,
    nowMs,
  }
}

/** Reads a URL of any scheme, or nothing if it is none or over 256 kB. */
export function parseUrl(text: string): URL | undefined {
  if (text.length > 262_144) return undefined
  try {
    return new URL(text.trim())
  } catch {
    return undefined
  }
}

/** A judgement that the check failed; `sentence` is for the learner and holds no value. */
export function fail(
  error: ErrorCode,
  sentence: string,
  expected?: string,
  found?: string,
): Judgement {
  return { error, sentence, expected, found }
}

/** The URL up to its query: scheme, host and path, as the URL standard writes them. */
export function withoutAnswer(url: URL): string {
  const bare = new URL(url)
  bare.search = ''
  bare.hash = ''
  return bare.href
}
