/**
 * A public JSON document of a server that nothing is known of yet: asked for once, read up to a limit, and every
 * way in which it can fail has a name (OpenID Connect Discovery 1.0 §4.2, RFC 8414 §3.2).
 */
import { isObject } from '@/lib/oauth/answer'
import { cutText } from '@/lib/oauth/errors'

export type Ask = (request: Request) => Promise<Response>

export const overTheNet: Ask = (request) => fetch(request)

/** The longest document that is read, in bytes. */
export const longestDocument = 1_000_000

/** How long an answer is waited for, body included, in milliseconds. */
export const patienceMs = 10_000

export type DocumentProblem =
  /** Nothing answered. */
  | 'unreachable'
  /** Something answers there, and does not let this page read it (Fetch, CORS protocol). */
  | 'not_readable'
  | 'too_slow'
  | 'cancelled'
  | 'redirected'
  | 'not_found'
  | 'server_error'
  /** Another status than 200. */
  | 'status'
  | 'too_large'
  | 'broken_off'
  | 'empty'
  | 'html'
  | 'content_type'
  | 'not_json'
  /** JSON, but no object. */
  | 'no_object'

export type DocumentFailure = { problem: DocumentProblem; status?: number; found?: string }

export type PublicDocument = { problem?: undefined; body: Record<string, unknown> }

export type Asking = { ask?: Ask; signal?: AbortSignal; patience?: number }

/**
 * Fetches a document, without cookies and without a referrer. A redirect is not followed: the answer has to be a
 * 200, and what it points to is a host that nobody has named. If the page may not read the answer, a second request
 * (`no-cors`) tells a server that refuses from one that is not there; browsers let only that one follow redirects.
 */
export async function fetchDocument(
  url: string,
  { ask = overTheNet, signal, patience = patienceMs }: Asking = {},
): Promise<PublicDocument | DocumentFailure> {
  const deadline = AbortSignal.timeout(patience)
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline
  const stopped = (): DocumentFailure | undefined =>
    signal?.aborted
      ? { problem: 'cancelled' }
      : deadline.aborted
        ? { problem: 'too_slow' }
        : undefined
  let response: Response
  try {
    response = await ask(documentRequest(url, stop))
  } catch {
    return (
      stopped() ?? { problem: (await answers(url, ask, stop)) ? 'not_readable' : 'unreachable' }
    )
  }
  const refused = statusProblem(response)
  if (refused) {
    await response.body?.cancel().catch(() => undefined)
    return refused
  }
  try {
    const text = await readUpTo(response, longestDocument)
    if (text === undefined) return { problem: 'too_large' }
    return readDocument(text, response.headers.get('Content-Type') ?? '')
  } catch {
    return stopped() ?? { problem: 'broken_off' }
  }
}

/** True if something answers at `url`, whatever it says and whoever may read it. */
export async function answers(url: string, ask: Ask, signal: AbortSignal): Promise<boolean> {
  try {
    await ask(
      new Request(url, {
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal,
      }),
    )
    return true
  } catch {
    return false
  }
}

/** Reads what was pasted in place of an answer; header lines of `curl -i` in front of it are passed over. */
export function readPastedDocument(text: string): PublicDocument | DocumentFailure {
  if (text.length > longestDocument) return { problem: 'too_large' }
  const [, body = text] = /^\s*HTTP\/[\d.]+ [\s\S]*?\r?\n\r?\n([\s\S]*)$/.exec(text) ?? []
  return readDocument(body, 'application/json')
}

function documentRequest(url: string, signal: AbortSignal): Request {
  return new Request(url, {
    headers: { Accept: 'application/json' },
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  })
}

function statusProblem({ type, status }: Response): DocumentFailure | undefined {
  if (type === 'opaqueredirect') return { problem: 'redirected' }
  if (status === 200) return undefined
  if (status >= 300 && status < 400) return { problem: 'redirected', status }
  if (status === 404 || status === 410) return { problem: 'not_found', status }
  return { problem: status >= 500 ? 'server_error' : 'status', status }
}

function readDocument(text: string, contentType: string): PublicDocument | DocumentFailure {
  if (text.trim() === '') return { problem: 'empty' }
  if (/^text\/html\b/i.test(contentType) || /^\s*<(!doctype|html)/i.test(text)) {
    return { problem: 'html' }
  }
  if (!/^application\/(?:[\w.!#$&^+-]+\+)?json\s*(?:;|$)/i.test(contentType.trim())) {
    return { problem: 'content_type', found: cutText(contentType) || 'none' }
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { problem: 'not_json' }
  }
  if (isObject(body)) return { body }
  return { problem: 'no_object', found: Array.isArray(body) ? 'an array' : `a ${typeof body}` }
}

/** The body as text; undefined, and the rest is not fetched, if it has more bytes than `limit`. */
export async function readUpTo(response: Response, limit: number): Promise<string | undefined> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = Number(response.headers.get('Content-Length')) > limit ? limit + 1 : 0
  while (size <= limit) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    text += decoder.decode(value, { stream: true })
  }
  await reader.cancel()
  return undefined
}
