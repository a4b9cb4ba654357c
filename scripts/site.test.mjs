import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compressFiles } from './compress.mjs'
import { headersFor } from './headers.mjs'
import { chooseEncoding, createSite, isUnchanged } from './site.mjs'

const out = mkdtempSync(join(tmpdir(), 'proofkey-site-'))
const stamp = join(out, '.proofkey-build')
const long = 'a lesson '.repeat(400)

function write(path, content) {
  mkdirSync(join(out, path, '..'), { recursive: true })
  writeFileSync(join(out, path), content)
}

beforeAll(async () => {
  write('index.html', 'home')
  write('404.html', 'not here')
  write('lessons/one/index.html', long)
  write('callback/index.html', 'callback')
  write('embed/verifier/index.html', 'panel')
  write('_next/static/chunks/a.js', `/* ${long} */`)
  write('lessons/one/__next.$d$lesson.txt', 'data')
  write('.proofkey-build', 'hash')
  await compressFiles(out)
})
afterAll(() => rmSync(out, { recursive: true }))

const ask = (path, { basePath = '', ...init } = {}) =>
  createSite({ out, stamp, basePath }).request(`http://localhost:3000${path}`, init)

describe('the site', () => {
  test('answers a page at its slash', async () => {
    const response = await ask('/lessons/one/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe(long)
  })

  test('E2 lets only the sites of its list frame an embed', async () => {
    const site = createSite({ out, stamp, basePath: '', embedHosts: 'https://docs.example' })
    const policy = async (path) => (await site.request(path)).headers.get('content-security-policy')
    expect(await policy('/embed/verifier/')).toMatch(
      /^frame-ancestors 'self' https:\/\/docs.example;/,
    )
    expect(await policy('/lessons/one/')).toMatch(/^frame-ancestors 'none';/)
  })

  test('sends 308 to the slash and keeps the query', async () => {
    const response = await ask('/lessons/one?a=1')
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('/lessons/one/?a=1')
  })

  test('lives under its base path only', async () => {
    const basePath = '/docs/pkce'
    expect((await ask('/docs/pkce/lessons/one/', { basePath })).status).toBe(200)
    expect((await ask('/lessons/one/', { basePath })).status).toBe(404)
    expect((await ask('/docs/pkcelessons/one/', { basePath })).status).toBe(404)
    const short = await ask('/docs/pkce/lessons/one', { basePath })
    expect(short.headers.get('location')).toBe('/docs/pkce/lessons/one/')
    for (const path of ['/', '/docs/pkce']) {
      expect((await ask(path, { basePath })).headers.get('location')).toBe('/docs/pkce/')
    }
  })

  test('serves the compressed file that the browser accepts', async () => {
    const gzip = await ask('/lessons/one/', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gzip.headers.get('vary')).toBe('Accept-Encoding')
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(long)
    const br = await ask('/lessons/one/', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } })
    expect(br.headers.get('content-encoding')).toBe('br')
  })

  test('answers HEAD as GET without a body', async () => {
    const response = await ask('/lessons/one/', { method: 'HEAD' })
    expect(response.headers.get('content-length')).toBe(String(long.length))
    expect(await response.text()).toBe('')
  })

  test('answers 304 to the tag it gave, per coding', async () => {
    const plain = (await ask('/lessons/one/')).headers.get('etag')
    const headers = { 'If-None-Match': plain }
    const again = await ask('/lessons/one/', { headers })
    expect(again.status).toBe(304)
    expect(again.headers.get('cache-control')).toBe('no-cache')
    const compressed = { ...headers, 'Accept-Encoding': 'br' }
    expect((await ask('/lessons/one/', { headers: compressed })).status).toBe(200)
  })

  test('keeps what carries its hash in its name', async () => {
    const response = await ask('/_next/static/chunks/a.js')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await ask('/_next/static/chunks/none.js')).headers.get('cache-control')).toBe(
      'no-cache',
    )
  })

  test.each([
    '/lessons/one/index.html.br',
    '/_next/static/chunks/a.js.gz',
    '/.proofkey-build',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/lessons/..%2f..%2fpackage.json',
    '/%00',
    '/%',
    '//lessons/one/',
    '//example.com',
    '/lessons/one/%2f',
  ])('has nothing at %s', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('not here')
  })

  test('finds names that Next writes with a dollar sign', async () => {
    expect(await (await ask('/lessons/one/__next.$d$lesson.txt')).text()).toBe('data')
  })

  test('takes GET and HEAD only', async () => {
    const response = await ask('/', { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })

  test('shows a new build once it is stamped', async () => {
    const site = createSite({ out, stamp, basePath: '' })
    write('index.html', 'home again')
    expect(await (await site.request('/')).text()).toBe('home')
    utimesSync(stamp, new Date(), new Date(Date.now() + 5000))
    expect(await (await site.request('/')).text()).toBe('home again')
  })
})

