/** The authorization request: a URL that asks for a code (RFC 6749 §4.1.1, RFC 7636 §4.3). */
import { base64url } from '@/lib/encoding'
import type { AuthorizationServer } from '@/lib/oauth/discovery'

/** One parameter of a query or a form, decoded. A list of them keeps order and repetitions. */
export type Parameter = { name: string; value: string }

/** A fresh `state`: 16 random bytes (128 bits) as 22 characters (RFC 6749 §10.12). */
export function createState(bytes = crypto.getRandomValues(new Uint8Array(16))): string {
  return base64url(bytes)
}

/** A fresh `nonce`: 16 random bytes (128 bits) as 22 characters (OpenID Connect Core 3.1.2.1). */
export function createNonce(bytes = crypto.getRandomValues(new Uint8Array(16))): string {
  return base64url(bytes)
}

/**
 * The parameters of an authorization request for a code with PKCE (RFC 6749 §4.1.1,
 * RFC 7636 §4.3, OpenID Connect Core 3.1.2.1). `audience` names the API for which the access token
 * is meant; it is Auth0's parameter, RFC 8707 calls it `resource`. `connection`, where its users are kept, is
 * Auth0's too.
 */
export function authorizationParameters(request: {
  clientId: string
  redirectUri: string
  scope: string
  audience?: string
  connection?: string
  challenge: string
  state: string
  nonce: string
}): Parameter[] {
  return [
    { name: 'response_type', value: 'code' },
    { name: 'client_id', value: request.clientId },
    { name: 'redirect_uri', value: request.redirectUri },
    { name: 'scope', value: request.scope },
    ...(request.audience ? [{ name: 'audience', value: request.audience }] : []),
    ...(request.connection ? [{ name: 'connection', value: request.connection }] : []),
    { name: 'code_challenge', value: request.challenge },
    { name: 'code_challenge_method', value: 'S256' },
    { name: 'state', value: request.state },
    { name: 'nonce', value: request.nonce },
  ]
}

/**
 * The URL to open in the browser: the authorization endpoint with the parameters after the query it
 * may have already (RFC 6749 §3.1). A space is written `%20`.
 */
export function authorizationUrl(
  server: Pick<AuthorizationServer, 'authorization_endpoint'>,
  parameters: readonly Parameter[],
): URL {
  const url = new URL(server.authorization_endpoint)
  const added = encodeParameters(parameters).replaceAll('+', '%20')
  url.search = [url.search.slice(1), added].filter((part) => part !== '').join('&')
  return url
}

/** The query parameters of a URL, decoded, in order, repeated ones kept. */
export function parametersOf(url: URL | string): Parameter[] {
  const { searchParams } = new URL(url)
  return Array.from(searchParams, ([name, value]) => ({ name, value }))
}

/**
 * The parameters of an authorization response: those of the query, or those behind the `#` where only they
 * are an answer (OAuth 2.0 Multiple Response Types §2.1). Nothing is believed of either.
 */
export function answerParameters(url: URL): URLSearchParams {
  const behind = new URLSearchParams(url.hash.slice(1))
  return !isAnswer(url.searchParams) && isAnswer(behind) ? behind : url.searchParams
}

function isAnswer(parameters: URLSearchParams): boolean {
  return parameters.has('code') || parameters.has('error')
}

/** The `state` that a callback carries in its query or fragment; empty where there is none. */
export function stateOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { searchParams, hash } = new URL(url)
  return searchParams.get('state') ?? new URLSearchParams(hash.slice(1)).get('state') ?? ''
}

/** Writes parameters as `application/x-www-form-urlencoded` (RFC 6749 Appendix B). */
export function encodeParameters(parameters: readonly Parameter[]): string {
  return new URLSearchParams(parameters.map(({ name, value }) => [name, value])).toString()
}
