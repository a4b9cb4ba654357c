/** Reads answers of the back channel: JSON, or the error that came in its place (RFC 6749 §5.2, RFC 6750 §3). */
import { findChallenge } from '@/lib/oauth/challenge'
import { cutText, errorDetails, OAuthError, serverErrorCode } from '@/lib/oauth/errors'

/**
 * The JSON body of an answer.
 * @throws {OAuthError} response_not_json, also for JSON that is cut off; network_failed if the
 *   answer broke off while it was read.
 */
export async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? ''
  const text = await readText(response)
  const details = {
    status: response.status,
    expected: 'application/json',
    found: cutText(type) || 'no content type',
  }
  if (!/^application\/(?:[\w.!#$&^+-]+\+)?json\s*(?:;|$)/i.test(type.trim())) {
    throw new OAuthError('response_not_json', 'The answer does not say that it is JSON.', details)
  }
  try {
    return JSON.parse(text)
  } catch {
    // No `cause`: the engine quotes the text, and the text may be a token.
    const found = `${text.length} characters that are no whole JSON text`
    throw new OAuthError('response_not_json', 'The answer is no whole JSON text.', {
      ...details,
      found,
    })
  }
}

/** The JSON object in an answer. Throws as `readJson` does, and response_malformed for other JSON. */
export async function readJsonObject(response: Response): Promise<Record<string, unknown>> {
  const value = await readJson(response)
  if (isObject(value)) return value
  throw malformed(response, 'a JSON object', Array.isArray(value) ? 'an array' : typeof value)
}

/**
 * The error in an answer whose status is not 2xx. A Bearer challenge speaks before the body
 * (RFC 6750 §3); 401 without any error means that no token was sent (RFC 6750 §3.1); an answer
 * that names no error is `unexpected_status`.
 */
export async function readRefusal(response: Response): Promise<OAuthError> {
  const { status } = response
  const challenge = findChallenge(response.headers.get('WWW-Authenticate'), 'Bearer')
  const answer = challenge?.error ? challenge : await bodyOf(response)
  if (typeof answer?.error === 'string' && answer.error !== '') {
    const code = serverErrorCode(answer.error)
    const { scope } = challenge ?? {}
    return new OAuthError(code, `The server refused: ${code}.`, {
      status,
      ...errorDetails({ ...answer, error: answer.error }),
      ...(scope ? { expected: `scope ${cutText(scope)}` } : {}),
    })
  }
  if (status === 401) {
    const sentence = 'The server asks for an access token; the request carried none that it saw.'
    return new OAuthError('access_token_not_sent', sentence, { status })
  }
  const found = status === 0 ? 'a redirect' : String(status)
  return new OAuthError('unexpected_status', 'The answer is no success, and names no error.', {
    status,
    expected: '200',
    found,
  })
}

/** The error for an answer that is JSON, but not as its specification has it. */
export function malformed(response: Response, expected: string, found: string): OAuthError {
  const sentence = 'The answer does not have the form that its specification gives.'
  return new OAuthError('response_malformed', sentence, {
    status: response.status,
    expected,
    found: cutText(found),
  })
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function bodyOf(response: Response): Promise<Record<string, unknown> | undefined> {
  try {
    return await readJsonObject(response)
  } catch {
    return undefined
  }
}

async function readText(response: Response): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    const details = { status: response.status }
    throw new OAuthError('network_failed', 'The answer broke off.', details, { cause })
  }
}
