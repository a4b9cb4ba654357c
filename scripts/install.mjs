/** Installs what the lock file says, when it is not there yet. `node:` imports only. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Problem } from './command.mjs'
import { exitCode, root } from './project.mjs'

/**
 * Compares package-lock.json with the list npm keeps of what it installed (`node_modules/.package-lock.json`,
 * written last, so an interrupted install has none). Optional packages count when they are builds for this machine.
 */
export function isInstalled(lock, installed, platform = process.platform, arch = process.arch) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true
    const found = installed.packages?.[path]
    if (found) return found.version === wanted.version
    if (!wanted.optional) return false
    // Which C library this is takes long to find out: a build that names one may be the other one's.
    const forHere =
      wanted.os?.includes(platform) && (wanted.cpu?.includes(arch) ?? true) && !wanted.libc
    return !forHere
  })
}

/** Runs `npm ci` unless everything in the lock file is installed. */
export async function installIfNeeded(probe) {
  const lock = readJson(join(root, 'package-lock.json'))
  if (!lock)
    throw new Problem('package-lock.json is missing or broken: get a whole copy of the project.')
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))
  if (installed && isInstalled(lock, installed)) return
  probe()
  console.log('Installing what the lock file lists …')
  // Building needs the development packages, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const npm = findNpm()
  const code = npm
    ? await exitCode(process.execPath, [npm, ...args])
    : await exitCode('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) {
    throw new Problem(
      `The install failed (npm ci ended with ${code}): npm says why above, most often no network or a full disk.`,
    )
  }
}

/** npm's own script, so that no shell is needed: the npm that runs us, else the one beside this Node. */
function findNpm() {
  const running = process.env.npm_execpath
  if (running && basename(running) === 'npm-cli.js' && existsSync(running)) return running
  const node = dirname(process.execPath)
  const beside = ['node_modules', '../lib/node_modules']
  return beside
    .map((folder) => join(node, folder, 'npm', 'bin', 'npm-cli.js'))
    .find((file) => existsSync(file))
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
