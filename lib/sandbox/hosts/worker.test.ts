import { afterEach, describe, expect, test, vi } from 'vitest'
import { readReport, wishMessage } from '@/lib/offline/messages'
import { noSite } from '@/lib/offline/site'
import { createCaches, siteOf } from '@/lib/offline/testing/caches'
import { greeting } from '@/lib/sandbox/hosts/page-and-worker'
import { startWorker } from '@/lib/sandbox/hosts/service-worker'
import { endWorker } from '@/lib/sandbox/hosts/service-worker-gone'
import { createWorkerHost } from '@/lib/sandbox/hosts/worker'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { encode, goodRequest, issuer } from '@/lib/sandbox/testing/walk'

type Listener = (event: {
  request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
  addRoutes(routes: unknown[]): Promise<void>
  data: unknown
  ports: { postMessage(message: unknown): void }[]
}) => void

/** A worker's global scope that remembers what was done to it. */
function createScope() {
  const listeners = new Map<string, Listener>()
  const done: string[] = []
  const routes: unknown[][] = []
  const caches = createCaches()
  const note = async (what: string) => {
    done.push(what)
  }
  const scope = {
    registration: {
      scope: 'https://learn.example/docs/',
      unregister: async () => {
        await note('unregister')
        return true
      },
    },
    caches: caches.storage,
    skipWaiting: () => note('skipWaiting'),
    clients: { claim: () => note('claim') },
    addEventListener: (type: string, listener: Listener) => {
      listeners.set(type, listener)
    },
  }
  const replies: unknown[] = []
  function fire(type: string, url = issuer, data: unknown = undefined) {
    let answer: Promise<Response> | undefined
    listeners.get(type)?.({
      request: new Request(url),
      respondWith: (response) => {
        answer = response
      },
      waitUntil: () => {},
      addRoutes: async (given) => {
        routes.push(given)
      },
      data,
      ports: [{ postMessage: (message) => replies.push(message) }],
    })
    return answer
  }
  return { scope, listeners, done, routes, replies, caches, fire }
}

describe('S8 the worker answers the sandbox and nothing else', () => {
  test.each([
    ['https://learn.example/docs/sandbox/authorize', true],
    ['https://learn.example/docs/sandbox/oauth/token?x=1', true],
    ['https://learn.example/docs/sandboxed', false],
    ['https://learn.example/docs/sandbox', false],
    ['https://learn.example/docs/lessons/overview/', false],
    ['https://learn.example/docs/callback/?code=x', false],
    ['https://learn.example/sandbox/authorize', false],
    ['https://other.example/docs/sandbox/authorize', false],
  ])('%s: %s', (url, answered) => {
    const { scope, fire } = createScope()
    startWorker(scope, noSite)
    const answer = fire('fetch', url)
    expect(answer !== undefined).toBe(answered)
  })
})

test('S6 a new version takes over at once and every page', () => {
  const { scope, fire, done } = createScope()
  startWorker(scope, noSite)
  fire('install')
  fire('activate')
  expect(done).toEqual(['skipWaiting', 'claim'])
})

test('S1 S8 a stopped worker is not raced by the static host for what is the sandbox’s', () => {
  const { scope, fire, routes } = createScope()
  startWorker(scope, noSite)
  fire('install')
  expect(routes[0]).toEqual([
    { condition: { urlPattern: { pathname: '/docs/sandbox/*' } }, source: 'fetch-event' },
  ])
})

test('S8 what is neither the sandbox’s nor kept does not wake the worker, and scripts do not', () => {
  const { scope, fire, routes } = createScope()
  startWorker(scope, noSite)
  fire('install')
  const pages = { condition: expect.anything(), source: 'race-network-and-fetch-handler' }
  const [scripts, navigations, ...rest] = routes[1] ?? []
  expect(scripts).toEqual({
    condition: { urlPattern: { pathname: '/docs/_next/static/*' } },
    source: 'cache',
  })
  expect(navigations).toEqual(pages)
  expect(rest.slice(0, -1)).toEqual(rest.slice(0, -1).map(() => pages))
  expect(rest.at(-1)).toEqual({
    condition: { urlPattern: { pathname: '/*' } },
    source: 'network',
  })
})

