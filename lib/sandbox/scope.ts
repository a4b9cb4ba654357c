/** Scopes: their grammar (RFC 6749 §3.3), which ones exist here, and what they mean in words. */
import type { ApiRecord, ClientRecord } from '@/lib/inside'

/** Scopes of OpenID Connect Core 1.0 §5.4 and §11; the last three are an extension of Auth0. */
const ownScopes: Record<string, string> = {
  openid: 'know who you are',
  profile: 'see your name and picture',
  email: 'see your email address',
  offline_access: 'keep this access while you are away',
  name: 'see your name',
  picture: 'see your picture',
  nickname: 'see your nickname',
}

const apiScopes: Record<string, string> = {
  'read:timesheets': 'read your timesheets',
  'create:timesheets': 'add to your timesheets',
  'delete:timesheets': 'delete your timesheets',
  'approve:timesheets': 'approve timesheets',
}

/** The scopes that every authorization request may name, whatever its audience. */
export const identityScopes = Object.keys(ownScopes)

/** Splits a `scope` value; `undefined` if it breaks the grammar of RFC 6749 §3.3. */
export function readScope(text: string): string[] | undefined {
  const tokens = text.split(' ')
  const wellFormed = tokens.every((token) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(token))
  return wellFormed ? [...new Set(tokens)] : undefined
}

/** The scopes of a request that this server can grant: unknown ones are dropped (OpenID Connect Core §3.1.2.1). */
export function grantableScopes(
  asked: string[],
  client: ClientRecord,
  api: ApiRecord | undefined,
): string[] {
  const offline =
    client.grant_types.includes('refresh_token') && (api === undefined || api.allowOfflineAccess)
  return asked.filter((scope) => {
    if (scope === 'offline_access') return offline
    return Object.hasOwn(ownScopes, scope) || (api?.permissions.includes(scope) ?? false)
  })
}

/** True if every scope of `part` is in `whole`; both are `scope` values. */
export function covers(whole: string, part: string): boolean {
  const has = new Set(whole.split(' '))
  return part.split(' ').every((scope) => has.has(scope))
}

/** What a scope lets the app do, to follow `The app wants to`. */
export function scopeInWords(scope: string): string {
  if (Object.hasOwn(ownScopes, scope)) return ownScopes[scope] ?? scope
  if (Object.hasOwn(apiScopes, scope)) return apiScopes[scope] ?? scope
  return scope
}
