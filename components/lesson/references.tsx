/** Links into the specifications, written as the field writes them. */

type Props = { n: string; section: string }

export function Rfc({ n, section }: Props) {
  const appendix = /^[A-Z]/.test(section)
  const anchor = appendix ? `appendix-${section}` : `section-${section}`
  return (
    <SpecLink href={`https://www.rfc-editor.org/rfc/rfc${n}#${anchor}`}>
      RFC {n} {appendix ? `appendix ${section}` : `§${section}`}
    </SpecLink>
  )
}

/** The anchors of OpenID Connect Core are names; these are the sections that the lessons cite. */
const oidcAnchors: Record<string, string> = {
  '1': 'Introduction',
  '1.2': 'Terminology',
  '2': 'IDToken',
  '3.1.2.1': 'AuthRequest',
  '3.1.2.3': 'Authenticates',
  '3.1.2.4': 'Consent',
  '3.1.2.6': 'AuthError',
  '3.1.3.3': 'TokenResponse',
  '3.1.3.6': 'CodeIDToken',
  '3.1.3.7': 'IDTokenValidation',
  '3.1.3.8': 'CodeFlowTokenValidation',
  '5.1': 'StandardClaims',
  '5.1.2': 'AdditionalClaims',
  '5.3': 'UserInfo',
  '5.3.2': 'UserInfoResponse',
  '5.4': 'ScopeClaims',
  '5.7': 'ClaimStability',
  '10.1.1': 'RotateSigKeys',
  '11': 'OfflineAccess',
  '12.2': 'RefreshTokenResponse',
  '16.11': 'TokenSubstitution',
}

export function Oidc({ section }: { section: string }) {
  const anchor = oidcAnchors[section]
  const page = 'https://openid.net/specs/openid-connect-core-1_0.html'
  return (
    <SpecLink href={anchor ? `${page}#${anchor}` : page}>OpenID Connect Core §{section}</SpecLink>
  )
}

export function SpecLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} rel="noreferrer" className="text-[0.85em] whitespace-nowrap text-soft">
      {children}
    </a>
  )
}
