import { describe, expect, test } from 'vitest'
import { isKept, keepSite } from '@/lib/offline/keep'
import { cacheOf, forgetSite } from '@/lib/offline/site'
import { createCaches, hostOf, scope, siteOf } from '@/lib/offline/testing/caches'

const first = {
  '': 'home 1',
  'callback/': 'callback 1',
  'search.json': '[1]',
  '_next/static/chunks/a.js': 'a',
  '_next/static/chunks/old.js': 'old',
}
const second = {
  '': 'home 2',
  'callback/': 'callback 1',
  'search.json': '[2]',
  '_next/static/chunks/a.js': 'a',
  '_next/static/chunks/new.js': 'new',
}

async function keptFirst() {
  const caches = createCaches()
  const site = await siteOf('1', first)
  const host = hostOf(first)
  expect(await keepSite(site, scope, { storage: caches.storage, fetch: host.fetch })).toBe('kept')
  return { ...caches, site, host }
}

test('every file of the list is kept under its own address, scripts before pages', async () => {
  const { kept, site, host, storage } = await keptFirst()
  expect([...kept.keys()]).toEqual(['proofkey:/docs:site:1'])
  const urls = [...(kept.get(cacheOf(site, scope))?.keys() ?? [])]
  expect(urls.sort()).toEqual(
    Object.keys(first)
      .map((path) => scope.href + path)
      .sort(),
  )
  expect(host.asked.slice(0, 2).every((path) => path.startsWith('_next/static/'))).toBe(true)
  expect(await isKept(site, scope, storage)).toBe(true)
})

test('H6 the headers of the host are kept, but for what was said of the transfer', async () => {
  const { kept, site } = await keptFirst()
  const page = kept.get(cacheOf(site, scope))?.get(`${scope.href}callback/`)
  expect(Object.fromEntries(page?.headers ?? [])).toEqual({
    'content-type': 'text/html',
    'referrer-policy': 'no-referrer',
  })
})

test('it goes on where it was stopped, and asks for nothing twice', async () => {
  const { storage, paths } = createCaches()
  const site = await siteOf('1', first)
  const host = hostOf(first)
  const keep = () => keepSite(site, scope, { storage, fetch: host.fetch })
  host.isDown = true
  expect(await keep()).toBe('no network')
  host.isDown = false
  host.contents = { '_next/static/chunks/a.js': 'a', '_next/static/chunks/old.js': 'old' }
  expect(await keep()).toBe('other files')
  expect(paths('proofkey:/docs:site:1')).toHaveLength(2)
  expect(await isKept(site, scope, storage)).toBe(false)
  host.contents = first
  host.asked.length = 0
  expect(await keep()).toBe('kept')
  expect(host.asked.sort()).toEqual(['', 'callback/', 'search.json'])
})

describe('S8 only what was built is kept', () => {
  test.each([
    ['a page of another version, in the middle of a deploy', { ...first, '': 'home 2' }],
    ['a page of a host in between (a login, an error)', { ...first, 'callback/': 'log in here' }],
  ])('%s', async (_name, contents) => {
    const { storage, paths } = createCaches()
    const site = await siteOf('1', first)
    const kept = await keepSite(site, scope, { storage, fetch: hostOf(contents).fetch })
    expect(kept).toBe('other files')
    const wrong = Object.keys(first).filter(
      (path) => Reflect.get(contents, path) !== Reflect.get(first, path),
    )
    expect(wrong).toHaveLength(1)
    expect(paths('proofkey:/docs:site:1')).not.toContain(wrong[0])
  })

  test('a server that fails is no network', async () => {
    const host = hostOf(first)
    host.status = 503
    const site = await siteOf('1', first)
    const { storage } = createCaches()
    expect(await keepSite(site, scope, { storage, fetch: host.fetch })).toBe('no network')
  })
})

test('a full disk: what was kept of this version is given back to the sandbox', async () => {
  let writes = 0
  const { storage, kept } = createCaches(() => ++writes > 3)
  const site = await siteOf('1', first)
  expect(await keepSite(site, scope, { storage, fetch: hostOf(first).fetch })).toBe('no room')
  expect([...kept.keys()]).toEqual([])
})

describe('S6 a new version', () => {
  test('copies what is the same, and leaves old tabs the scripts that it has no more', async () => {
    const { storage, paths } = await keptFirst()
    const host = hostOf(second)
    const site = await siteOf('2', second)
    expect(await keepSite(site, scope, { storage, fetch: host.fetch })).toBe('kept')
    expect(host.asked.sort()).toEqual([
      '',
      '_next/static/chunks/new.js',
      'callback/',
      'search.json',
    ])
    expect(paths('proofkey:/docs:site:2')).toEqual(Object.keys(second).sort())
    expect(paths('proofkey:/docs:site:1')).toEqual(['_next/static/chunks/old.js'])
  })

  test('does not copy a file of the same name that is another', async () => {
    const { storage } = await keptFirst()
    const contents = { ...second, '_next/static/chunks/a.js': 'another' }
    const host = hostOf(contents)
    await keepSite(await siteOf('2', contents), scope, { storage, fetch: host.fetch })
    expect(host.asked).toContain('_next/static/chunks/a.js')
  })

  test('leaves the one before whole until it is whole itself', async () => {
    const { storage, paths } = await keptFirst()
    const host = hostOf({ ...second, '': 'another home' })
    await keepSite(await siteOf('2', second), scope, { storage, fetch: host.fetch })
    expect(paths('proofkey:/docs:site:1')).toEqual(Object.keys(first).sort())
  })

  test('S7 a roll-back keeps the older version again; two generations of scripts stay', async () => {
    const { storage, kept, host, site } = await keptFirst()
    const keep = async (name: string, contents: Record<string, string>) =>
      keepSite(await siteOf(name, contents), scope, { storage, fetch: hostOf(contents).fetch })
    await keep('2', second)
    host.asked.length = 0
    expect(await keepSite(site, scope, { storage, fetch: host.fetch })).toBe('kept')
    expect(host.asked.sort()).toEqual(['', 'callback/', 'search.json'])
    await keep('3', { ...second, '_next/static/chunks/third.js': 'third' })
    expect([...kept.keys()].map((name) => name.at(-1))).toEqual(['1', '3'])
    for (const name of ['4', '5']) {
      await keep(name, { [`_next/static/chunks/${name}.js`]: name })
    }
    expect([...kept.keys()].map((name) => name.at(-1))).toEqual(['3', '4', '5'])
  })
})

test('S7 P6 to forget the site drops all versions, and no cache of anybody else', async () => {
  const { storage, kept } = await keptFirst()
  await storage.open('proofkey:/docs:site:0')
  await storage.open('proofkey:/other:site:1')
  await storage.open('somebody')
  await forgetSite(scope, storage)
  expect([...kept.keys()]).toEqual(['proofkey:/other:site:1', 'somebody'])
})
