/** The phone's system browser, without its screen: it asks, follows redirects, and hands callbacks to apps. */
import type { Send, Sender } from '@/lib/providers'

/** Where a navigation ended. */
export type Landing =
  | { kind: 'page'; url: string; status: number; html: string }
  /** A redirect to a URL that an app on the phone has registered (RFC 8252 §7.1, §7.2). */
  | { kind: 'app'; url: string }
  /** A redirect to a web page outside the authorization server. */
  | { kind: 'web'; url: string }
  | { kind: 'failed'; url: string; reason: 'unreachable' | 'too many redirects' | 'no app' }

/** What is installed on the phone. */
export type Phone = {
  /** True if an app registered this URL. */
  opens(url: URL): boolean
  /** True if `send` can reach this URL. */
  serves(url: URL): boolean
}

const redirects = new Set([301, 302, 303, 307, 308])
const mostHops = 20

/**
 * Follows `request` hop by hop (RFC 9110 §15.4): 303 always becomes GET, 301 and 302 do after a POST,
 * 307 and 308 repeat method and body. `leaving` may put another request in the place of each hop. Rejects
 * only if `send` or `leaving` does.
 */
export async function navigate(
  request: Request,
  send: Send,
  phone: Phone,
  sender: Exclude<Sender, 'app'> = 'browser',
  leaving: (hop: Request) => Promise<Request> = async (hop) => hop,
): Promise<Landing> {
  let next = request
  for (let hop = 0; hop < mostHops; hop++) {
    next = await leaving(next)
    const bodiless = next.method === 'GET' || next.method === 'HEAD'
    const body = bodiless ? undefined : await next.clone().text()
    const response = await send(next, sender)
    const location = response.headers.get('location')
    if (!redirects.has(response.status) || location === null) {
      return { kind: 'page', url: next.url, status: response.status, html: await response.text() }
    }
    if (!URL.canParse(location, next.url)) {
      return { kind: 'failed', url: location, reason: 'unreachable' }
    }
    const url = new URL(location, next.url)
    const landing = leaves(url, phone)
    if (landing) return landing
    next = redirected(next, response.status, url, body)
  }
  return { kind: 'failed', url: next.url, reason: 'too many redirects' }
}

function leaves(url: URL, phone: Phone): Landing | undefined {
  if (phone.opens(url)) return { kind: 'app', url: url.href }
  if (phone.serves(url)) return undefined
  return url.protocol === 'https:' || url.protocol === 'http:'
    ? { kind: 'web', url: url.href }
    : { kind: 'failed', url: url.href, reason: 'no app' }
}

function redirected(from: Request, status: number, url: URL, body: string | undefined): Request {
  const repeats = status === 307 || status === 308 || (status !== 303 && from.method !== 'POST')
  if (!repeats || body === undefined) return new Request(url)
  const headers = { 'content-type': from.headers.get('content-type') ?? 'text/plain' }
  return new Request(url, { method: from.method, headers, body })
}
