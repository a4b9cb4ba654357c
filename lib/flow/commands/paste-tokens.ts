/** A token response that came by another way than this page, by curl for example (RFC 6749 §5.1). */
import { type Context, failureOf } from '@/lib/flow/commands/context'
import { transactionOf } from '@/lib/flow/parameters'
import { isObject } from '@/lib/oauth/answer'
import { readTokenResponse } from '@/lib/oauth/token'

/** The longest text that is read, in characters. */
const longestAnswer = 65_536

/**
 * Reads what was pasted as the answer to the run's token request, headers above it or not, and takes the tokens
 * out of it. What is wrong with it is kept as the answer of that call. Resolves to whether tokens came.
 */
export async function pasteTokens(context: Context, text: string): Promise<boolean> {
  const { run, dispatch, provider, usedStates } = context
  const { code } = run()
  if (!code) return false
  const { now } = await provider()
  const openid = transactionOf(run())?.scope.split(' ').includes('openid') ?? false
  try {
    const tokens = await readTokenResponse(responseOf(text), { openid })
    await usedStates.claim(code.from.state)
    dispatch({ type: 'transaction-used', state: code.from.state, atMs: now() })
    dispatch({ type: 'call-changed', call: 'token', answer: { status: 'answered' } })
    dispatch({ type: 'tokens-received', tokens, from: { code: code.value }, atMs: now() })
    return true
  } catch (error) {
    const failure = failureOf(error)
    dispatch({ type: 'call-changed', call: 'token', answer: { status: 'failed', failure } })
    return false
  }
}

/** The pasted text as the response that it was: the body is what follows the headers (RFC 9112 §2.1). */
function responseOf(text: string): Response {
  const pasted = text.trim().slice(0, longestAnswer)
  const [, head, rest] = /^HTTP\/[\d.]+ (\d{3})[\s\S]*?\r?\n\r?\n([\s\S]*)$/.exec(pasted) ?? []
  const body = rest ?? pasted
  const status = Number(head ?? (hasError(body) ? 400 : 200))
  return new Response(body, { status, headers: { 'Content-Type': 'application/json' } })
}

function hasError(body: string): boolean {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) && typeof value.error === 'string'
  } catch {
    return false
  }
}
