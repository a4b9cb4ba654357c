/** A use case of the tutorial: a set of changes to the authorization request, and what should come back. */
import { authorizeRequest } from '@/lib/flow/parameters'
import type { Edits, Run } from '@/lib/flow/run'
import type { Customization } from '@/lib/inside'
import { decodeJwt } from '@/lib/jwt/decode'

/** What a use case should bring. What is left out is not compared. */
export type Expected = {
  /** The whole `sub`, or what it begins with. */
  sub?: { is: string } | { begins: string }
  /** The claims about the person in the ID token, no more and no less. */
  claims?: readonly string[]
  /** The granted scopes, in any order, no more and no less. */
  scope?: readonly string[]
  accessToken?: 'opaque' | 'JWT'
  refreshToken?: boolean
  /** Each of its claims is in its token, and its scopes are among the granted ones. */
  customization?: Customization
}

export type FindingName =
  | 'subject'
  | 'claims'
  | 'scope'
  | 'access token'
  | 'refresh token'
  | 'custom claim'
  | 'added scope'

/** One thing that should have come, and what came. */
export type Finding = {
  name: FindingName
  /** The custom claim or scope that is looked at. */
  about?: string
  outcome: 'passed' | 'failed'
  expected: string
  found: string
}

/** The claims of OpenID Connect Core 1.0 §5.1 that say something about the person. */
const personalClaims = [
  'name',
  'given_name',
  'family_name',
  'nickname',
  'picture',
  'email',
  'email_verified',
]

/** True if the request of step 3 is the one of the use case. */
export function isSetUp(run: Run, edits: Edits): boolean {
  const parameters = authorizeRequest(run).filter(({ removed }) => !removed)
  return matches(new Map(parameters.map(({ name, value }) => [name, value])), edits)
}

/** True if the run's code answers a request of the use case. */
export function isAnswered(run: Run, edits: Edits): boolean {
  const state = run.code?.from.state
  const sent = run.exchanges
    .filter(({ from, exercise }) => from === 'browser' && !exercise)
    .map(({ request }) => new URL(request.url))
    .findLast(
      (url) =>
        url.pathname.endsWith('/authorize') && (url.searchParams.get('state') ?? '') === state,
    )
  return sent !== undefined && matches(new Map(sent.searchParams), edits)
}

function matches(parameters: ReadonlyMap<string, string>, edits: Edits): boolean {
  return Object.entries(edits).every(([name, value]) => (parameters.get(name) ?? null) === value)
}

/** What came beside what should have come; empty as long as the run holds no tokens. */
export function findings(run: Run, expected: Expected): Finding[] {
  const tokens = run.tokens?.value
  if (!tokens) return []
  const claims = run.identity?.value.claims ?? {}
  const accessClaims = payload(tokens.access_token)
  const granted = (tokens.scope ?? '').split(' ').filter(Boolean)
  const { sub, customization } = expected
  const found: Finding[] = []
  if (sub) {
    const is = text(claims.sub)
    const good = 'is' in sub ? is === sub.is : is.startsWith(sub.begins)
    add('subject', good, 'is' in sub ? sub.is : `${sub.begins}…`, is)
  }
  if (expected.claims) {
    compare(
      'claims',
      expected.claims,
      personalClaims.filter((name) => Object.hasOwn(claims, name)),
    )
  }
  if (expected.scope) compare('scope', expected.scope, granted)
  if (expected.accessToken) {
    const is = accessClaims ? 'JWT' : 'opaque'
    add('access token', is === expected.accessToken, expected.accessToken, is)
  }
  if (expected.refreshToken !== undefined) {
    const came = tokens.refresh_token !== undefined
    const word = (is: boolean) => (is ? 'one' : 'none')
    add('refresh token', came === expected.refreshToken, word(expected.refreshToken), word(came))
  }
  for (const { name, value, token } of customization?.claims ?? []) {
    const is = text((token === 'id_token' ? claims : (accessClaims ?? {}))[name])
    add('custom claim', is === value, value, is, name)
  }
  for (const scope of customization?.addedScopes ?? []) {
    const is = granted.includes(scope)
    add('added scope', is, 'granted', is ? 'granted' : 'not granted', scope)
  }
  return found

  function add(name: FindingName, good: boolean, should: string, is: string, about?: string) {
    found.push({ name, about, outcome: good ? 'passed' : 'failed', expected: should, found: is })
  }
  function compare(name: FindingName, should: readonly string[], is: readonly string[]) {
    const same = should.length === is.length && should.every((each) => is.includes(each))
    // In the same order, so that the two lines can be compared by eye.
    const sorted = [...should.filter((each) => is.includes(each)), ...without(is, should)]
    add(name, same, should.join(' ') || 'none', sorted.join(' ') || 'none')
  }
}

function without(all: readonly string[], these: readonly string[]): string[] {
  return all.filter((each) => !these.includes(each))
}

function text(value: unknown): string {
  if (value === undefined) return '(absent)'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What an access token says, for the page to show; an app takes it as it is (RFC 6749 §1.4). */
function payload(token: string): Record<string, unknown> | undefined {
  try {
    return decodeJwt(token).payload
  } catch {
    return undefined
  }
}
