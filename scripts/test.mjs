/** `npm test`: prepares as `npm start` does, then checks everything; the last line counts it all. */
import { Problem, run } from './command.mjs'

const counts = []

/** Longer than any check takes on a slow machine: what does not end has failed. */
const limitMs = 30 * 60_000

run(async () => {
  const { summary } = await import('./counts.mjs')
  try {
    await checkAll()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    counts.push({ passed: 0, failed: 1 })
  }
  console.log(summary(counts))
  process.exitCode = counts.some((count) => count.failed > 0) ? 1 : 0
})

async function checkAll() {
  if (process.argv.length > 2) throw new Problem('npm test takes no flags: it runs everything.')
  const { readBasePath, runNode } = await import('./project.mjs')
  const { buildIfNeeded, install } = await import('./prepare.mjs')
  const basePath = readBasePath()
  await install()
  const built = await attempt(() => buildIfNeeded(basePath))
  const { checkTypes } = await import('./types.mjs')
  await section('Types', async () => oneOf(await checkTypes()))
  await section('Lint', async () =>
    oneOf(await runNode([await program('@biomejs/biome'), 'check'], {}, limitMs)),
  )
  await section('Rules and unit tests', unitTests)
  if (!built)
    throw new Problem('The browser tests and the size check did not run: there is no build.')
  await section('Browser', async () => {
    const { findOrInstallChromium } = await import('./browser.mjs')
    process.env.CHROMIUM = await findOrInstallChromium()
    console.log(process.env.CHROMIUM)
    return browserTests()
  })
  if (!process.env.CHROMIUM) throw new Problem('The size check did not run: there is no Chromium.')
  await section('Size', async () => oneOf(await runNode(['scripts/size.mjs'], {}, limitMs)))
}

async function unitTests() {
  const { countUnit } = await import('./counts.mjs')
  const flags = ['run', '--allowOnly=false', '--reporter=default', '--reporter=json']
  const { code, report } = await withReport(async (file) => [
    [await program('vitest'), ...flags, `--outputFile.json=${file}`],
    { NODE_ENV: 'test' },
  ])
  return countUnit(report, code)
}

async function browserTests() {
  const { countBrowser } = await import('./counts.mjs')
  const { code, report } = await withReport(async (file) => [
    [await program('@playwright/test', 'playwright'), 'test', '--forbid-only'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  ])
  return countBrowser(report, code)
}

/** Runs a test runner that writes its report to a file of its own, and reads it. */
async function withReport(commandFor) {
  const { mkdtempSync, readFileSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const { runNode } = await import('./project.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'proofkey-'))
  const file = join(folder, 'report.json')
  try {
    const code = await runNode(...(await commandFor(file)), limitMs)
    try {
      return { code, report: JSON.parse(readFileSync(file, 'utf8')) }
    } catch {
      return { code } // it ended before it could report
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The script behind a package's command, so that no shell is needed. */
async function program(name, command = name.split('/').at(-1)) {
  const { readFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const { root } = await import('./project.mjs')
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

async function section(title, check) {
  console.log(`\n${title}`)
  await attempt(async () => counts.push(await check()))
}

/** A check that cannot run is a failure, and the ones after it still run. */
async function attempt(work) {
  try {
    await work()
    return true
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    counts.push({ passed: 0, failed: 1 })
    return false
  }
}

function oneOf(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