describe('S8 the kept site', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('is never kept while the worker installs, only on a page’s wish', async () => {
    const { scope, fire, replies, caches } = createScope()
    vi.stubGlobal('caches', caches.storage)
    const fetch = vi.fn(async () => new Response('home'))
    vi.stubGlobal('fetch', fetch)
    startWorker(scope, await siteOf('1', { '': 'home' }))
    fire('install')
    fire('activate')
    fire('message', issuer, wishMessage('look'))
    await vi.waitFor(() => expect(readReport(replies[0])?.copy).toBe('not kept'))
    expect(fetch).not.toHaveBeenCalled()
    fire('message', issuer, wishMessage('keep'))
    fire('message', issuer, wishMessage('keep'))
    await vi.waitFor(() => expect(replies).toHaveLength(3))
    expect(replies.slice(1).map(readReport)).toEqual([
      { build: 'build 1', copy: 'kept' },
      { build: 'build 1', copy: 'kept' },
    ])
    expect(fetch).toHaveBeenCalledOnce()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    const answer = await fire('fetch', 'https://learn.example/docs/?theme=dark')
    expect(await answer?.text()).toBe('home')
  })
})

test('S6 the worker greets back who speaks its version, and nobody else', () => {
  const { scope, fire, replies } = createScope()
  startWorker(scope, noSite)
  fire('message', issuer, { ...greeting, version: 2 })
  fire('message', issuer, null)
  expect(replies).toEqual([])
  fire('message', issuer, greeting)
  expect(replies).toEqual([greeting])
})

test('S4 a worker without a database says so, rather than lose a login half-way', async () => {
  const host = createWorkerHost({ issuer, databaseName: 'unused' })
  const response = await host.answer(new Request(`${issuer}/authorize`), 'navigate')
  expect(response.status).toBe(500)
})

test('S7 the kill switch drops the kept site, unregisters and answers nothing', async () => {
  const { scope, listeners, fire, done, caches } = createScope()
  await caches.storage.open('proofkey:/docs:site:1')
  await caches.storage.open('somebody else')
  endWorker(scope)
  expect([...listeners.keys()]).toEqual(['install', 'activate'])
  fire('install')
  fire('activate')
  await vi.waitFor(() => expect(done).toEqual(['skipWaiting', 'unregister']))
  expect([...caches.kept.keys()]).toEqual(['somebody else'])
})

test('S7 the kill switch leaves where storage is refused, too', async () => {
  const { scope, fire, done } = createScope()
  const refused = () => Promise.reject(new DOMException('no', 'SecurityError'))
  endWorker({ ...scope, caches: { keys: refused, delete: refused } })
  fire('activate')
  await vi.waitFor(() => expect(done).toEqual(['unregister']))
})

test('S8 a fault is a page for a navigation, and JSON for a fetch', async () => {
  const store = createMemoryStore()
  store.get = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  const host = createWorkerHost({ issuer, databaseName: 'unused', store })
  const request = () => new Request(`${issuer}/authorize`)
  const page = await host.answer(request(), 'navigate')
  expect([page.status, page.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
  expect(await page.text()).toContain('Reset the sandbox')
  const json = await host.answer(request(), 'cors')
  expect([json.status, (await json.json()).error]).toEqual([500, 'server_error'])
})

test("an app's fetch neither uses nor changes the browser's login session", async () => {
  const store = createMemoryStore()
  const host = createWorkerHost({ issuer, databaseName: 'unused', store })
  const request = () => new Request(`${issuer}/authorize?${encode(goodRequest)}`)
  await host.answer(request(), 'cors')
  expect(await store.get('jar', 'phone')).toBeUndefined()
  await host.answer(request(), 'navigate')
  expect((await store.get('jar', 'phone'))?.sessionId).toMatch(/^[\w-]{43}$/)
})
