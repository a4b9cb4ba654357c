import { Oidc, Rfc, SpecLink } from '@/components/lesson/references'

/** Documents that are cited whole, by name. */
const documents: Record<string, string> = {
  'OpenID Connect Discovery 1.0': 'https://openid.net/specs/openid-connect-discovery-1_0.html',
  'OpenID Connect Front-Channel Logout 1.0':
    'https://openid.net/specs/openid-connect-frontchannel-1_0.html',
  'OpenID Connect RP-Initiated Logout 1.0':
    'https://openid.net/specs/openid-connect-rpinitiated-1_0.html',
  'OAuth 2.0 Multiple Response Types':
    'https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html',
}

/** A section as the explanations write it, such as `RFC 7636 §4.1`, as a link to it. */
export function Spec({ children }: { children: string }) {
  const [, document = children, section] = /^(.+) (?:§|appendix )([\dA-Z.]+)$/.exec(children) ?? []
  const rfc = /^RFC (\d+)$/.exec(document)?.[1]
  if (rfc && section) return <Rfc n={rfc} section={section} />
  if (document === 'OpenID Connect Core 1.0' && section) return <Oidc section={section} />
  const href = documents[document]
  return href ? <SpecLink href={href}>{children}</SpecLink> : children
}
