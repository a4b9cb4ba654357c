/**
 * `npm run size`: the script each page of the built site loads, and whether the lessons keep the budget.
 * Each page is opened with an empty cache up to network idle, prefetches included; what counts is the
 * script asked for, gzip level 9.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { isCommand, Problem, run } from './command.mjs'
import { listFiles } from './files.mjs'
import { out, readBasePath } from './project.mjs'

/** Of a lesson, in kB of 1000 bytes. */
export const budget = { total: 195, aboveEmpty: 60 }

/** The site's page of nothing but the shell that all pages share. */
const EMPTY = '/404/'

/** The addresses of the pages in `out/`, the empty one first. */
export function pagesOf(paths) {
  const pages = paths
    .filter((path) => path.endsWith('index.html') && !/^(404|_not-found)\//.test(path))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
  return [EMPTY, ...pages.filter((page) => page !== EMPTY)]
}

/** The table's rows: what a page loads, what that is above the empty page, and what it exceeds. */
export function rowsOf(sizes) {
  const empty = sizes.get(EMPTY) ?? 0
  return [...sizes].map(([page, bytes]) => {
    const total = bytes / 1000
    const above = (bytes - empty) / 1000
    const budgeted = /^\/lessons\/./.test(page)
    const over = [
      budgeted && total > budget.total ? `over ${budget.total} kB in all` : '',
      budgeted && above > budget.aboveEmpty ? `over ${budget.aboveEmpty} kB above ${EMPTY}` : '',
    ].filter(Boolean)
    return { page, total, above, over }
  })
}

export function table(rows) {
  const width = Math.max(...rows.map(({ page }) => page.length))
  const line = (page, total, above, note) =>
    [page.padEnd(width), total.padStart(8), above.padStart(12), note].join(' ').trimEnd()
  return [
    line('page', 'kB', `above ${EMPTY}`, ''),
    ...rows.map(({ page, total, above, over }) =>
      line(page, total.toFixed(1), above.toFixed(1), over.join(', ')),
    ),
  ].join('\n')
}

/** Opens a page in a browser context of its own; the gzip sizes of the scripts asked for, summed. */
async function measure(browser, address, sizeOf) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const scripts = new Set()
    context.on('response', (response) => {
      const type = response.headers()['content-type'] ?? ''
      if (/javascript/.test(type) && response.ok()) scripts.add(new URL(response.url()).pathname)
    })
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    return [...scripts].reduce((sum, path) => sum + sizeOf(path), 0)
  } finally {
    await context.close()
  }
}

async function main() {
  const { chromium } = await import('@playwright/test')
  const { findOrInstallChromium, launchArgs } = await import('./browser.mjs')
  const { serveSite } = await import('./serve.mjs')
  const basePath = readBasePath()
  const executablePath = await findOrInstallChromium()
  const site = await serveSite({ port: 0, host: '127.0.0.1', basePath })
  const browser = await chromium.launch({ executablePath, args: launchArgs })
  const known = new Map()
  const sizeOf = (path) => {
    const file = decodeURIComponent(path.slice(basePath.length))
    if (!known.has(file)) {
      known.set(file, gzipSync(readFileSync(join(out, file)), { level: 9 }).length)
    }
    return known.get(file)
  }
  try {
    const sizes = new Map()
    for (const page of pagesOf(listFiles(out))) {
      sizes.set(
        page,
        await measure(browser, `http://127.0.0.1:${site.port}${basePath}${page}`, sizeOf),
      )
    }
    const rows = rowsOf(sizes)
    console.log(table(rows))
    const heavy = rows.filter(({ over }) => over.length > 0)
    if (heavy.length > 0) {
      throw new Problem(`Too much script: ${heavy.map(({ page }) => page).join(', ')}.`)
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

if (isCommand(import.meta.url)) run(main)
