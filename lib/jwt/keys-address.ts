/** An address of keys, before anything is fetched from it: whether the page may ask it at all (CSP Level 3 §6.1.2). */

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
  if (policies.every((policy) => allows(policy, url, page))) return { url }
  return { problem: 'blocked', host: url.host, url }
}

/** True if a policy lets the page connect to `url`. Only the forms of source that this site's policies have. */
function allows(policy: string, url: URL, page: URL): boolean {
  const directives = policy.split(';').map((each) => each.trim().split(/\s+/))
  const named = (name: string) => directives.find(([first]) => first === name)?.slice(1)
  const sources = named('connect-src') ?? named('default-src')
  if (!sources) return true
  return sources.some((source) => {
    if (source === "'self'") return url.origin === page.origin
    if (source.endsWith(':')) return url.protocol === source
    if (source.endsWith(':*')) return `${url.protocol}//${url.hostname}` === source.slice(0, -2)
    return url.origin === source
  })
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
