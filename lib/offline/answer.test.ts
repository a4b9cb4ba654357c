import { describe, expect, test } from 'vitest'
import { createSiteAnswers } from '@/lib/offline/answer'
import { keepSite } from '@/lib/offline/keep'
import type { Site } from '@/lib/offline/site'
import { createCaches, hostOf, scope, siteOf } from '@/lib/offline/testing/caches'

const contents = {
  '': 'home',
  'callback/': 'callback page',
  'lessons/overview/': 'overview',
  'lessons/overview/__next.!KHN.lessons.$d$lesson.__PAGE__.txt': 'data',
  '_next/static/chunks/a.js': 'a',
}

/** A worker of a site that is kept already, and its host. */
async function kept() {
  const caches = createCaches()
  const host = hostOf(contents)
  const site = await siteOf('1', contents)
  await keepSite(site, scope, { storage: caches.storage, fetch: host.fetch })
  host.asked.length = 0
  const worker = (of: Site = site, patienceMs = 50) =>
    createSiteAnswers(of, scope, { storage: caches.storage, fetch: host.fetch, patienceMs })
  return { ...caches, site, host, worker, answerOf: worker() }
}

const get = (path: string) => new Request(new URL(path, scope))

/** As the browser asks for a page: scripts cannot make such a request. */
function navigation(path: string): Request {
  return Object.defineProperty(get(path), 'mode', { value: 'navigate' })
}

describe('S8 nothing is touched but GET of listed files', () => {
  test.each([
    ['a file that is not listed', get('lessons/unknown/')],
    ['a page that was never there', navigation('unknown')],
    ['outside the base', new Request('https://learn.example/callback/')],
    ['another host', new Request('https://other.example/docs/callback/')],
    ['a post', new Request(new URL('callback/', scope), { method: 'POST' })],
    ['a head', new Request(new URL('callback/', scope), { method: 'HEAD' })],
    ['a part', new Request(new URL('callback/', scope), { headers: { Range: 'bytes=0-' } })],
    ['the worker itself', get('sw.js')],
    ['what is badly written', get('%E0%A4%A')],
    ['a name of every object', get('constructor')],
  ])('%s', async (_name, request) => {
    expect((await kept()).answerOf(request)).toBeUndefined()
  })
})

test('a script comes from the cache without asking the host', async () => {
  const { answerOf, host } = await kept()
  expect(await (await answerOf(get('_next/static/chunks/a.js')))?.text()).toBe('a')
  expect(host.asked).toEqual([])
})

test('a page and its data come from the network while there is one', async () => {
  const { answerOf, host } = await kept()
  host.contents = { ...contents, 'lessons/overview/': 'newer' }
  expect(await (await answerOf(navigation('lessons/overview/')))?.text()).toBe('newer')
  expect(host.asked).toEqual(['lessons/overview/'])
})

describe('offline', () => {
  test.each([
    ['the home page', '', 'home'],
    ['a page', 'lessons/overview/', 'overview'],
    ['a page with a query', 'lessons/overview/?present', 'overview'],
    [
      'data, encoded as a browser may',
      'lessons/overview/__next.%21KHN.lessons.%24d%24lesson.__PAGE__.txt?_rsc=1',
      'data',
    ],
  ])('%s', async (_name, path, text) => {
    const { answerOf, host } = await kept()
    host.isDown = true
    expect(await (await answerOf(navigation(path)))?.text()).toBe(text)
  })

  test('a page without its slash is sent on, with its query', async () => {
    const { answerOf, host } = await kept()
    host.isDown = true
    const response = await answerOf(navigation('callback?code=x'))
    expect([response?.status, response?.headers.get('location')]).toEqual([
      308,
      'https://learn.example/docs/callback/?code=x',
    ])
  })

  test('a server that fails counts as none, and one that is silent after a while', async () => {
    const { answerOf, worker, site, host, storage } = await kept()
    host.status = 502
    expect(await (await answerOf(navigation('')))?.text()).toBe('home')
    const silent = createSiteAnswers(site, scope, {
      storage,
      fetch: () => new Promise(() => {}),
      patienceMs: 10,
    })
    expect(await (await silent(navigation('')))?.text()).toBe('home')
    // Of what is not kept the host's own answer is told, however bad.
    const other = worker(await siteOf('2', { 'new/': 'new' }))
    host.contents = { 'new/': 'new' }
    expect((await other(navigation('new/')))?.status).toBe(502)
  })

  test('M8 of what is not kept, the browser shows its own page', async () => {
    const { worker, host } = await kept()
    host.isDown = true
    const other = worker(await siteOf('2', { 'new/': 'new' }))
    await expect(other(navigation('new/'))).rejects.toThrow('Failed to fetch')
  })

  test('a storage that throws is one that keeps nothing', async () => {
    const { site, host } = await kept()
    const storage = { keys: () => Promise.reject(new DOMException('no', 'SecurityError')) }
    const answerOf = createSiteAnswers(site, scope, {
      storage: storage as unknown as CacheStorage,
      fetch: host.fetch,
    })
    expect(await (await answerOf(get('_next/static/chunks/a.js')))?.text()).toBe('a')
  })
})

describe('S8 the callback page', () => {
  test('comes from the precached page, and no code is ever in a cache', async () => {
    const { answerOf, host, kept: caches } = await kept()
    const answers = ['callback/?code=secret&state=s', 'callback/?code=secret2']
    await (await answerOf(navigation(answers[0] ?? '')))?.text()
    host.isDown = true
    expect(await (await answerOf(navigation(answers[1] ?? '')))?.text()).toBe('callback page')
    const stored = [...caches.values()].flatMap((files) => [...files.keys()])
    expect(stored).toHaveLength(Object.keys(contents).length)
    expect(stored.filter((url) => /[?#]|secret/.test(url))).toEqual([])
  })
})

describe('S6 while a new version is not yet kept', () => {
  test('the one before answers: its pages, and its scripts for tabs that run it', async () => {
    const { worker, host } = await kept()
    const newer = worker(await siteOf('2', { '': 'home 2', '_next/static/chunks/b.js': 'b' }))
    expect(await (await newer(get('_next/static/chunks/a.js')))?.text()).toBe('a')
    host.isDown = true
    expect(await (await newer(navigation('')))?.text()).toBe('home')
  })
})
