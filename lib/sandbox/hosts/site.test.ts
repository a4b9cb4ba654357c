import { describe, expect, test } from 'vitest'
import type { PageBecause } from '@/lib/providers'
import { createSiteHost } from '@/lib/sandbox/hosts/site'
import { createWorkerHost } from '@/lib/sandbox/hosts/worker'
import { makeKey } from '@/lib/sandbox/keys'
import type { Store } from '@/lib/sandbox/store'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { exchange, getCode, type Host, issuer, post, tokensOf } from '@/lib/sandbox/testing/walk'

const key = await makeKey(0)
const nowMs = Date.UTC(2026, 10, 22, 12)

type Given = {
  because?: PageBecause
  isShared?: boolean
  /** In place of the worker's answer. */
  answer?: (request: Request, worker: () => Promise<Response>) => Promise<Response>
}

/** The site's host, the worker beside it over the same store, and what reached the worker. */
async function createSite({ because, isShared = true, answer }: Given = {}) {
  const store: Store = { ...createMemoryStore(), isShared }
  await store.put('keys', 'signing', key)
  const now = () => nowMs
  const reached: Request[] = []
  let unregistered = 0
  const provider = createSiteHost({
    issuer,
    databaseName: 'unused',
    store,
    now,
    worker: {
      whyNot: async () => because,
      whyNotNavigable: async () => because,
      unregister: async () => {
        unregistered++
      },
    },
    fetch: (request) => {
      reached.push(request.clone())
      // A new one each time: a worker that was idle has forgotten everything (S4).
      const worker = createWorkerHost({ issuer, databaseName: 'unused', store, now })
      const ask = () => worker.answer(request, 'cors')
      return answer ? answer(request, ask) : ask()
    },
  })
  const host: Host = { ...provider, store, tick() {} }
  return { host, reached, unregistered: () => unregistered }
}

test('the app’s requests go through the worker, the drawn browser’s do not', async () => {
  const { host, reached } = await createSite()
  const response = await exchange(host, await getCode(host))
  expect(host.answeredBy?.(response)).toBe('service worker')
  expect(reached.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'POST /docs/sandbox/oauth/token',
  ])
  expect((await tokensOf(response)).token_type).toBe('Bearer')
  const page = await host.send(new Request(`${issuer}/authorize`), 'browser')
  expect(host.answeredBy?.(page)).toBe('redirects')
})

test('the checks come with the worker’s answer, and leave nothing behind', async () => {
  const { host } = await createSite()
  const code = await getCode(host)
  const refused = await exchange(host, code, { code_verifier: 'x'.repeat(43) })
  const report = host.inside?.checks(refused)
  expect(report?.checks.find(({ outcome }) => outcome === 'failed')?.name).toBe(
    'verifierMatchesChallenge',
  )
  expect(await host.store.list('reports')).toEqual([])
})

test('what the worker is sent is the request itself, its mark in the fragment alone', async () => {
  const { host, reached } = await createSite()
  await post(host, '/oauth/token', { grant_type: 'x' }, { headers: { 'X-Own': '1' } })
  const [sent] = reached
  expect(sent?.url).toMatch(/\/oauth\/token#proofkey=[\w-]{36}$/)
  expect([...(sent?.headers ?? [])].map(([name]) => name)).toEqual(['content-type', 'x-own'])
  expect(await sent?.text()).toBe('grant_type=x')
})

test('a request that may be redirected stays on the page, whoever sends it', async () => {
  const { host, reached } = await createSite()
  const response = await host.send(new Request(`${issuer}/authorize?client_id=x`), 'app')
  expect([response.status, host.answeredBy?.(response)]).toEqual([400, 'redirects'])
  expect(reached).toEqual([])
})

describe('S1 S2 S3 where the worker does not answer, the page does, and says why', () => {
  test.each<PageBecause>(['not in control yet', 'hard reload', 'no workers', 'refused'])(
    '%s',
    async (because) => {
      const { host, reached } = await createSite({ because })
      const response = await exchange(host, await getCode(host))
      expect([response.status, host.answeredBy?.(response)]).toEqual([200, because])
      expect(await host.navigable?.()).toBe(because)
      expect(reached).toEqual([])
    },
  )

  test('without a database that both see', async () => {
    const { host, reached } = await createSite({ isShared: false })
    const response = await exchange(host, await getCode(host))
    expect([response.status, host.answeredBy?.(response)]).toEqual([200, 'no shared storage'])
    expect(await host.navigable?.()).toBe('no shared storage')
    expect(reached).toEqual([])
  })
})

describe('S7 a worker that went away in between', () => {
  test.each<[string, Given['answer']]>([
    ['a static host answers', async () => new Response('<p>', { status: 404, headers: html })],
    ['nothing answers', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('%s: the code was not used, so the page sends it', async (_name, answer) => {
    const { host } = await createSite({ answer })
    const response = await exchange(host, await getCode(host))
    expect([response.status, host.answeredBy?.(response)]).toEqual([200, 'another worker'])
  })

  test('an answer that was lost is not asked for twice: the code would be a replay', async () => {
    const { host, reached } = await createSite({
      answer: async (_request, worker) => {
        await worker()
        throw new TypeError('Failed to fetch')
      },
    })
    const code = await getCode(host)
    await expect(exchange(host, code)).rejects.toThrow('Failed to fetch')
    expect(reached).toHaveLength(1)
    const family = (await host.inside?.tables())?.families[0]
    expect(family?.revokedAtMs).toBeUndefined()
  })
})

test('a request to anywhere else never becomes a real one', async () => {
  const { host, reached } = await createSite()
  for (const url of ['https://other.example/docs/sandbox/userinfo', `${issuer}s/userinfo`]) {
    await host.send(new Request(url), 'app')
  }
  expect(reached).toEqual([])
})

test('P3 a report that cannot be read costs the checks, not the answer', async () => {
  const { host } = await createSite()
  await host.inside?.tables() // the tenant and its key are there
  host.store.update = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  const response = await host.send(new Request(`${issuer}/.well-known/jwks.json`), 'app')
  expect([response.status, host.answeredBy?.(response)]).toEqual([200, 'service worker'])
})

test('P6 a reset takes the worker back too', async () => {
  const { host, unregistered } = await createSite()
  await host.inside?.reset()
  expect(unregistered()).toBe(1)
})

const html = { 'Content-Type': 'text/html; charset=utf-8' }
