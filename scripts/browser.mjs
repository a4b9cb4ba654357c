/** Finds a Chromium for the browser tests and the size check, or installs one. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { Problem } from './command.mjs'
import { exitCode, root, runNode } from './project.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
]

const isRoot = process.getuid?.() === 0

/** Quiet and alone: nothing is asked of other hosts. The sandbox cannot be had as root. */
export const launchArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What Playwright switches off by itself; `browser.test.mjs` holds it against the installed one. */
export const offForPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** The pages behind the address bar, which nobody sees here: drawing them takes a quarter of a test's time. */
const omniboxPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** For browsers that Playwright starts with its own arguments. Of this flag only the last one counts. */
export const testArgs = [
  ...launchArgs,
  `--disable-features=${[...offForPlaywright, ...omniboxPages].join(',')}`,
]

/**
 * The Chromium to use: `CHROMIUM`, then the PATH, then the usual places; nothing when there is none.
 * @throws {Problem} when `CHROMIUM` names something that is not there
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) {
    const named = isAbsolute(env.CHROMIUM) || /[\\/]/.test(env.CHROMIUM)
    const found = named ? resolve(env.CHROMIUM) : onPath([env.CHROMIUM], env).find(existsSync)
    if (found && existsSync(found)) return found
    throw new Problem(
      `CHROMIUM is "${env.CHROMIUM}", and there is no such program: correct it or unset it.`,
    )
  }
  return [...onPath(NAMES, env), ...usualPlaces(env)].find(works)
}

/** Finds a Chromium, Playwright's own included, and installs one where there is none. */
export async function findOrInstallChromium() {
  const found = findChromium() ?? (await playwrightsOwn())
  if (found) return found
  console.log('No Chromium found: installing one …')
  if (isRoot && isDebian()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const updated = await exitCode('apt-get', ['update'], { env })
    if (updated === 0) await exitCode('apt-get', ['install', '-y', 'chromium'], { env })
    const installed = findChromium()
    if (installed) return installed
  }
  const install = [join(root, 'node_modules/playwright/cli.js'), 'install']
  // Its libraries as well, where that can be done.
  const deps = isRoot && process.platform === 'linux' ? ['--with-deps'] : []
  const code = await runNode([...install, ...deps, 'chromium'])
  if (code !== 0 && deps.length > 0) await runNode([...install, 'chromium'])
  const own = await playwrightsOwn()
  if (own) return own
  throw new Problem(
    'There is no Chromium here and none could be installed: install Chromium or Chrome, or set CHROMIUM to the path of one, then run npm test again.',
  )
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath()].find(works)
}

function onPath(names, env) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const ending = process.platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}

function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/', homedir()].map((at) => join(at, `Applications/${name}.app/Contents/MacOS/${name}`)),
    )
  }
  if (process.platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean)
    return [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].flatMap((path) => folders.map((folder) => join(folder, path)))
  }
  return []
}

/** There, and more than a placeholder (Ubuntu has one that only says how to install). */
function works(file) {
  if (!existsSync(file)) return false
  if (process.platform === 'win32') return true // there `--version` opens a window
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
