/** Foretells what a registration leads to: the refusals that the next authorization request and login will meet. */
import type { ApiRecord, ClientRecord, RefreshSwitches } from '@/lib/inside'
import { sameRedirectUri } from '@/lib/oauth/redirect-uri'
import type { Lifetimes } from '@/lib/settings'

/** The parts of the next authorization request that registrations are compared with. */
export type NextRequest = { redirectUri: string | undefined; scopes: readonly string[] }

export type Consequence =
  | { code: 'callback_missing'; sent: string; near?: NearMiss }
  | { code: 'code_grant_off' | 'refresh_grant_off' | 'offline_access_off' }
  | { code: 'permission_missing'; scopes: string[] }
  | { code: 'code_too_short' | 'access_token_too_short'; ms: number }
  | { code: 'idle_over_absolute' }

/** A registered URI that looks like the one sent, and in what it differs. */
export type NearMiss = {
  uri: string
  differs: 'a slash at the end' | 'capital letters' | 'the scheme' | 'one or two slashes'
}

/** Below this a person hardly gets from one step to the next, in milliseconds. */
const tooShortMs = 30_000

/** What an app's registration leads to (RFC 6749 §4.1.2.1, §5.2; RFC 9700 §4.1.3). */
export function foretellClient(
  { redirect_uris, grant_types }: Pick<ClientRecord, 'redirect_uris' | 'grant_types'>,
  { redirectUri, scopes }: NextRequest,
): Consequence[] {
  const found: Consequence[] = []
  if (
    redirectUri !== undefined &&
    !redirect_uris.some((uri) => sameRedirectUri(uri, redirectUri))
  ) {
    const near = redirect_uris.map((uri) => nearMiss(uri, redirectUri)).find(Boolean)
    found.push({ code: 'callback_missing', sent: redirectUri, ...(near && { near }) })
  }
  if (!grant_types.includes('authorization_code')) found.push({ code: 'code_grant_off' })
  if (!grant_types.includes('refresh_token') && scopes.includes('offline_access')) {
    found.push({ code: 'refresh_grant_off' })
  }
  return found
}

/** What an API's registration leads to (RFC 6749 §3.3; RFC 6750 §3.1). */
export function foretellApi(
  { permissions, allowOfflineAccess }: Pick<ApiRecord, 'permissions' | 'allowOfflineAccess'>,
  { scopes }: NextRequest,
): Consequence[] {
  const found: Consequence[] = []
  const missing = scopes.filter((scope) => scope.includes(':') && !permissions.includes(scope))
  if (missing.length > 0) found.push({ code: 'permission_missing', scopes: missing })
  if (!allowOfflineAccess && scopes.includes('offline_access')) {
    found.push({ code: 'offline_access_off' })
  }
  return found
}

/** What lifetimes lead to. */
export function foretellLifetimes(settings: Lifetimes): Consequence[] {
  const { codeLifetimeMs, accessTokenLifetimeMs } = settings
  const found: Consequence[] = []
  if (codeLifetimeMs < tooShortMs) found.push({ code: 'code_too_short', ms: codeLifetimeMs })
  if (accessTokenLifetimeMs < tooShortMs) {
    found.push({ code: 'access_token_too_short', ms: accessTokenLifetimeMs })
  }
  if (settings.refreshTokenIdleMs > settings.refreshTokenLifetimeMs) {
    found.push({ code: 'idle_over_absolute' })
  }
  return found
}

/** The three switches that a refresh token needs, as the next login will meet them. */
export function nextSwitches(
  client: Pick<ClientRecord, 'grant_types'>,
  api: Pick<ApiRecord, 'allowOfflineAccess'>,
  { scopes }: NextRequest,
): RefreshSwitches {
  return {
    asked: scopes.includes('offline_access'),
    api: api.allowOfflineAccess,
    client: client.grant_types.includes('refresh_token'),
  }
}

function nearMiss(uri: string, sent: string): NearMiss | undefined {
  const bare = (text: string) => text.replace(/\/+$/, '')
  if (bare(uri) === bare(sent)) return { uri, differs: 'a slash at the end' }
  if (uri.toLowerCase() === sent.toLowerCase()) return { uri, differs: 'capital letters' }
  const rest = (text: string) => text.replace(/^[^:]*:/, '')
  if (rest(uri) === rest(sent) && /^https?:/.test(uri) && /^https?:/.test(sent)) {
    return { uri, differs: 'the scheme' }
  }
  const oneSlash = (text: string) => text.replace(/:\/+/, ':/')
  return oneSlash(uri) === oneSlash(sent) ? { uri, differs: 'one or two slashes' } : undefined
}
