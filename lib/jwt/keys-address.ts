/** An address of keys, before anything is fetched from it: whether the page may ask it at all. */
import { policiesAllow } from '@/lib/policy'

export type KeysAddress =
  | { problem?: undefined; url: URL }
  | { problem: 'no_address' | 'not_https' }
  /** The page's policy lets no request go to `host`. */
  | { problem: 'blocked'; host: string; url: URL }

/**
 * Judges a typed address.
 * @param policies the page's content security policies, all of which have to allow the request
 * @param page the page's own address
 */
export function keysAddress(typed: string, policies: readonly string[], page: URL): KeysAddress {
  const url = urlOf(typed.trim())
  if (url?.username !== '' || url.password !== '') return { problem: 'no_address' }
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    return { problem: 'not_https' }
  }
  if (policiesAllow(policies, url, page)) return { url }
  return { problem: 'blocked', host: url.host, url }
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
