/** Finding an issuer's metadata (OpenID Connect Discovery 1.0 §4, RFC 8414 §3). */
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { type MetadataProblem, readMetadata } from '@/lib/oauth/metadata'
import { type Asking, type DocumentFailure, fetchDocument } from '@/lib/oauth/public-document'

/**
 * Where the metadata of an issuer is: by OpenID Connect the well-known part is appended to the issuer (Discovery 1.0
 * §4.1), by OAuth it stands between its host and its path (RFC 8414 §3.1). A slash at the end goes first.
 */
export function discoveryAddresses(issuer: string): readonly [string, string] {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  return [
    `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ]
}

export type DiscoveryFailure = (DocumentFailure | MetadataProblem) & {
  /** The address whose answer is the trouble. */
  url: string
}

export type Discovery = { problem?: undefined; server: AuthorizationServer; url: string }

/** What the first address may answer so that the second one is worth asking. */
const goesOn = new Set(['not_found', 'status', 'html', 'not_readable', 'redirected'])

/** Fetches and checks the metadata of an issuer. Of two failures, the one that got further is told. */
export async function discover(
  issuer: string,
  asking: Asking = {},
): Promise<Discovery | DiscoveryFailure> {
  const [openid, oauth] = discoveryAddresses(issuer)
  const first = await discoverAt(openid, issuer, asking)
  if (first.problem === undefined || !goesOn.has(first.problem)) return first
  const second = await discoverAt(oauth, issuer, asking)
  const isWorthTelling =
    second.problem === undefined ||
    second.problem === 'cancelled' ||
    (first.problem === 'not_found' && !goesOn.has(second.problem))
  return isWorthTelling ? second : first
}

async function discoverAt(
  url: string,
  issuer: string,
  asking: Asking,
): Promise<Discovery | DiscoveryFailure> {
  const document = await fetchDocument(url, asking)
  if (document.problem !== undefined) return { ...document, url }
  return { ...readMetadata(document.body, issuer), url }
}
