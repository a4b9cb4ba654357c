/** For tests: the steps of the flow as a client and a browser would take them, over any host. */
import { type Provider, sandboxDefaults } from '@/lib/providers'
import { createPageHost } from '@/lib/sandbox/hosts/page'
import { makeKey } from '@/lib/sandbox/keys'
import type { KeyRow, Store } from '@/lib/sandbox/store'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { createWorkerProvider } from '@/lib/sandbox/testing/worker-host'
import { createHttpProvider } from '@/tests/servers/node-host'

export const issuer = 'https://learn.example/docs/sandbox'
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
export const api = `${issuer}/api/timesheets`
export const otherClient = 'other-app'

/** A host under test, with a store and a clock that the test can reach. */
export type Host = Provider & { store: Store; tick(ms: number): void }

let key: KeyRow | undefined

/** Puts a host over a fresh store, with a clock that the test moves. */
type Open = (store: Store, now: () => number) => Provider | Promise<Provider>

/** A fresh tenant with a second client. One RSA key serves all tenants: making one is slow. */
export async function createHost(
  open: Open = (store, now) => createPageHost({ issuer, store, now }),
): Promise<Host> {
  key ??= await makeKey(0)
  const store = createMemoryStore()
  await store.put('keys', 'signing', key)
  let nowMs = Date.UTC(2026, 10, 22, 12)
  const provider = await open(store, () => nowMs)
  await provider.inside?.settings.read()
  const client = await store.get('clients', sandboxDefaults.clientId)
  if (!client) throw new Error('no default client')
  await store.put('clients', otherClient, {
    ...client,
    client_id: otherClient,
    redirect_uris: ['https://other.example/callback', 'http://127.0.0.1/callback'],
  })
  return {
    ...provider,
    store,
    tick: (ms) => {
      nowMs += ms
    },
  }
}

/** Every host that the suites run over: its name, and a maker of fresh tenants. */
export const hosts: [name: string, createHost: () => Promise<Host>][] = [
  ['page', () => createHost()],
  ['worker', () => createHost((store, now) => createWorkerProvider(issuer, store, now))],
  ['Node', () => createHost((store, now) => createHttpProvider(issuer, store, now))],
]

/** Parameters by name; `undefined` leaves one out, an array sends it several times. */
export type Fields = Record<string, string | string[] | undefined>

export function encode(fields: Fields): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of value === undefined ? [] : [value].flat()) search.append(name, each)
  }
  return search
}

export const goodRequest: Fields = {
  response_type: 'code',
  client_id: sandboxDefaults.clientId,
  redirect_uri: sandboxDefaults.redirectUri,
  scope: sandboxDefaults.scope,
  audience: sandboxDefaults.audience,
  state: 'a state',
  nonce: 'a-nonce',
  code_challenge: challenge,
  code_challenge_method: 'S256',
}

export function get(host: Host, path: string, fields: Fields = {}): Promise<Response> {
  const search = encode(fields).toString()
  return host.send(new Request(`${issuer}${path}${search && `?${search}`}`), 'browser')
}

export function authorize(host: Host, change: Fields = {}): Promise<Response> {
  return get(host, '/authorize', { ...goodRequest, ...change })
}

/** Sends a form as the browser does. */
export function submit(host: Host, path: string, fields: Fields): Promise<Response> {
  const request = new Request(`${issuer}${path}`, { method: 'POST', body: encode(fields) })
  return host.send(request, 'browser')
}

/** Sends a form as the app does. */
export function post(host: Host, path: string, fields: Fields, init: RequestInit = {}) {
  const request = new Request(`${issuer}${path}`, {
    method: 'POST',
    body: encode(fields),
    ...init,
  })
  return host.send(request, 'app')
}

export function follow(host: Host, response: Response): Promise<Response> {
  return host.send(new Request(location(response)), 'browser')
}

export function location(response: Response): string {
  const target = response.headers.get('location')
  if (target === null) throw new Error(`no redirect: ${response.status}`)
  return target
}

/** The parameters of an authorization response. */
export function answerOf(response: Response): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(location(response).split('?')[1] ?? ''))
}

/** The hidden fields and prefilled values of the page's form. */
export async function formOf(response: Response): Promise<Record<string, string>> {
  const text = await response.text()
  const inputs = [...text.matchAll(/<input[^>]*\sname="([^"]*)"[^>]*\svalue="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]))
}

/** Logs in on the page that `response` leads to, and returns the answer to the form. */
export async function logIn(host: Host, response: Response, as: Fields = {}): Promise<Response> {
  const fields = await formOf(await follow(host, response))
  return submit(host, '/login', { ...fields, ...as })
}

/** Presses a button on the consent page that `response` leads to. */
export async function decide(host: Host, response: Response, decision: 'allow' | 'deny') {
  const fields = await formOf(await follow(host, response))
  return submit(host, '/consent', { ...fields, decision })
}

/** From the authorization request to the code. */
export async function getCode(host: Host, change: Fields = {}): Promise<string> {
  let response = await authorize(host, change)
  if (location(response).includes('/login?')) response = await logIn(host, response)
  if (location(response).includes('/consent?')) response = await decide(host, response, 'allow')
  const { code } = answerOf(response)
  if (code === undefined) throw new Error(`no code: ${location(response)}`)
  return code
}

export const goodExchange: Fields = {
  grant_type: 'authorization_code',
  client_id: sandboxDefaults.clientId,
  redirect_uri: sandboxDefaults.redirectUri,
  code_verifier: verifier,
}

export function exchange(host: Host, code: string | undefined, change: Fields = {}) {
  return post(host, '/oauth/token', { ...goodExchange, code, ...change })
}

export type Tokens = {
  access_token: string
  token_type: string
  expires_in: number
  scope: string
  id_token: string
  refresh_token: string
}

/** From the authorization request to the tokens. */
export async function getTokens(host: Host, change: Fields = {}): Promise<Tokens> {
  return tokensOf(await exchange(host, await getCode(host, change)))
}

export async function tokensOf(response: Response): Promise<Tokens> {
  if (response.status !== 200) throw new Error(`no tokens: ${await response.text()}`)
  return response.json()
}

export function refresh(host: Host, refreshToken: string | undefined, change: Fields = {}) {
  return post(host, '/oauth/token', {
    grant_type: 'refresh_token',
    client_id: sandboxDefaults.clientId,
    refresh_token: refreshToken,
    ...change,
  })
}

/** Calls a protected resource with a bearer token. */
export function call(host: Host, url: string, token?: string, init: RequestInit = {}) {
  const headers = token === undefined ? undefined : { Authorization: `Bearer ${token}` }
  return host.send(new Request(url, { headers, ...init }), 'app')
}

export async function introspect(host: Host, token: string): Promise<Record<string, unknown>> {
  const response = await post(host, '/oauth/introspect', {
    client_id: sandboxDefaults.clientId,
    token,
  })
  return response.json()
}
