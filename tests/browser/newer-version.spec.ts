/** The site on a host that deploys: newer versions, older ones, and the one that takes the worker back. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { bundleWorker } from '../../scripts/bundle.mjs'
import { listFiles } from '../../scripts/files.mjs'
import { readSiteList } from '../../scripts/offline.mjs'
import { out, readBasePath } from '../../scripts/project.mjs'
import { hydrated, readValue } from './fixtures'
import { keptAddresses, openSearch, skipPause, stage } from './kept-site'
import { openHost, serveFolder } from './static-host'

const base = readBasePath()

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofkey-versions-'))
})
test.afterAll(() => rmSync(folder, { recursive: true }))

/** What the host has: the built site, the same as another version without one of its scripts, or no worker. */
async function deployments(removed: string) {
  const newer = join(folder, 'newer')
  cpSync(out, newer, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
  rmSync(join(newer, removed))
  for (const path of listFiles(newer).filter((path: string) => path.endsWith('.html'))) {
    const html = readFileSync(join(newer, path), 'utf8')
    writeFileSync(join(newer, path), html.replace(/(<html[^>]* data-build=")[^"]*/, '$1newer'))
  }
  await bundleWorker({ outfile: join(newer, 'sw.js'), site: readSiteList(newer, 'newer') })
  const gone = join(folder, 'gone')
  cpSync(newer, gone, { recursive: true })
  await bundleWorker({ outfile: join(gone, 'sw.js'), gone: true })
  return { first: serveFolder(out), newer: serveFolder(newer), gone: serveFolder(gone) }
}

test('S6 S7 a newer version is offered and never forced; a roll-back, and the kill switch', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000) // the whole site is fetched, more than once
  await context.clock.install()
  const scripts: string[] = []
  let answer = serveFolder(out)
  const host = await openHost((request, response) => {
    const { url = '' } = request
    // The host mounts the folder at the base path.
    request.url = url.startsWith(`${base}/`) ? url.slice(base.length) : '/outside'
    answer(request, response)
  })
  const site = `http://localhost:${host.port}${base}/`
  const build = (tab: Page) => tab.evaluate(() => document.documentElement.dataset.build)
  const offer = (tab: Page) => stage(tab).getByRole('status').filter({ hasText: 'newer version' })

  await test.step('which script does the search need', async () => {
    await page.goto(`${site}lessons/overview/`)
    await hydrated(page)
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
    await openSearch(page)
  })
  const removed = scripts.find((path) => path.endsWith('.js'))?.slice(base.length + 1) ?? ''
  expect(removed).toMatch(/^_next\/static\//)
  const deployed = await deployments(removed)

  await page.goto(`${site}lessons/create-code-verifier/`)
  await skipPause(page)
  await expect(stage(page)).toContainText('Works offline.')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')
  const old = await build(page)

  await test.step('a newer version, found by another tab', async () => {
    answer = deployed.newer
    const other = await context.newPage()
    await other.goto(`${site}lessons/overview/`)
    await skipPause(other)
    await expect(stage(other)).toContainText('Works offline.')
    expect(await build(other)).toBe('newer')
    await expect(offer(page)).toBeVisible()
    await other.close()
  })
  await test.step('the tab of the old one goes on, with scripts that the host has no more', async () => {
    expect(await readValue(page, 'code_verifier')).toBe(verifier)
    expect(await build(page)).toBe(old)
    await openSearch(page)
    await page.keyboard.press('Escape')
  })
  await test.step('reload, when the learner wants it', async () => {
    await offer(page).getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => build(page).catch(() => undefined)).toBe('newer')
    await skipPause(page)
    await expect(stage(page)).toContainText('Works offline.')
    expect(await readValue(page, 'code_verifier')).toBe(verifier)
  })
  await test.step('a roll-back is another version, too', async () => {
    answer = deployed.first
    await page.reload()
    await skipPause(page)
    await expect(stage(page)).toContainText('Works offline.')
    expect(await build(page)).toBe(old)
    expect(await keptAddresses(page)).toContain(site + removed)
  })
  await test.step('the kill switch takes worker and files back', async () => {
    answer = deployed.gone
    await page.reload()
    await expect.poll(() => keptAddresses(page)).toEqual([])
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0)
    await host.goAway()
    await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
  })
})
