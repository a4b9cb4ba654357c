/** The front channel of a login that nobody saw, from its two ends (RFC 6749 §4.1.1, §4.1.2). */
import type { Exchange } from '@/lib/trace/exchange'

/**
 * One exchange from the URL that was opened to the callback that came, marked as rebuilt: how many hops, pages
 * and headers there were in between is not known.
 */
export function rebuiltLogin(
  sentUrl: string,
  callbackUrl: string,
  atMs: number,
  newId = () => crypto.randomUUID(),
): Exchange {
  return {
    id: newId(),
    from: 'browser',
    to: 'server',
    startedAtMs: atMs,
    elapsedMs: 0,
    request: { method: 'GET', url: sentUrl, headers: [], body: '' },
    response: { status: 303, headers: [['location', callbackUrl]], body: '' },
    rebuilt: true,
  }
}
