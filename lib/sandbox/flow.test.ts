import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import { createPageHost } from '@/lib/sandbox/hosts/page'
import {
  api,
  authorize,
  call,
  createHost,
  exchange,
  follow,
  get,
  getCode,
  getTokens,
  type Host,
  hosts,
  issuer,
  location,
  refresh,
  tokensOf,
} from '@/lib/sandbox/testing/walk'

test('the whole walk: login, consent, tokens, userinfo, API', async () => {
  const host = await createHost()
  const tokens = await getTokens(host)
  expect(tokens).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3600,
    scope: sandboxDefaults.scope,
  })
  const jwks = await (await get(host, '/.well-known/jwks.json')).json()
  const { payload } = await jwtVerify(tokens.id_token, createLocalJWKSet(jwks), {
    issuer,
    audience: sandboxDefaults.clientId,
    currentDate: new Date(host.now()),
  })
  expect(payload).toMatchObject({
    sub: 'sandbox|ada',
    nonce: 'a-nonce',
    email: 'ada@example.com',
    name: 'Ada Lovelace',
  })
  const who = await call(host, `${issuer}/userinfo`, tokens.access_token)
  expect(await who.json()).toMatchObject({ sub: 'sandbox|ada', email_verified: true })
  const sheets = await call(host, api, tokens.access_token)
  expect((await sheets.json()).timesheets).toHaveLength(1)
})

test('a second walk in the same browser is answered at once: single sign-on', async () => {
  const host = await createHost()
  await getTokens(host)
  expect(location(await authorize(host))).toMatch(/^com\.exampleco\.timesheets:\/callback\?code=/)
})

test('the pages can be reloaded, have no style or script of their own, and fit the phone', async () => {
  const host = await createHost()
  const toLogin = await authorize(host)
  const first = await (await follow(host, toLogin)).text()
  expect(await (await follow(host, toLogin)).text()).toBe(first)
  expect(first).not.toMatch(/<style|<script|style=|\son\w+=/)
  expect(first).toContain('<link rel="stylesheet" href="style.css">')
  const sheet = await get(host, '/style.css')
  expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(await sheet.text()).toContain('light-dark(')
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(hosts)('on the %s host', (_, createHost) => {
  test('S5 nothing is hashed, signed or made while a row is held', async () => {
    const host = await createHost()
    const { update } = host.store
    const held = { rows: 0, crypto: 0 }
    host.store.update = (table, key, change) =>
      update(table, key, (old) => {
        held.rows += 1
        const before = vi.mocked(crypto.subtle.digest).mock.calls.length
        const changed = change(old)
        held.crypto += vi.mocked(crypto.subtle.digest).mock.calls.length - before
        expect(changed).not.toBeInstanceOf(Promise)
        return changed
      })
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const { refresh_token } = await getTokens(host)
    await refresh(host, refresh_token)
    expect(held.rows).toBeGreaterThan(4)
    expect(held.crypto).toBe(0)
    expect(digest.mock.calls.length).toBeGreaterThan(1)
  })

  test('no code, token or anything else is written to a log, not by a fault either', async () => {
    const names = ['log', 'info', 'warn', 'error', 'debug'] as const
    const spies = names.map((name) => vi.spyOn(console, name))
    const host = await createHost()
    const tokens = await getTokens(host)
    await call(host, api, `${tokens.access_token}x`)
    const code = await getCode(host)
    host.store.update = () => Promise.reject(new Error(`no ${code}`))
    expect((await exchange(host, code)).status).toBe(500)
    expect((await authorize(host)).status).toBeGreaterThanOrEqual(300)
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })
})

/** A page host that is new for every request: all it knows is in the store. */
function forgetful(host: Host): Host {
  const { store } = host
  return {
    ...host,
    send: (request, sender) =>
      createPageHost({ issuer, store, now: host.now }).send(request, sender),
  }
}

const withoutCookies: [string, () => Promise<Host>][] = [
  ['page', async () => forgetful(await createHost())],
  // Its provider makes a new worker for every request by itself.
  ...hosts.filter(([name]) => name === 'worker'),
]

test.each(withoutCookies)(
  'S4 S10 a %s host that forgets everything between requests, without a cookie',
  async (_, create) => {
    const host = await create()
    const { send } = host
    const cookies: (string | null)[] = []
    host.send = async (request, sender) => {
      const response = await send(request, sender)
      cookies.push(request.headers.get('cookie'), response.headers.get('set-cookie'))
      return response
    }
    const tokens = await getTokens(host)
    expect((await tokensOf(await refresh(host, tokens.refresh_token))).scope).toBe(tokens.scope)
    expect(location(await authorize(host))).toContain('code=')
    expect(new Set(cookies)).toEqual(new Set([null]))
  },
)
