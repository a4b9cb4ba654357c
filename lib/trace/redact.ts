/**
 * Redaction: exchanges without their secrets, for everything that leaves the page (RFC 6749 §10.3, §10.5;
 * RFC 9700 §4.2). A secret is found by its name, and then taken out wherever its value stands.
 */
import type { CheckReport } from '@/lib/inside'
import { type Cover, coverOf } from '@/lib/trace/cover'
import type { Exchange, HeaderList } from '@/lib/trace/exchange'
import { headerOf } from '@/lib/trace/http-text'
import {
  type Replace,
  rewriteCookies,
  rewriteForm,
  rewriteText,
  rewriteUrl,
} from '@/lib/trace/rewrite'

/** A value that must not leave, and the name it is known by. */
export type Secret = { name: string; value: string }

/** Names whose value is a secret, or ties a message to one login. `code_challenge` is public (RFC 7636 §7.1). */
const secretNames = new Set([
  'access_token',
  'actor_token',
  'assertion',
  'auth_req_id',
  'client_assertion',
  'client_secret',
  'code',
  'code_verifier',
  'cookie',
  'credentials',
  'csrf',
  'device_code',
  'id_token',
  'id_token_hint',
  'logout_token',
  'nonce',
  'passwd',
  'password',
  'private_key',
  'refresh_token',
  'registration_access_token',
  'request',
  'session',
  'session_state',
  'state',
  'subject_token',
  'token',
  'transaction',
  'user_code',
])

/**
 * The exchanges with a name in place of each secret: `redacted-code-1`. The same value has the same name
 * everywhere, so that it can still be followed. `known` are secrets that the messages need not name. Of what
 * the server checked only the outcomes stay. A text in which a secret cannot be taken out goes as a whole.
 */
export function redacted(
  exchanges: readonly Exchange[],
  known: readonly Secret[] = [],
): Exchange[] {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const replace: Replace = (given, value) => {
    const name = given.trim().toLowerCase().replace(/\[.*$/, '')
    if (!secretNames.has(name) || value === '' || isPlaceholder(value)) return undefined
    const found = names.get(value)
    if (found) return found
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const placeholder = `redacted-${name}-${count}`
    names.set(value, placeholder)
    return placeholder
  }
  for (const { name, value } of known) replace(name, value)
  const named = exchanges.map((exchange) => withoutNamed(exchange, replace))
  const cover = coverOf(names)
  return named.map((exchange) => covered(exchange, cover))
}

function isPlaceholder(value: string): boolean {
  return /^redacted-[a-z_]+-\d+$/.test(value)
}

/** An exchange without the secrets that stand behind their names. */
function withoutNamed(exchange: Exchange, replace: Replace): Exchange {
  const { request, response, checks } = exchange
  return {
    ...exchange,
    ...(checks && { checks: withoutCompared(checks) }),
    request: {
      ...request,
      url: rewriteUrl(request.url, replace),
      headers: withoutNamedHeaders(request.headers, replace),
      body: bodyOf(request, replace),
    },
    response: {
      ...response,
      headers: withoutNamedHeaders(response.headers, replace),
      body: bodyOf(response, replace),
    },
  }
}

function withoutCompared({ endpoint, checks }: CheckReport): CheckReport {
  return {
    endpoint,
    checks: checks.map(({ name, asks, spec, outcome }) => ({ name, asks, spec, outcome })),
  }
}

function bodyOf({ headers, body }: { headers: HeaderList; body: string }, replace: Replace) {
  const isForm = headerOf(headers, 'content-type')?.includes('x-www-form-urlencoded') === true
  return isForm ? rewriteForm(body, replace) : rewriteText(body, replace)
}

const urlHeaders = new Set(['location', 'content-location', 'referer', 'origin', 'refresh', 'link'])

function withoutNamedHeaders(headers: HeaderList, replace: Replace): HeaderList {
  return headers.map(([name, value]) => {
    const lower = name.toLowerCase()
    if (lower === 'cookie' || lower === 'set-cookie') {
      return [name, rewriteCookies(value, lower === 'set-cookie', replace)]
    }
    if (lower === 'authorization' || lower === 'proxy-authorization' || lower === 'dpop') {
      return [name, value.replace(/\S+$/, (token) => replace('credentials', token) ?? token)]
    }
    return [name, urlHeaders.has(lower) ? rewriteUrl(value, replace) : rewriteText(value, replace)]
  })
}

function covered(exchange: Exchange, cover: Cover): Exchange {
  const { request, response } = exchange
  const headers = (list: HeaderList): HeaderList =>
    list.map(([name, value]) => [name, cover(value)])
  return {
    ...exchange,
    request: {
      ...request,
      url: coveredUrl(request.url, cover),
      headers: headers(request.headers),
      body: cover(request.body),
    },
    response: {
      ...response,
      headers: headers(response.headers),
      body: cover(response.body),
    },
  }
}

/** A URL that goes as a whole keeps its origin, so that it still is one. */
function coveredUrl(url: string, cover: Cover): string {
  const rest = cover(url)
  return URL.canParse(rest) || !URL.canParse(url) ? rest : `${new URL(url).origin}/${rest}`
}
