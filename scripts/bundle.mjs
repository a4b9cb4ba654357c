/** Bundles what runs outside the pages: the Node host of the provider, the service worker, and the script for other sites. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Problem } from './command.mjs'
import { out, root } from './project.mjs'

/** The bundled Node host; not in `out/`, which is for static hosts. */
export const nodeHost = join(root, '.proofkey', 'node-host.mjs')

/** Writes `lib/sandbox/hosts/node.ts` and all it needs as one module; the bench wants more of `lib/sandbox/`. */
export async function bundleNodeHost(outfile = nodeHost, modules = ['hosts/node']) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    stdin: {
      contents: modules.map((name) => `export * from './lib/sandbox/${name}'`).join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    // The host is web platform only, and stays so: a Node module in it fails here.
    platform: 'neutral',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  })
}

/**
 * @returns {Promise<typeof import('@/lib/sandbox/hosts/node')>} the bundled module
 * @throws {Problem} when it was never built
 */
export async function loadNodeHost(file = nodeHost) {
  if (!existsSync(file)) throw new Problem('The provider is not built yet: run npm run build.')
  return import(pathToFileURL(file).href)
}

/**
 * Writes the service worker, with the list of the site's files that it keeps; by default it keeps none. With
 * `gone` it is the one that only removes itself: for a deploy that takes a broken worker back.
 * @param {{ outfile?: string, gone?: boolean, site?: import('@/lib/offline/site').Site }} options
 */
export async function bundleWorker({
  outfile = join(out, 'sw.js'),
  gone = false,
  site = { build: '', version: '', files: {} },
} = {}) {
  const { build } = await import('esbuild')
  const start = gone
    ? "import { endWorker } from './lib/sandbox/hosts/service-worker-gone'\nendWorker(self)"
    : `import { startWorker } from './lib/sandbox/hosts/service-worker'\nstartWorker(self, ${JSON.stringify(site)})`
  await build({
    absWorkingDir: root,
    stdin: { contents: start, resolveDir: root, sourcefile: 'sw.js' },
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  })
}

/** Below 3 kB, so that a page of another site gives nothing for it away. */
const EMBED_LIMIT = 3000

/**
 * Writes `public/embed.js`, which other sites load, without its comments and blanks.
 * @throws {Problem} when it has grown too large
 */
export async function minifyEmbedScript(outfile = join(out, 'embed.js')) {
  const { transform } = await import('esbuild')
  const source = readFileSync(join(root, 'public', 'embed.js'), 'utf8')
  const { code } = await transform(source, { minify: true, target: 'es2022' })
  if (Buffer.byteLength(code) >= EMBED_LIMIT) {
    throw new Problem(
      `public/embed.js has to stay below ${EMBED_LIMIT} bytes, and is ${code.length}.`,
    )
  }
  writeFileSync(outfile, code)
}
