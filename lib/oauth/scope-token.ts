/** One scope: how it may be written (RFC 6749 §3.3), and the names that an API cannot define. */

/** True for a scope token: printable ASCII without blank, double quote and backslash. */
export function isScopeToken(text: string): boolean {
  return /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(text)
}

/**
 * Scopes that the server itself gives a meaning: OpenID Connect Core 1.0 §5.4 and §11, and three for single
 * claims that are an extension of Auth0.
 */
export const ownScopeNames: readonly string[] = [
  'openid',
  'profile',
  'email',
  'offline_access',
  'name',
  'picture',
  'nickname',
]
