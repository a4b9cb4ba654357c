/** Builds the site into `out/`: Next's export, the policy of each page, the compressed files, the stamp; and the Node host. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleNodeHost, bundleWorker, minifyEmbedScript, nodeHost } from './bundle.mjs'
import { isCommand, Problem, run } from './command.mjs'
import { compressFiles } from './compress.mjs'
import { withPolicy } from './csp.mjs'
import { listFiles } from './files.mjs'
import { readSiteList } from './offline.mjs'
import { out, readBasePath, readSiteUrl, root, runNode } from './project.mjs'
import { hashSources } from './sources.mjs'

/** Holds the hash of what `out/` was built from. Written last: an interrupted build has none. */
export const stamp = join(out, '.proofkey-build')

/** True when `out/` and the Node host are there and were built from these sources. */
export function isBuilt(hash) {
  try {
    readFileSync(join(out, 'index.html'))
    return existsSync(nodeHost) && readFileSync(stamp, 'utf8') === hash
  } catch {
    return false
  }
}

export async function build(basePath, hash = hashSources(root, basePath)) {
  const started = Date.now()
  const siteUrl = readSiteUrl(basePath)
  const name = hash.slice(0, 16)
  rmSync(stamp, { force: true })
  removeOldTypes()
  const code = await runNode([join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    BASE_PATH: basePath,
    SITE_URL: siteUrl ?? '',
    PROOFKEY_BUILD: name,
  })
  if (code !== 0)
    throw new Problem(`The build failed (next build ended with ${code}): it says why above.`)
  for (const path of listFiles(out).filter((file) => file.endsWith('.html'))) {
    const file = join(out, path)
    try {
      writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), basePath))
    } catch (error) {
      throw new Problem(`The build failed: the page ${path} ${error.message}.`)
    }
  }
  await minifyEmbedScript()
  // PROOFKEY_WORKER=off: a worker that removes itself, to take a broken one back.
  await bundleWorker({ gone: process.env.PROOFKEY_WORKER === 'off', site: readSiteList(out, name) })
  await compressFiles(out)
  await bundleNodeHost()
  writeFileSync(stamp, hash)
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

/** A stopped `next dev` or an older build leaves types behind that fail the next check. */
export function removeOldTypes() {
  for (const folder of ['.next/types', '.next/dev/types']) {
    rmSync(join(root, folder), { recursive: true, force: true })
  }
}

if (isCommand(import.meta.url)) run(() => build(readBasePath()))
