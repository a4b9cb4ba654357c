/** Scopes: their grammar (RFC 6749 §3.3), which ones exist here, and what they mean in words. */
import type { ApiRecord, ClientRecord, RefreshSwitches } from '@/lib/inside'
import { isScopeToken } from '@/lib/oauth/scope-token'

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
  return tokens.every(isScopeToken) ? [...new Set(tokens)] : undefined
}

/** The scopes of a request that this server can grant: unknown ones are dropped (OpenID Connect Core §3.1.2.1). */
export function grantableScopes(
  asked: string[],
  client: ClientRecord,
  api: ApiRecord | undefined,
): string[] {
  const switches = refreshSwitches(asked, client, api)
  return asked.filter((scope) => {
    if (scope === 'offline_access') return switches.api && switches.client
    return Object.hasOwn(ownScopes, scope) || (api?.permissions.includes(scope) ?? false)
  })
}

/** The three switches that a refresh token needs (OpenID Connect Core 1.0 §11; the other two are settings). */
export function refreshSwitches(
  scopes: readonly string[],
  client: ClientRecord | undefined,
  api: ApiRecord | undefined,
): RefreshSwitches {
  return {
    asked: scopes.includes('offline_access'),
    api: api === undefined || api.allowOfflineAccess,
    client: client?.grant_types.includes('refresh_token') ?? false,
  }
}

/** True if every scope of `part` is in `whole`; both are `scope` values. */
export function covers(whole: string, part: string): boolean {
  const has = new Set(whole.split(' '))
  return part.split(' ').every((scope) => has.has(scope))
}

/** A `scope` value with one scope left out. */
export function without(scope: string, gone: string): string {
  return scope
    .split(' ')
    .filter((each) => each !== gone)
    .join(' ')
}

/** What a scope lets the app do, to follow `The app wants to`. */
export function scopeInWords(scope: string): string {
  if (Object.hasOwn(ownScopes, scope)) return ownScopes[scope] ?? scope
  if (Object.hasOwn(apiScopes, scope)) return apiScopes[scope] ?? scope
  return scope
}
