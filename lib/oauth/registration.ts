/** What a registration may say: rules for a client (RFC 7591 §2) and for the API it calls. */
import type { ApiChange, ClientChange } from '@/lib/inside'
import { isScopeToken, ownScopeNames } from '@/lib/oauth/scope-token'

/** The grants that this server has. */
export const knownGrants = ['authorization_code', 'refresh_token'] as const

/** The most entries of a list, and characters of a text, that a registration may have. */
export const registrationLimits = { uris: 20, permissions: 50, uri: 2000, text: 100 } as const

/** Schemes that a browser runs or reads locally: a redirect there would leave the app's hands. */
const dangerousSchemes = /^(javascript|data|vbscript|file|blob|filesystem|about|view-source):$/

/** Why a redirect URI cannot be registered (RFC 6749 §3.1.2; RFC 8252 §7); `undefined` if it can. */
export function redirectUriProblem(uri: string): string | undefined {
  if (uri === '') return 'The callback URL is empty.'
  if (uri.length > registrationLimits.uri) return 'The callback URL is longer than 2000 characters.'
  if (/[^\x21-\x7e]/.test(uri)) {
    return 'A callback URL has no blanks and only ASCII characters. Is there a blank at the end?'
  }
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri) || !URL.canParse(uri)) {
    return 'This is not a whole URL: it has to begin with a scheme, as in https:// or com.example.app:/'
  }
  const { protocol, hostname } = new URL(uri)
  if (uri.includes('#'))
    return 'A callback URL has no fragment: nothing from # on (RFC 6749 §3.1.2).'
  if (dangerousSchemes.test(protocol)) return `${protocol} is a scheme that no callback may have.`
  if (protocol === 'http:' && !/^(127\.0\.0\.1|\[::1\]|localhost)$/.test(hostname)) {
    return 'http only leads to this machine (127.0.0.1). Everywhere else it has to be https.'
  }
  return undefined
}

/** Why a grant type cannot be registered; `undefined` if it can. */
export function grantTypeProblem(grant: string): string | undefined {
  return knownGrants.some((known) => known === grant)
    ? undefined
    : 'The grant types here are authorization_code and refresh_token.'
}

/** Why an API cannot define this permission, which is a scope (RFC 6749 §3.3); `undefined` if it can. */
export function permissionProblem(permission: string): string | undefined {
  if (permission === '') return 'The permission is empty.'
  if (permission.length > registrationLimits.text) return 'A permission has at most 100 characters.'
  if (!isScopeToken(permission)) {
    return 'A permission is one scope: no blanks, quotes or backslashes, only ASCII (RFC 6749 §3.3).'
  }
  if (ownScopeNames.includes(permission)) {
    return `${permission} has a meaning of its own at the server, so an API cannot define it.`
  }
  return undefined
}

/** Why an app or API cannot have this name; `undefined` if it can. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') return 'The name is empty. People read it on the consent page.'
  if (name.length > registrationLimits.text) return 'The name is longer than 100 characters.'
  if (/[<>]/.test(name)) return 'The name has no < and no >.'
  return undefined
}

/** The first thing that is wrong with a change of a client; `undefined` if nothing is. */
export function clientChangeProblem(change: ClientChange): string | undefined {
  const { name, redirect_uris, grant_types, post_logout_redirect_uris } = change
  if (redirect_uris?.length === 0) {
    return 'The app needs at least one callback URL: without one the server has nowhere to answer.'
  }
  return (
    (name === undefined ? undefined : nameProblem(name)) ??
    listProblem(redirect_uris, registrationLimits.uris, redirectUriProblem) ??
    listProblem(post_logout_redirect_uris, registrationLimits.uris, redirectUriProblem) ??
    listProblem(grant_types, knownGrants.length, grantTypeProblem)
  )
}

/** The first thing that is wrong with a change of an API; `undefined` if nothing is. */
export function apiChangeProblem({ name, permissions }: ApiChange): string | undefined {
  return (
    (name === undefined ? undefined : nameProblem(name)) ??
    listProblem(permissions, registrationLimits.permissions, permissionProblem)
  )
}

function listProblem(
  list: readonly string[] | undefined,
  most: number,
  problemOf: (entry: string) => string | undefined,
): string | undefined {
  if (list === undefined) return undefined
  if (list.length > most) return `The list has ${list.length} entries; ${most} is the most.`
  const twice = list.find((entry, index) => list.indexOf(entry) !== index)
  if (twice !== undefined) return `${twice} is in the list twice.`
  return list.map(problemOf).find((problem) => problem !== undefined)
}

/** The longest lifetime that can be set, in seconds: a year, which is Auth0's limit too. */
export const longestLifetimeS = 31_557_600

/** Why a typed lifetime, in seconds, cannot be set; `undefined` if it can. `leastS` is 0 where 0 means off. */
export function lifetimeProblem(seconds: string, leastS: 0 | 1): string | undefined {
  if (!/^\d{1,12}$/.test(seconds)) return 'Type a whole number of seconds, digits only.'
  if (Number(seconds) < leastS) return 'One second is the least.'
  if (Number(seconds) > longestLifetimeS) return 'At most 31557600 seconds, which is a year.'
  return undefined
}
