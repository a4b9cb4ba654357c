import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from '@/lib/offline/site'
import { isKept, readSiteList } from './offline.mjs'

const out = mkdtempSync(join(tmpdir(), 'proofkey-offline-'))
const files = ['index.html', 'index.txt', 'lessons/overview/index.html', '_next/static/chunks/a.js']

beforeAll(() => {
  for (const path of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), `content of ${path}`)
  }
})
afterAll(() => rmSync(out, { recursive: true }))

test('a page is listed by its folder, with the digest that the worker computes', async () => {
  const site = readSiteList(out, 'the build')
  expect(Object.keys(site.files)).toEqual([
    '_next/static/chunks/a.js',
    '',
    'index.txt',
    'lessons/overview/',
  ])
  const bytes = new TextEncoder().encode('content of index.html')
  expect(site.files['']).toBe(await digestOf(bytes))
})

test('the version goes with the files alone', () => {
  const { version } = readSiteList(out, 'one')
  expect(readSiteList(out, 'two').version).toBe(version)
  writeFileSync(join(out, 'index.html'), 'another content')
  expect(readSiteList(out, 'one').version).not.toBe(version)
})

test.each([
  ['callback/index.html', true],
  ['search.json', true],
  ['lessons/overview/__next._tree.txt', true],
  ['embed/flow/index.html', true],
  ['embed.js', true],
  ['_next/static/media/a.woff2', true],
  ['embed/flow/index.txt', false],
  ['oembed/overview.json', false],
  ['sw.js', false],
  ['404.html', false],
  ['404/index.html', false],
  ['index.html.br', false],
  ['.proofkey-build', false],
])('%s is kept: %s', (path, kept) => {
  expect(isKept(path)).toBe(kept)
})
