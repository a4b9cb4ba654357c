/** Makes the site ready: installs and builds, each only when needed. `node:` imports only until installed. */
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './command.mjs'
import { installIfNeeded } from './install.mjs'
import { out, root } from './project.mjs'
import { hashSources } from './sources.mjs'

export async function install() {
  await told(() => installIfNeeded(probeWriting))
}

/** Builds when the content hash of the sources is not the one `out/` was built from. */
export async function buildIfNeeded(basePath) {
  const { build, isBuilt } = await import('./build.mjs')
  const hash = hashSources(root, basePath)
  if (isBuilt(hash)) return
  await told(async () => {
    probeWriting()
    console.log('Building the site …')
    await build(basePath, hash)
  })
}

/** Tries to write where installing and building will: asking for permissions is not reliable everywhere. */
function probeWriting() {
  for (const folder of [
    root,
    join(root, 'node_modules'),
    join(root, '.next'),
    join(root, '.proofkey'),
    out,
  ]) {
    if (existsSync(folder)) rmdirSync(mkdtempSync(join(folder, '.proofkey-probe-')))
  }
}

/** Turns the system's refusals into a sentence. */
async function told(work) {
  try {
    await work()
  } catch (error) {
    const where = error.path?.replace(/[\\/]\.proofkey-probe-.*$/, '') ?? root
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
      throw new Problem(
        `No permission to write to ${where}: change its owner, or copy the project to a folder of yours.`,
      )
    }
    if (error.code === 'ENOSPC')
      throw new Problem(`The disk is full: there is no room to write ${where}.`)
    throw error
  }
}