test.each([
  [null, 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR', 'br'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['deflate', 'identity'],
])('for Accept-Encoding %s chooses %s', (accept, chosen) => {
  expect(chooseEncoding(accept, ['identity', 'br', 'gzip'])).toBe(chosen)
})

test.each([
  [null, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
])('If-None-Match %s names "a": %s', (header, unchanged) => {
  expect(isUnchanged(header, '"a"')).toBe(unchanged)
})

describe('headers', () => {
  test.each(['/', '/lessons/one/', '/callback/', '/404.html'])('keep %s out of frames', (path) => {
    expect(headersFor(path)['Content-Security-Policy']).toContain("frame-ancestors 'none'")
  })

  test('let any site frame an embed', () => {
    const headers = headersFor('/embed/verifier/')
    expect(headers['Content-Security-Policy']).toContain('frame-ancestors *;')
    expect(headers['Cross-Origin-Resource-Policy']).toBe('cross-origin')
    expect(headers['Cross-Origin-Opener-Policy']).toBe('unsafe-none')
  })

  test('E2 let only the sites of a list frame an embed, and ours', () => {
    const embedHosts = 'https://docs.example https://*.example.org'
    const policy = (path) => headersFor(path, { embedHosts })['Content-Security-Policy']
    expect(policy('/embed/flow/')).toContain(
      "frame-ancestors 'self' https://docs.example https://*.example.org;",
    )
    expect(policy('/lessons/one/')).toContain("frame-ancestors 'none';")
  })

  test('let a frame without an origin load what an embed is made of, and no page', () => {
    for (const path of ['/_next/static/chunks/a.js', '/embed.js', '/embed/verifier/']) {
      expect(headersFor(path)['Cross-Origin-Resource-Policy']).toBe('cross-origin')
    }
    expect(headersFor('/_next/static/media/a.woff2')['Access-Control-Allow-Origin']).toBe('*')
    for (const path of ['/', '/lessons/one/', '/callback/', '/sw.js', '/search.json']) {
      expect(headersFor(path)['Cross-Origin-Resource-Policy']).toBe('same-origin')
      expect(headersFor(path)).not.toHaveProperty('Access-Control-Allow-Origin')
    }
  })

  test('never limit connections: a page does that itself', () => {
    for (const path of ['/', '/callback/', '/embed/verifier/', '/_next/static/a.js']) {
      expect(headersFor(path)['Content-Security-Policy']).not.toMatch(/connect-src|default-src/)
      expect(headersFor(path)['Content-Security-Policy']).toMatch(
        /object-src 'none'; base-uri 'none'/,
      )
    }
  })

  test('H7 keep the pop-up with the page that opened it', () => {
    expect(headersFor('/')['Cross-Origin-Opener-Policy']).toBe('same-origin-allow-popups')
    expect(headersFor('/callback/')['Cross-Origin-Opener-Policy']).toBe('unsafe-none')
  })

  test('send no referrer from the callback page', () => {
    expect(headersFor('/callback/')['Referrer-Policy']).toBe('no-referrer')
    expect(headersFor('/')['Referrer-Policy']).toBe('strict-origin-when-cross-origin')
  })

  test('say to come back by https only over https', () => {
    expect(headersFor('/')).not.toHaveProperty('Strict-Transport-Security')
    expect(headersFor('/', { secure: true })['Strict-Transport-Security']).toBe('max-age=31536000')
  })
})
