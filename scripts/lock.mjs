/**
 * Completes package-lock.json with the optional builds of every platform. A registry that lacks some of them
 * at install time leaves them out of the lock file, and `npm ci` then refuses it elsewhere (and here).
 * Run it after each `npm install`: `node scripts/lock.mjs`. A complete lock file stays as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCommand, run } from './command.mjs'
import { root } from './project.mjs'

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/** The `os`, `cpu` and `libc` a platform build is for, from its name; nothing for any other package. */
export function platformOf(name) {
  const parts = name.split(/[/-]/)
  const os = SYSTEMS.find((system) => parts.includes(system))
  const cpu = PROCESSORS.find((processor) => parts.includes(processor))
  if (!cpu || !(os || cpu === 'wasm32')) return undefined
  const libc = parts.includes('musl')
    ? 'musl'
    : parts.some((part) => /^gnu/.test(part))
      ? 'glibc'
      : undefined
  return {
    cpu: [cpu],
    ...(os === 'linux' && libc ? { libc: [libc] } : {}),
    ...(os ? { os: [os] } : {}),
  }
}

/**
 * The lock file with an entry for each absent optional platform build, and the names added.
 * An entry names the version only: npm looks up the file and its integrity where it installs it.
 */
export function completeLock(lock) {
  const packages = { ...lock.packages }
  const added = []
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name)
      if (!platform || !/^\d/.test(version) || isLocked(lock.packages, path, name)) continue
      const build = { version, cpu: platform.cpu, ...(dev ? { dev } : {}) }
      const { libc, os } = platform
      packages[`node_modules/${name}`] = {
        ...build,
        ...(libc ? { libc } : {}),
        optional: true,
        ...(os ? { os } : {}),
      }
      added.push(`${name}@${version}`)
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added }
}

/** Looks where Node would: in the package's own folder, then in each folder above. */
function isLocked(packages, path, name) {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

if (isCommand(import.meta.url)) {
  run(() => {
    const file = join(root, 'package-lock.json')
    const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')))
    if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
    console.log(added.length > 0 ? `Added ${added.join(', ')}` : 'The lock file is complete.')
  })
}
