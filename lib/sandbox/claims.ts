/** What a scope tells the app about the person (OpenID Connect Core 1.0 §5.4). */
import type { UserRecord } from '@/lib/inside'

/** `sub`, and the claims that the granted scopes open. */
export function claimsFor(
  user: UserRecord,
  scope: string,
): { sub: string } & Record<string, unknown> {
  const granted = scope.split(' ')
  const { sub, email, name, given_name, family_name, nickname, picture } = user
  return {
    sub,
    ...(granted.includes('profile') && { name, given_name, family_name, nickname, picture }),
    // Scopes for single claims are an extension of Auth0.
    ...(granted.includes('name') && { name }),
    ...(granted.includes('nickname') && { nickname }),
    ...(granted.includes('picture') && { picture }),
    ...(granted.includes('email') && { email, email_verified: true }),
  }
}
