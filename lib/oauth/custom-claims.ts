/** Custom claims: private claim names (RFC 7519 §4.3) inside a namespace, so that they collide with nobody's. */
import type { ClaimRule, Customization } from '@/lib/inside'
import { isScopeToken } from '@/lib/oauth/scope-token'

/** The most claims, scopes and characters that a customization may have: a token travels in a header. */
export const customLimits = { claims: 20, scopes: 20, name: 200, value: 2000, scope: 100 } as const

/** Names that belong to the protocol; a claim of that name would change what the token means. */
const protectedNames: readonly string[] = [
  'iss',
  'sub',
  'aud',
  'exp',
  'nbf',
  'iat',
  'jti',
  'azp',
  'nonce',
  'auth_time',
  'at_hash',
  'c_hash',
  's_hash',
  'acr',
  'amr',
  'sid',
  'scope',
  'client_id',
  'cnf',
  'act',
  'may_act',
  'events',
  'groups',
  'roles',
  'permissions',
  'entitlements',
  'org_id',
  'org_name',
  'gty',
  'txn',
  'typ',
  'kid',
]

/** Hosts that are Auth0's own, with everything below them. */
const foreignHosts: readonly string[] = ['auth0.com', 'webtask.io', 'webtask.run']

/** Why a claim cannot be added, in a sentence for a learner; `undefined` if it can. */
export function claimRuleProblem({ name, value, token }: ClaimRule): string | undefined {
  if (token !== 'id_token' && token !== 'access_token') return 'Choose the token: ID or access.'
  if (value.length > customLimits.value) {
    return `The value has ${value.length} characters; ${customLimits.value} is the most. A token travels with every request.`
  }
  return claimNameProblem(name)
}

function claimNameProblem(name: string): string | undefined {
  if (name === '') return 'The claim needs a name.'
  if (name.length > customLimits.name) {
    return `The name has ${name.length} characters; ${customLimits.name} is the most.`
  }
  if (protectedNames.includes(name)) {
    return `${name} is a protected name: the protocol gives it its meaning, and only the server sets it.`
  }
  if (/[^\x21-\x7e]/.test(name)) return 'A claim name here has no blanks and only ASCII characters.'
  const url = URL.canParse(name) ? new URL(name) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return `The name is outside a namespace. Begin it with a web address that you control, as in https://api.exampleco.com/${suggestion(name)}.`
  }
  if (foreignHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) {
    return `${url.hostname} is not yours: names below ${foreignHosts.join(', ')} are kept for Auth0.`
  }
  if (url.pathname === '/' && url.hash === '' && url.search === '') {
    return 'The namespace is there; now add the name behind it, after a slash.'
  }
  return undefined
}

function suggestion(name: string): string {
  return /^[A-Za-z0-9_-]{1,40}$/.test(name) ? name : 'department'
}

/** Why a scope cannot be added to every grant; `undefined` if it can. */
export function addedScopeProblem(scope: string): string | undefined {
  if (scope === '') return 'A scope has at least one character.'
  if (scope.length > customLimits.scope)
    return `A scope has at most ${customLimits.scope} characters.`
  if (!isScopeToken(scope)) return 'A scope has no blanks, quotes or backslashes (RFC 6749 §3.3).'
  if (scope === 'openid' || scope === 'offline_access') {
    return `${scope} decides which tokens there are, so the app has to ask for it; it cannot be added afterwards.`
  }
  return undefined
}

/** The first thing that is wrong with a whole customization; `undefined` if nothing is. */
export function customizationProblem({ claims, addedScopes }: Customization): string | undefined {
  if (claims.length > customLimits.claims) return `At most ${customLimits.claims} claims.`
  if (addedScopes.length > customLimits.scopes) return `At most ${customLimits.scopes} scopes.`
  const places = claims.map(({ name, token }) => `${token} ${name}`)
  const twice = claims.find((_, index) => places.indexOf(places[index] ?? '') !== index)
  if (twice) return `${twice.name} is there twice for the same token.`
  const problems = [...claims.map(claimRuleProblem), ...addedScopes.map(addedScopeProblem)]
  return problems.find((problem) => problem !== undefined)
}
