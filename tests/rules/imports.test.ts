import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkImports, type Finding, readImports } from './imports'
import { checkLesson, checkSources } from './sources'

const root = fileURLToPath(new URL('../..', import.meta.url))
const FOLDERS = ['app', 'components', 'content', 'lib', 'scripts', 'tests', 'docs']

/** All findings of a tree that has the project's folders. */
async function checkTree(tree: string): Promise<Finding[]> {
  const files = listFiles(tree)
  const text = new Map(files.map((file) => [file, readFileSync(join(tree, file), 'utf8')]))
  const running = files.filter(
    (file) =>
      /^(app|components|content|lib)\/.*\.tsx?$/.test(file) &&
      !/\.test\.tsx?$|\/testing\//.test(file),
  )
  const code = new Map<string, string>()
  for (const file of running) {
    // esbuild drops comments and types, and keeps the rest as it is meant.
    const loader = file.endsWith('x') ? 'tsx' : 'ts'
    const options = { loader, jsx: 'preserve', legalComments: 'none' } as const
    code.set(file, (await transform(text.get(file) ?? '', options)).code)
  }
  const lessons = [...text].filter(([file]) => file.endsWith('.mdx'))
  return [
    ...checkImports(await readImports(tree, running)),
    ...checkSources(code, text),
    ...lessons.flatMap(([file, source]) => checkLesson(file, source)),
  ]
}

function listFiles(tree: string): string[] {
  const top = readdirSync(tree, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|^next-env\.d\.ts$|\.tsbuildinfo$/.test(entry.name))
    .map((entry) => entry.name)
  const below = FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(join(tree, folder), { recursive: true, withFileTypes: true })
    } catch {
      return [] // a planted tree has only what it needs
    }
  })
  const inside = below
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js|json|md|mdx|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(tree.length).replace(/\\/g, '/'))
  // The planted breaches below are in this file.
  return [...top, ...inside.map((file) => file.replace(/^\//, ''))].filter(
    (file) => file !== 'tests/rules/imports.test.ts',
  )
}

test('H9 the project keeps its rules', async () => {
  const broken = (await checkTree(root)).map(
    ({ rule, file, found }) => `${file}: ${rule} (${found})`,
  )
  expect(broken).toEqual([])
}, 30_000)

describe('a planted breach is found', () => {
  const tree = mkdtempSync(join(tmpdir(), 'proofkey-rules-'))
  const plant = (file: string, source: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), source)
  }
  let findings: Finding[] = []
  const rulesOf = (file: string) =>
    findings.filter((finding) => finding.file === file).map(({ rule }) => rule)

  const breaches: [file: string, source: string, rule: RegExp][] = [
    ['lib/react.ts', "import { useState } from 'react'\nuseState()", /no React/],
    ['lib/next.ts', "import Link from 'next/link'\nexport const a = Link", /no React and no Next/],
    ['lib/bound.ts', "import { create } from 'zustand'\ncreate()", /no React/],
    ['lib/node.ts', "import { readFileSync } from 'node:fs'\nreadFileSync('a')", /no Node modules/],
    ['lib/old-node.ts', "import { join } from 'path'\njoin('a')", /no Node modules/],
    ['lib/buffer.ts', "export const a = Buffer.from('a')", /no globals of Node/],
    ['lib/log.ts', "console.log('a')", /nothing goes to the console/],
    ['lib/sandbox/login.ts', "import '@/lib/sandbox/testing/walk'", /testing folder is for tests/],
    ['lib/draws.ts', "import '@/components/stage/scene'", /nothing of the pages/],
    ['lib/flow/run.ts', "import '@/lib/sandbox/app'", /one door/],
    ['components/panels/a.tsx', "const a = () => import('../../lib/sandbox/app')\na()", /one door/],
    ['components/flow/provider.tsx', "import '@/lib/sandbox/app'", /one door/],
    ['components/ui/copy.tsx', "export const label = 'Copy code_verifier'", /no protocol words/],
    ['components/ui/field.tsx', "import '@/lib/flow/ok'", /knows no protocol/],
    ['components/stage/route.tsx', "import '@/app/page'", /no import from app/],
    ['content/runs.ts', "import '@/lib/flow/ok'", /imports nothing that runs/],
    ['components/stage/send.tsx', "opener.postMessage({ type: 'a' }, '*')", /named target/],
    ['components/stage/options.tsx', "send({ targetOrigin: '*' })", /named target/],
    [
      'components/stage/raw.tsx',
      'export const a = <p dangerouslySetInnerHTML={b} />',
      /no raw HTML from React/,
    ],
    ['components/stage/inner.tsx', "el.innerHTML = '<b>'", /no raw HTML into/],
    ['lib/eval.ts', "eval('1')", /no text becomes code/],
    ['lib/function.ts', "new Function('1')", /no text becomes code/],
    ['lib/parse-b.ts', 'new DOMParser()', /parsed in one place/],
    ['docs/notes.md', 'Look in /home/ada/proofkey.', /path of one machine/],
    ['content/lessons/imports.mdx', "import { A } from './a'\n\n# Title\n", /MDX imports/],
    ['content/lessons/long.mdx', 'a line\n'.repeat(121), /at most 120 lines/],
  ]
  const fine: [file: string, source: string][] = [
    ['lib/sandbox/app.ts', "import '@/lib/flow/ok'"],
    ['lib/flow/ok.ts', "import { createStore } from 'zustand/vanilla'\ncreateStore()"],
    ['lib/types.ts', "import type { ReactNode } from 'react'\nexport type A = ReactNode"],
    [
      'lib/parse-a.ts',
      '// Buffer, eval( and innerHTML = are named in a comment only\nnew DOMParser()',
    ],
    ['components/stage/scene.tsx', "import { useState } from 'react'\nuseState()"],
    ['components/panels/type.tsx', "import type { A } from '@/lib/sandbox/app'\nexport type B = A"],
    ['components/stage/named.tsx', "opener.postMessage({ type: 'a' }, location.origin)"],
    ['content/lessons.ts', "import { titles } from './titles'\nexport const a = titles"],
    ['content/titles.ts', 'export const titles = []'],
    ['content/lessons/short.mdx', "# Title\n\n```ts\nimport { a } from 'a'\n```\n\nWords.\n"],
    ['app/page.tsx', "import '@/components/stage/scene'"],
  ]

  beforeAll(async () => {
    plant('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }')
    for (const [file, source] of [...breaches, ...fine]) plant(file, source)
    findings = await checkTree(tree)
  }, 30_000)
  afterAll(() => rmSync(tree, { recursive: true }))

  test.each(breaches)('in %s', (file, _source, rule) => {
    expect(rulesOf(file).join('; ')).toMatch(rule)
  })

  test.each(fine)('and nothing is found in %s', (file) => {
    expect(rulesOf(file)).toEqual([])
  })

  test('while the door may load the sandbox when it is needed', () => {
    const door = { from: 'components/flow/provider.tsx', to: 'lib/sandbox/hosts/page.ts' }
    expect(checkImports([{ ...door, dynamic: true }])).toEqual([])
    expect(checkImports([{ ...door, dynamic: false }])).toHaveLength(1)
  })
})
