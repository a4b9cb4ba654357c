import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countBrowser, countUnit, summary } from './counts.mjs'
import { pagesOf, rowsOf, table } from './size.mjs'
import { hashSources, isSource } from './sources.mjs'

describe('counts', () => {
  const passed = { status: 'passed', assertionResults: [{}] }

  test('unit tests as reported', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, testResults: [passed] }
    expect(countUnit(report, 1)).toEqual({ passed: 5, failed: 1 })
  })

  test('a test file that cannot be loaded as one failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [passed, broken] }
    expect(countUnit(report, 1)).toEqual({ passed: 5, failed: 1 })
  })

  test('a runner that failed without a failed test, or wrote no report', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [passed] }
    expect(countUnit(report, 1)).toEqual({ passed: 5, failed: 1 })
    expect(countUnit(undefined, 0)).toEqual({ passed: 0, failed: 1 })
    const stats = { expected: 2, unexpected: 0, flaky: 0 }
    expect(countBrowser({ stats }, 1)).toEqual({ passed: 2, failed: 1 })
    expect(countBrowser(undefined, 137)).toEqual({ passed: 0, failed: 1 })
  })

  test('browser tests as reported, a flaky one as failed', () => {
    const stats = { expected: 7, unexpected: 2, flaky: 1, skipped: 0 }
    expect(countBrowser({ stats }, 1)).toEqual({ passed: 7, failed: 3 })
  })

  test('sum up in one plain line', () => {
    const counts = [
      { passed: 5, failed: 1 },
      { passed: 7, failed: 0 },
    ]
    expect(summary(counts)).toBe('12 passed, 1 failed')
  })
})

describe('size', () => {
  test('measures each page and the empty one first, and none that only goes on to another', () => {
    const paths = [
      '404/index.html',
      '_not-found/index.html',
      'a.txt',
      'index.html',
      'lessons/one/index.html',
      's/1/index.html',
    ]
    expect(pagesOf(paths)).toEqual(['/404/', '/', '/lessons/one/'])
  })

  const sized = (script, everything = script) => ({ script, everything })

  test('names the lessons above the budget', () => {
    const rows = rowsOf(
      new Map([
        ['/404/', sized(140_000)],
        ['/lessons/one/', sized(195_000, 400_000)],
        ['/lessons/two/', sized(200_001)],
        ['/lessons/three/', sized(195_001)],
        ['/playground/', sized(300_000)],
      ]),
    )
    expect(rows.map(({ over }) => over.length)).toEqual([0, 0, 2, 1, 0])
    expect(table(rows)).toMatch(
      /\/lessons\/two\/ +200\.0 +60\.0 +200\.0 over 195 kB of script, over 60 kB above/,
    )
  })

  test('names the embeds above theirs, which counts everything', () => {
    const rows = rowsOf(
      new Map([
        ['/embed/one/', sized(195_000, 270_000)],
        ['/embed/two/', sized(195_001, 270_000)],
        ['/embed/flow/', sized(180_000, 270_001)],
      ]),
    )
    expect(rows.map(({ over }) => over)).toEqual([
      [],
      ['over 195 kB of script'],
      ['over 270 kB in all'],
    ])
  })
})

describe('the content hash', () => {
  test.each([
    ['app/page.tsx', true],
    ['content/lessons/overview.mdx', true],
    ['next.config.js', true],
    ['mdx-components.tsx', true],
    ['package-lock.json', true],
    ['lib/pkce.test.ts', false],
    ['README.md', false],
    ['next-env.d.ts', false],
    ['playwright.config.ts', false],
  ])('takes %s in: %s', (path, taken) => {
    expect(isSource(path)).toBe(taken)
  })

  test('changes with content, name and base path, and with nothing else', () => {
    const root = mkdtempSync(join(tmpdir(), 'proofkey-hash-'))
    try {
      mkdirSync(join(root, 'app'))
      const write = (path, text) => writeFileSync(join(root, path), text)
      write('app/page.tsx', 'one')
      const before = hashSources(root, '')
      write('app/page.tsx', 'one')
      write('README.md', 'words')
      expect(hashSources(root, '')).toBe(before)
      expect(hashSources(root, '/docs')).not.toBe(before)
      expect(hashSources(root, '', 'https://learn.example/')).not.toBe(before)
      write('app/page.tsx', 'two')
      const changed = hashSources(root, '')
      expect(changed).not.toBe(before)
      rmSync(join(root, 'app/page.tsx'))
      write('app/pages.tsx', 'two')
      expect(hashSources(root, '')).not.toBe(changed)
    } finally {
      rmSync(root, { recursive: true })
    }
  })
})
