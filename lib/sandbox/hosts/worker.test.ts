import { describe, expect, test } from 'vitest'
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
  const routes: unknown[] = []
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
        routes.push(...given)
      },
      data,
      ports: [{ postMessage: (message) => replies.push(message) }],
    })
    return answer
  }
  return { scope, listeners, done, routes, replies, fire }
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
    startWorker(scope)
    const answer = fire('fetch', url)
    expect(answer !== undefined).toBe(answered)
  })
})

test('S6 a new version takes over at once and every page', () => {
  const { scope, fire, done } = createScope()
  startWorker(scope)
  fire('install')
  fire('activate')
  expect(done).toEqual(['skipWaiting', 'claim'])
})

test('S1 S8 a stopped worker is not raced by the static host, and is not woken for the rest', () => {
  const { scope, fire, routes } = createScope()
  startWorker(scope)
  fire('install')
  expect(routes).toEqual([
    { condition: { urlPattern: { pathname: '/docs/sandbox/*' } }, source: 'fetch-event' },
    { condition: { urlPattern: { pathname: '/*' } }, source: 'network' },
  ])
})

test('S6 the worker greets back who speaks its version, and nobody else', () => {
  const { scope, fire, replies } = createScope()
  startWorker(scope)
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

test('S7 the kill switch unregisters and answers nothing', () => {
  const { scope, listeners, fire, done } = createScope()
  endWorker(scope)
  expect([...listeners.keys()]).toEqual(['install', 'activate'])
  fire('install')
  fire('activate')
  expect(done).toEqual(['skipWaiting', 'unregister'])
})

test('S8 a fault is a page for a navigation, and JSON for a fetch', async () => {
  const store = createMemoryStore()
  store.get = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  const host = createWorkerHost({ issuer, databaseName: 'unused', store })
  const request = () => new Request(`${issuer}/authorize`)
  const page = await host.answer(request(), 'navigate')
  expect([page.status, page.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
  expect(await page.text()).toContain('reset the sandbox')
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
