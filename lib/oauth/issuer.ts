/** An issuer as somebody types or pastes it (RFC 8414 §2, OpenID Connect Discovery 1.0 §3). Nothing is fetched. */

export type IssuerProblem =
  | 'empty'
  | 'not_an_address'
  /** Neither https nor http. */
  | 'scheme'
  | 'http'
  /** http on this machine by an address that a page's policy cannot name (CSP Level 3 §2.3.1). */
  | 'loopback_address'
  | 'user_info'
  | 'query'
  | 'fragment'
  /** A tenant's name without the rest of its domain. */
  | 'no_domain'

export type IssuerNote = 'https_assumed' | 'reduced' | 'loopback'

export type TypedIssuer =
  | { problem: IssuerProblem }
  /** `issuer` keeps every letter that was typed, because it is compared as it stands (RFC 8414 §3.3). */
  | { problem?: undefined; issuer: string; host: string; notes: IssuerNote[] }

const wellKnown = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)/

/** Reads an issuer URL. A well-known URL is reduced to the issuer that it belongs to. */
export function readIssuer(typed: string): TypedIssuer {
  const trimmed = typed.trim()
  if (trimmed === '') return { problem: 'empty' }
  const notes: IssuerNote[] = []
  if (/^https?:(?!\/\/.)/i.test(trimmed)) return { problem: 'not_an_address' } // not yet, or a slash short
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)
  if (!hasScheme) notes.push('https_assumed')
  const full = hasScheme ? trimmed : `https://${trimmed}`
  const issuer = full.replace(wellKnown, '')
  if (issuer !== full) notes.push('reduced')
  const url = urlOf(issuer)
  if (!url || /[\s<>{}"\\^`|]/.test(issuer)) return { problem: 'not_an_address' } // RFC 3986 §2
  const problem = problemOf(url, issuer)
  if (problem) return { problem }
  if (url.protocol === 'http:') notes.push('loopback')
  return { issuer, host: url.host, notes }
}

/** Reads an Auth0 domain. The issuer of a tenant is its domain between `https://` and a slash. */
export function readAuth0Domain(typed: string): TypedIssuer {
  const trimmed = typed.trim()
  if (trimmed === '') return { problem: 'empty' }
  const [, rest = ''] = /^(?:https?:\/\/)?(.*)$/is.exec(trimmed) ?? []
  const [domain = ''] = rest.split(/[/?#]/)
  const url = urlOf(`https://${domain}/`)
  if (!url || domain === '') return { problem: 'not_an_address' }
  if (url.username || url.password) return { problem: 'user_info' }
  if (!url.hostname.includes('.')) return { problem: 'no_domain' }
  return { issuer: url.href, host: url.host, notes: domain === trimmed ? [] : ['reduced'] }
}

/** True for an address that may be asked or opened: https, or http on this machine (RFC 8252 §8.3). */
export function isSafeAddress(address: string): boolean {
  const url = urlOf(address)
  if (!url || url.username || url.password) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}

function problemOf(url: URL, issuer: string): IssuerProblem | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme'
  if (url.protocol === 'http:' && !isLoopback(url)) {
    return /^(127\.|\[::1\]$)|\.localhost$/.test(url.hostname) ? 'loopback_address' : 'http'
  }
  if (url.username || url.password) return 'user_info'
  if (issuer.includes('#')) return 'fragment'
  return issuer.includes('?') ? 'query' : undefined
}

/** The two names of this machine that the policy of these pages can let through. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '127.0.0.1'
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
