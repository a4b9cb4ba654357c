/**
 * The hops of a real login: what the person's own browser sends, only the worker sees. It keeps each exchange
 * under the `state` of the authorization request (RFC 6749 §4.1.1), and the page that began it takes them.
 */
import type { CheckReport } from '@/lib/inside'
import { readParameters } from '@/lib/sandbox/form'
import type { Store } from '@/lib/sandbox/store'
import type { Exchange } from '@/lib/trace/exchange'
import { headerList, keptBody } from '@/lib/trace/record'

/** The most exchanges that are kept of one login. */
const mostHops = 40

export type Hop = {
  /** Copies whose bodies nobody has read. */
  request: Request
  response: Response
  startedAtMs: number
  elapsedMs: number
  checks?: CheckReport
}

/** Keeps one hop, if it can be told which login it belongs to. Never the password: its value is left out. */
export async function keepHop(store: Store, hop: Hop): Promise<void> {
  const { request, response, startedAtMs, elapsedMs, checks } = hop
  const body = request.method === 'POST' ? await request.text() : ''
  const state = await stateOf(store, request.url, body)
  if (state === undefined) return
  const exchange: Exchange = {
    id: crypto.randomUUID(),
    from: 'browser',
    to: 'server',
    startedAtMs,
    elapsedMs,
    request: {
      method: request.method,
      url: request.url,
      headers: headerList(request.headers),
      body: withoutPassword(body).slice(0, keptBody),
    },
    response: {
      status: response.status,
      headers: headerList(response.headers),
      body: (await withoutDemoPasswords(store, await response.text())).slice(0, keptBody),
    },
    checks,
    answeredBy: 'service worker',
  }
  await store.update('hops', state, (old) => ({
    row: {
      exchanges: [...(old?.exchanges ?? []), exchange].slice(-mostHops),
      beganAtMs: old?.beganAtMs ?? startedAtMs,
    },
    result: undefined,
  }))
}

/** The hops kept under `state`, oldest first, given out once. */
export async function takeHops(store: Store, state: string): Promise<Exchange[]> {
  return store.update('hops', state, (old) => ({ row: undefined, result: old?.exchanges ?? [] }))
}

/** From the authorization request itself, or from the login transaction that a later hop names. */
async function stateOf(store: Store, url: string, body: string): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(url)
  const form =
    body === '' ? readParameters(searchParams) : readParameters(new URLSearchParams(body))
  if (pathname.endsWith('/authorize')) return form.value('state')
  const name = pathname.endsWith('/login/callback') ? 'state' : 'transaction'
  return (await store.get('pending', form.value(name) ?? ''))?.state
}

const notKept = '(not kept)'

function withoutPassword(body: string): string {
  if (!/(^|&)password=/.test(body)) return body
  const fields = new URLSearchParams(body)
  fields.set('password', notKept)
  return fields.toString()
}

/** The login page shows the passwords of the demo users. */
async function withoutDemoPasswords(store: Store, page: string): Promise<string> {
  const users = page === '' ? [] : await store.list('users')
  const passwords = users.map(({ row }) => row.password).filter((password) => password !== '')
  return passwords.reduce((text, password) => text.replaceAll(password, notKept), page)
}
