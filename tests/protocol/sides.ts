/** Two servers with the same tenant, asked the same things, and what of an answer is compared. */
import { sandboxDefaults } from '@/lib/providers'
import { challenge, encode, type Fields, verifier } from '@/lib/sandbox/testing/walk'
import { overHttp } from '@/tests/servers/node-host'
import { type Browser, createBrowser } from './browser'
import { serveProvider } from './provider'
import { serveReference } from './reference.mjs'

export const clientId = sandboxDefaults.clientId
export const otherId = 'other-app'
const redirectUri = sandboxDefaults.redirectUri

const clients = [
  {
    client_id: clientId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [redirectUri, 'https://app.exampleco.com/callback'],
    post_logout_redirect_uris: ['com.exampleco.timesheets:/logged-out'],
  },
  {
    client_id: otherId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: ['https://other.example/callback', 'http://127.0.0.1/callback'],
  },
]

export const goodRequest: Fields = {
  response_type: 'code',
  client_id: clientId,
  redirect_uri: redirectUri,
  scope: 'openid email offline_access',
  state: 'a-state',
  nonce: 'a-nonce',
  code_challenge: challenge,
  code_challenge_method: 'S256',
}

/** One of the two servers, with its endpoints by what they are for. */
export type Side = {
  origin: string
  close(): void
  get(endpoint: Endpoint, fields?: Fields, init?: Init): Promise<Response>
  post(endpoint: Endpoint, fields: Fields, init?: Init): Promise<Response>
  /** A code from a whole login, good for `goodExchange`. */
  code(): Promise<string>
  tokens(): Promise<Record<string, string>>
}

export type Endpoint = keyof typeof metadataNames
type Init = { method?: string; headers?: Record<string, string>; body?: string }

const metadataNames = {
  authorize: 'authorization_endpoint',
  token: 'token_endpoint',
  userinfo: 'userinfo_endpoint',
  revoke: 'revocation_endpoint',
  introspect: 'introspection_endpoint',
  register: 'registration_endpoint',
  logout: 'end_session_endpoint',
  jwks: 'jwks_uri',
} as const

export const goodExchange: Fields = {
  grant_type: 'authorization_code',
  client_id: clientId,
  redirect_uri: redirectUri,
  code_verifier: verifier,
}

/** The sandbox on the Node host. */
export async function serveOurs(): Promise<Side> {
  const served = await serveProvider()
  const known = await served.store.get('clients', clientId)
  // The first visit sets the tenant up.
  await fetch(`${served.issuer}/.well-known/openid-configuration`)
  const client = known ?? (await served.store.get('clients', clientId))
  const [, other] = clients
  if (!client || !other) throw new Error('no client')
  const { redirect_uris } = other
  await served.store.put('clients', otherId, { ...client, client_id: otherId, redirect_uris })
  return openSide(served.issuer, served.port, served.close, served)
}

/** The certified one. */
export async function serveTheirs(): Promise<Side> {
  const { issuer, port, close } = await serveReference({ clients })
  return openSide(issuer, port, close, createBrowser(issuer, port))
}

async function openSide(
  issuer: string,
  port: number,
  close: () => void,
  browser: Browser,
): Promise<Side> {
  const discovered = await fetch(`${issuer}/.well-known/openid-configuration`)
  const metadata: Record<string, string> = await discovered.json()
  const endpoint = (name: Endpoint) => metadata[metadataNames[name]] ?? ''

  async function send(url: string, { method = 'GET', headers = {}, body }: Init) {
    const request = new Request(url, { method, ...(body !== undefined && { body }) })
    return (await overHttp(port, request, headers)).response
  }

  const side: Side = {
    origin: new URL(issuer).origin,
    close,
    get: (name, fields = {}, init = {}) => {
      const query = String(encode(fields))
      return send(`${endpoint(name)}${query && `?${query}`}`, init)
    },
    post: (name, fields, init = {}) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', ...init.headers }
      const body = init.body ?? String(encode(fields))
      return send(endpoint(name), { method: 'POST', ...init, headers, body })
    },
    code: async () => {
      // OpenID Connect Core 1.0 §11: offline access takes a consent of its own, and theirs insists.
      const request = { ...goodRequest, prompt: 'consent' }
      const url = await browser.browse(`${endpoint('authorize')}?${encode(request)}`)
      return url.searchParams.get('code') ?? ''
    },
    tokens: async () => {
      const response = await side.post('token', { ...goodExchange, code: await side.code() })
      return response.json()
    },
  }
  return side
}

/** What is compared: the status, where it leads, the error, and the names of what is in it. */
export type Shape = {
  status: number
  leadsTo?: 'the app' | 'a page of its own'
  kind?: 'page' | 'JSON'
  error?: string
  names?: string
}

export async function shapeOf(response: Response, side: Side): Promise<Shape> {
  const { status } = response
  const location = response.headers.get('location')
  if (location !== null) {
    const target = new URL(location, side.origin)
    if (target.origin === side.origin) return { status, leadsTo: 'a page of its own' }
    const answer = new URLSearchParams(location.split(/[?#]/)[1] ?? '')
    const error = answer.get('error') ?? undefined
    return {
      status,
      leadsTo: 'the app',
      ...(error && { error }),
      names: namesOf([...answer.keys()]),
    }
  }
  const type = response.headers.get('content-type') ?? ''
  const text = await response.text()
  if (type.includes('html')) {
    const error = /<code>(\w+)<\/code>|<strong>error<\/strong>: (\w+)/.exec(text)
    const code = error?.[1] ?? error?.[2]
    return { status, kind: 'page', ...(code && { error: code }) }
  }
  if (!type.includes('json') || text === '') return { status }
  const body: Record<string, unknown> = JSON.parse(text)
  const error = typeof body.error === 'string' ? body.error : undefined
  return { status, kind: 'JSON', ...(error && { error }), names: namesOf(Object.keys(body)) }
}

function namesOf(names: string[]): string {
  return names.sort().join(' ')
}
