/** Bundles what runs outside the pages: the Node host of the provider. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

/** The bundled Node host; not in `out/`, which is for static hosts. */
export const nodeHost = join(root, '.proofkey', 'node-host.mjs')

/** Writes `lib/sandbox/hosts/node.ts` and all it needs as one module. */
export async function bundleNodeHost(outfile = nodeHost) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/sandbox/hosts/node.ts'],
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

/** @returns {Promise<typeof import('@/lib/sandbox/hosts/node')>} the bundled module */
export function loadNodeHost(file = nodeHost) {
  return import(pathToFileURL(file).href)
}
