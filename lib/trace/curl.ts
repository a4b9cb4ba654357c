/**
 * A run as a shell script for `curl`: the same requests against another server, the Node host for one. What
 * one login makes (verifier, code, tokens) is made anew, so no secret of the run is in it.
 */
import { curlPrelude, requestTokensStep } from '@/lib/trace/curl-script'
import type { Exchange } from '@/lib/trace/exchange'
import { type Field, fieldOf, fieldsOf } from '@/lib/trace/fields'
import { pathOf } from '@/lib/trace/http-text'
import { quoted } from '@/lib/trace/shell'

/** What the Node host of `npm start` is called. */
export const nodeIssuer = 'http://localhost:3000/provider'

/** Values that the script makes or is given in the course of a login: by name, the variable that holds each. */
const variables: Readonly<Record<string, string>> = {
  code: 'CODE',
  code_challenge: 'CHALLENGE',
  code_verifier: 'VERIFIER',
  state: 'STATE',
  nonce: 'NONCE',
  refresh_token: 'REFRESH_TOKEN',
  access_token: 'ACCESS_TOKEN',
  id_token: 'ID_TOKEN',
  token: 'ACCESS_TOKEN',
  id_token_hint: 'ID_TOKEN',
}

/**
 * The script: every authorization request with its login, and every request of the app, in the order of the
 * run. The pages between are walked by their forms. A run that has no tokens yet gets the token request that
 * comes next. `issuer` is what the run's URLs begin with. Exercises and the private window are left out.
 */
export function curlScript(exchanges: readonly Exchange[], issuer: string): string {
  const own = exchanges.filter((each) => !each.exercise && !each.private)
  const logins = own.filter(isAuthorize)
  const asked = own.some((each) => fieldOf(fieldsOf(each).request, 'code_verifier') !== undefined)
  const last = logins.at(-1)
  return [
    curlPrelude(nodeIssuer),
    ...own.flatMap((exchange, place) => {
      if (isAuthorize(exchange)) return [authorizeStep(exchange, decisionAfter(own, place))]
      return exchange.from === 'app' ? [appStep(exchange, issuer)] : []
    }),
    ...(last && !asked
      ? [requestTokensStep(parameter(last, 'client_id'), parameter(last, 'redirect_uri'))]
      : []),
    `say 'Done'\nprintf 'access_token=%s\\n' "$ACCESS_TOKEN"\n`,
  ].join('\n')
}

function isAuthorize({ from, request }: Exchange): boolean {
  return from === 'browser' && pathOf(request.url).endsWith('/authorize')
}

function parameter(exchange: Exchange, name: string): string {
  return fieldOf(fieldsOf(exchange).request, name) ?? ''
}

/** What was pressed on the consent page of this login, if one came. */
function decisionAfter(exchanges: readonly Exchange[], place: number): 'allow' | 'deny' {
  const rest = exchanges.slice(place + 1)
  const end = rest.findIndex(isAuthorize)
  const hops = end < 0 ? rest : rest.slice(0, end)
  const decisions = hops.map((hop) => fieldOf(fieldsOf(hop).request, 'decision'))
  return decisions.includes('deny') ? 'deny' : 'allow'
}

function authorizeStep(exchange: Exchange, decision: 'allow' | 'deny'): string {
  const { request } = fieldsOf(exchange)
  const lines = request
    .filter(({ place }) => place === 'query' || place === 'form')
    .map((field) => `  --data-urlencode ${argument(field)}`)
  return [
    `say 'The app opens the browser: authorization request'`,
    'fresh_pair',
    ['browser --get', ...lines, '  "$ISSUER/authorize"'].join(' \\\n'),
    `log_in ${decision}`,
    '',
  ].join('\n')
}

/** One request of the app, with the token or code that the script holds by then. */
function appStep(exchange: Exchange, issuer: string): string {
  const { request } = exchange
  const fields = fieldsOf(exchange).request
  const form = fields.filter(({ place }) => place === 'form')
  const headers = fields
    .filter(({ place, name }) => place === 'header' && keptHeaders.has(name.toLowerCase()))
    .filter(({ name }) => form.length === 0 || name.toLowerCase() !== 'content-type')
  const base = issuer.replace(/\/$/, '')
  const url = request.url.startsWith(`${base}/`)
    ? `"$ISSUER"${quoted(request.url.slice(base.length))}`
    : quoted(request.url)
  const parts = [
    `app${request.method === 'GET' ? '' : ` -X ${quoted(request.method)}`}`,
    ...headers.map((field) => `  -H ${header(field)}`),
    ...form.map((field) => `  --data-urlencode ${argument(field, hadWrongVerifier(exchange))}`),
    ...(form.length === 0 && request.body ? [`  --data-raw ${quoted(request.body)}`] : []),
    `  ${url}`,
  ]
  return [
    `say ${quoted(`The app: ${request.method} ${pathOf(request.url).slice(pathOf(base).length)}`)}`,
    parts.join(' \\\n'),
    'keep_tokens',
    '',
  ].join('\n')
}

const keptHeaders = new Set(['accept', 'authorization', 'content-type'])

/** The run's verifier was a wrong one: another wrong one takes its place, and is refused in the same way. */
function hadWrongVerifier({ checks }: Exchange): boolean {
  return (checks?.checks ?? []).some(
    ({ name, outcome }) => name === 'verifierMatchesChallenge' && outcome === 'failed',
  )
}

function argument({ name, value }: Field, wrongVerifier = false): string {
  if (wrongVerifier && name === 'code_verifier') {
    return '"code_verifier=$(openssl rand 32 | base64url)"'
  }
  const variable = value === '' ? undefined : Object.hasOwn(variables, name) && variables[name]
  return variable ? `"${name}=$${variable}"` : quoted(`${name}=${value}`)
}

function header({ name, value }: Field): string {
  if (name.toLowerCase() !== 'authorization') return quoted(`${name}: ${value}`)
  const [scheme = 'Bearer'] = value.split(' ')
  return `${quoted(`${name}: ${scheme} `)}"$ACCESS_TOKEN"`
}
