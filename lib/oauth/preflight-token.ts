/** Whether this page may read what the token endpoint answers: one request that lacks the code on purpose. */
import { isObject } from '@/lib/oauth/answer'
import { cutText } from '@/lib/oauth/errors'
import { type Asking, answers, overTheNet, patienceMs, readUpTo } from '@/lib/oauth/public-document'

/** What an answer says, as far as it is an error of RFC 6749 §5.2. */
export type TokenAnswer = {
  outcome: 'passed' | 'warned'
  status: number
  error?: string
  description?: string
}

export type TokenVerdict =
  /** The answer can be read. */
  | TokenAnswer
  | { outcome: 'failed'; problem: 'not_readable' | 'unreachable' | 'too_slow' | 'redirected' }

/** The longest answer that is looked into, in bytes. An error has some hundred. */
const longestAnswer = 20_000

/** The form of the deliberately incomplete request: a token request without code and verifier (RFC 6749 §4.1.3). */
export function incompleteForm(clientId: string): URLSearchParams {
  return new URLSearchParams({ grant_type: 'authorization_code', client_id: clientId })
}

/**
 * Posts the incomplete form. A refusal in the form of RFC 6749 §5.2 that can be read is good news, since the real
 * request is of the same kind (a form, no header of its own: no CORS preflight); `invalid_client` is a warning, because
 * it comes from a server that wants a secret from this client, and so is what no token endpoint answers. Undefined if it
 * was cancelled.
 */
export async function tokenVerdict(
  endpoint: string,
  clientId: string,
  { ask = overTheNet, signal, patience = patienceMs }: Asking = {},
): Promise<TokenVerdict | undefined> {
  const deadline = AbortSignal.timeout(patience)
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline
  const body = incompleteForm(clientId)
  try {
    const response = await ask(
      new Request(endpoint, {
        method: 'POST',
        body,
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: stop,
      }),
    )
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return { outcome: 'failed', problem: 'redirected' }
    }
    const text = await readUpTo(response, longestAnswer).catch((error) => {
      if (stop.aborted) throw error
      return undefined // it broke off
    })
    return readAnswer(response.status, text ?? '')
  } catch {
    if (signal?.aborted) return undefined
    if (deadline.aborted) return { outcome: 'failed', problem: 'too_slow' }
    const isThere = await answers(endpoint, ask, stop)
    return { outcome: 'failed', problem: isThere ? 'not_readable' : 'unreachable' }
  }
}

/** What an answer of the token endpoint says, fetched or pasted. */
export function readTokenAnswer(text: string): TokenAnswer {
  const [, status = '0', body = text] =
    /^\s*HTTP\/[\d.]+ (\d{3})[\s\S]*?\r?\n\r?\n([\s\S]*)$/.exec(text) ?? []
  return readAnswer(Number(status), body.slice(0, longestAnswer))
}

function readAnswer(status: number, text: string): TokenAnswer {
  const { error, error_description: description } = objectOf(text)
  const isRefusal = typeof error === 'string' && status < 500
  const outcome = isRefusal && error !== 'invalid_client' && status !== 401 ? 'passed' : 'warned'
  return {
    outcome,
    status,
    ...(typeof error === 'string' ? { error: cutText(error) } : {}),
    ...(typeof description === 'string' ? { description: cutText(description) } : {}),
  }
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}
