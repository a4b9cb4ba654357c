/** The import rules, over what esbuild resolves: aliases, dynamic imports, and no type imports. */
import { isBuiltin } from 'node:module'
import { join, relative, sep } from 'node:path'
import { build } from 'esbuild'

export type Import = { from: string; to: string; dynamic: boolean }
export type Finding = { rule: string; file: string; found: string }

/** Reads the imports of the files (paths below `root`, forward slashes). A package is named as imported. */
export async function readImports(root: string, files: string[]): Promise<Import[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'neutral',
    jsx: 'automatic',
    loader: { '.css': 'empty', '.woff2': 'empty', '.svg': 'empty' },
    external: ['*.mdx', '*.css'],
    logLevel: 'silent',
  })
  const path = (input: string) => relative(root, join(root, input)).split(sep).join('/')
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path: to, kind, external }) => ({
      from: path(from),
      to: external ? to : path(to),
      dynamic: kind === 'dynamic-import',
    })),
  )
}

/** The one door to the sandbox: the file that loads the page host. */
const DOOR = 'components/flow/provider.tsx'
const REACT =
  /^(react|react-dom|next|next-themes|lucide-react|use-sync-external-store)(\/|$)|^@(next|mdx-js|radix-ui|monaco-editor\/react)(\/|$)/
/** zustand's root binds the store to React; `zustand/vanilla` does not. */
const ZUSTAND_WITH_REACT = /^zustand(\/react.*|\/shallow|\/traditional)?$/

const rules: { rule: string; broken: (edge: Import) => boolean }[] = [
  {
    rule: 'lib is web platform only: no React and no Next',
    broken: ({ from, to }) =>
      within(from, 'lib') && (REACT.test(to) || ZUSTAND_WITH_REACT.test(to)),
  },
  {
    rule: 'lib is web platform only: no Node modules',
    broken: ({ from, to }) => within(from, 'lib') && isBuiltin(to),
  },
  {
    rule: 'lib knows nothing of the pages: no import from app, components or scripts',
    broken: ({ from, to }) =>
      within(from, 'lib') &&
      (within(to, 'app') || within(to, 'components') || within(to, 'scripts')),
  },
  {
    rule: 'a testing folder is for tests: nothing that runs imports it',
    broken: ({ from, to }) => to.includes('/testing/') && !from.includes('/testing/'),
  },
  {
    rule: `the sandbox has one door: ${DOOR}, by dynamic import`,
    broken: ({ from, to, dynamic }) =>
      within(to, 'lib/sandbox') && !within(from, 'lib/sandbox') && !(from === DOOR && dynamic),
  },
  {
    rule: 'components/ui knows no protocol: it imports from lib nothing but itself',
    broken: ({ from, to }) => within(from, 'components/ui') && /^(lib|content|app)\//.test(to),
  },
  {
    rule: 'components draw and app routes: no import from app in components',
    broken: ({ from, to }) => within(from, 'components') && within(to, 'app'),
  },
  {
    rule: 'content is words and data: it imports nothing that runs, only types and other content',
    broken: ({ from, to }) => within(from, 'content') && !within(to, 'content'),
  },
]

/** What breaks the rules, each with the rule's name and the file. */
export function checkImports(imports: Import[]): Finding[] {
  return imports.flatMap((edge) =>
    rules
      .filter(({ broken }) => broken(edge))
      .map(({ rule }) => ({ rule, file: edge.from, found: edge.to })),
  )
}

function within(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}
