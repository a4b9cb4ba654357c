/**
 * `npm run size`: the script each page of the built site loads, and whether lessons and embeds keep their budgets.
 * Each page is opened with an empty cache up to network idle, prefetches included; what counts is the
 * script asked for, gzip level 9, and for an embed also everything asked for.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { isCommand, Problem, run } from './command.mjs'
import { listFiles } from './files.mjs'
import { out, readBasePath } from './project.mjs'

/** Of a lesson, in kB of 1000 bytes. */
export const budget = { total: 195, aboveEmpty: 60 }

/** Of an embed: its script, and all that is loaded for it. */
export const embedBudget = { total: 195, everything: 270 }

/** Browsers at once: a page mostly waits until its network is idle. Each has one page open at a time. */
const atOnce = 3

/** A page that only goes on to its lesson is that lesson's size. */
const ONWARD = /^s\//

/** The site's page of nothing but the shell that all pages share. */
const EMPTY = '/404/'

/** The addresses of the pages in `out/`, the empty one first. */
export function pagesOf(paths) {
  const pages = paths
    .filter((path) => path.endsWith('index.html') && !/^(404|_not-found)\//.test(path))
    .filter((path) => !ONWARD.test(path))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
  return [EMPTY, ...pages.filter((page) => page !== EMPTY)]
}

/**
 * The table's rows: what a page loads, what that is above the empty page, and what it exceeds.
 * @param {Map<string, { script: number, everything: number }>} sizes in bytes
 */
export function rowsOf(sizes) {
  const empty = sizes.get(EMPTY)?.script ?? 0
  return [...sizes].map(([page, { script, everything }]) => {
    const row = {
      page,
      total: script / 1000,
      above: (script - empty) / 1000,
      everything: everything / 1000,
    }
    return { ...row, over: excess(row) }
  })
}

function excess({ page, total, above, everything }) {
  const lesson = /^\/lessons\/./.test(page)
  const embed = /^\/embed\/./.test(page)
  const limit = embed ? embedBudget.total : budget.total
  return [
    (lesson || embed) && total > limit ? `over ${limit} kB of script` : '',
    lesson && above > budget.aboveEmpty ? `over ${budget.aboveEmpty} kB above ${EMPTY}` : '',
    embed && everything > embedBudget.everything ? `over ${embedBudget.everything} kB in all` : '',
  ].filter(Boolean)
}

export function table(rows) {
  const width = Math.max(...rows.map(({ page }) => page.length))
  const line = (page, ...[total, above, everything, note]) =>
    [page.padEnd(width), total.padStart(10), above.padStart(12), everything.padStart(10), note]
      .join(' ')
      .trimEnd()
  return [
    line('page', 'script, kB', `above ${EMPTY}`, 'all, kB', ''),
    ...rows.map(({ page, total, above, everything, over }) =>
      line(page, total.toFixed(1), above.toFixed(1), everything.toFixed(1), over.join(', ')),
    ),
  ].join('\n')
}

/** Opens a page in a browser context of its own; the gzip sizes of the scripts asked for, and of everything. */
async function measure(browser, address, sizeOf) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const scripts = new Set()
    const files = new Set()
    context.on('response', (response) => {
      if (!response.ok()) return
      const { pathname } = new URL(response.url())
      files.add(pathname)
      if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.add(pathname)
    })
    // As with a learner who saves data: the site that is kept for later is no part of a page.
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    const sum = (paths) => [...paths].reduce((total, path) => total + sizeOf(path), 0)
    return { script: sum(scripts), everything: sum(files) }
  } finally {
    await context.close()
  }
}

async function main() {
  const { chromium } = await import('@playwright/test')
  const { findOrInstallChromium, testArgs } = await import('./browser.mjs')
  const { serveSite } = await import('./serve.mjs')
  const basePath = readBasePath()
  const executablePath = await findOrInstallChromium()
  const site = await serveSite({ port: 0, host: '127.0.0.1', basePath })
  const known = new Map()
  const sizeOf = (path) => {
    const file = decodeURIComponent(path.slice(basePath.length)).replace(/\/$/, '/index.html')
    if (!known.has(file)) {
      const content = readFileSync(join(out, file))
      // A font or a picture is compressed as it is.
      known.set(file, Math.min(content.length, gzipSync(content, { level: 9 }).length))
    }
    return known.get(file)
  }
  try {
    const pages = pagesOf(listFiles(out))
    const sizes = new Map(pages.map((page) => [page, undefined])) // keeps their order
    const waiting = [...pages]
    const measureSome = async () => {
      const browser = await chromium.launch({ executablePath, args: testArgs })
      try {
        for (let page = waiting.shift(); page; page = waiting.shift()) {
          const address = `http://127.0.0.1:${site.port}${basePath}${page}`
          sizes.set(page, await measure(browser, address, sizeOf))
        }
      } finally {
        await browser.close()
      }
    }
    await Promise.all(Array.from({ length: atOnce }, measureSome))
    const rows = rowsOf(sizes)
    console.log(table(rows))
    const heavy = rows.filter(({ over }) => over.length > 0)
    if (heavy.length > 0) {
      throw new Problem(`Too heavy: ${heavy.map(({ page }) => page).join(', ')}.`)
    }
  } finally {
    await site.close()
  }
}

if (isCommand(import.meta.url)) run(main)
