import { expect, test } from 'vitest'
import { createWorkerHost } from '@/lib/sandbox/hosts/worker'
import { createInside } from '@/lib/sandbox/inside-tenant'
import type { Store } from '@/lib/sandbox/store'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { openTenant } from '@/lib/sandbox/tenant'
import { encode, type Fields, formOf, goodRequest, issuer } from '@/lib/sandbox/testing/walk'

/** A person's browser in front of the worker: follows redirects, and submits the form that it is shown. */
function createBrowser(store: Store) {
  async function go(request: Request): Promise<Response> {
    const host = createWorkerHost({ issuer, databaseName: 'unused', store })
    const response = await host.answer(request, 'navigate')
    const location = response.headers.get('location')
    return location?.startsWith(issuer) ? go(new Request(location)) : response
  }
  return {
    open: (path: string, fields: Fields) => go(new Request(`${issuer}${path}?${encode(fields)}`)),
    submit: (path: string, fields: Fields) => {
      const headers = { Origin: new URL(issuer).origin }
      return go(new Request(`${issuer}${path}`, { method: 'POST', body: encode(fields), headers }))
    },
  }
}

function insideOf(store: Store) {
  const open = async () => ({ store, row: await openTenant(store, issuer, Date.now()) })
  return createInside(open, new WeakMap(), Date.now, () => {})
}

test('every hop of a real login is kept under its state, with its checks, and given out once', async () => {
  const store = createMemoryStore()
  const browser = createBrowser(store)
  const login = await formOf(await browser.open('/authorize', goodRequest))
  await browser.submit('/login', login)
  const hops = await insideOf(store).exchanges('a state')
  expect(
    hops.map(({ request, response }) => {
      return `${request.method} ${new URL(request.url).pathname} ${response.status}`
    }),
  ).toEqual([
    'GET /docs/sandbox/authorize 303',
    'GET /docs/sandbox/login 200',
    'POST /docs/sandbox/login 303',
    'GET /docs/sandbox/consent 200',
  ])
  expect(hops[0]).toMatchObject({ from: 'browser', answeredBy: 'service worker' })
  expect(hops[0]?.checks?.endpoint).toBe('authorize')
  expect(await insideOf(store).exchanges('a state')).toEqual([])
})

test('no password is kept: not the one that was typed, not the demo ones on the page', async () => {
  const store = createMemoryStore()
  const browser = createBrowser(store)
  const login = await formOf(await browser.open('/authorize', goodRequest))
  await browser.submit('/login', { ...login, password: 'a typed secret' })
  const kept = JSON.stringify(await store.list('hops'))
  expect(kept).toContain('password=%28not+kept%29')
  for (const secret of ['typed', 'analytical-engine', 'first-compiler']) {
    expect(kept).not.toContain(secret)
  }
})

test('two logins keep apart; one that nobody can name is not kept', async () => {
  const store = createMemoryStore()
  const browser = createBrowser(store)
  await browser.open('/authorize', goodRequest)
  await browser.open('/authorize', { ...goodRequest, state: 'other' })
  await browser.open('/authorize', { ...goodRequest, state: undefined })
  await browser.open('/login', { transaction: 'unknown' })
  expect((await store.list('hops')).map(({ key, row }) => [key, row.exchanges.length])).toEqual([
    ['a state', 2],
    ['other', 2],
  ])
})

test('a login that goes round in circles keeps its newest hops only', async () => {
  const store = createMemoryStore()
  const browser = createBrowser(store)
  for (let count = 0; count < 30; count++) await browser.open('/authorize', goodRequest)
  expect((await store.get('hops', 'a state'))?.exchanges).toHaveLength(40)
})

test('P3 a store that is full for the view answers all the same', async () => {
  const full = createMemoryStore()
  const store: Store = {
    ...full,
    update: (table, key, change) =>
      table === 'hops'
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : full.update(table, key, change),
  }
  const page = await createBrowser(store).open('/authorize', goodRequest)
  expect(page.status).toBe(200)
})
