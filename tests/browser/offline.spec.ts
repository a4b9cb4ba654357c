/** The site without a network, from a memory stick; and as an app. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page, test } from '@playwright/test'
import { testArgs } from '../../scripts/browser.mjs'
import { listFiles } from '../../scripts/files.mjs'
import { out, readBasePath } from '../../scripts/project.mjs'
import { writeTarball } from '../../scripts/tarball.mjs'
import { hydrated, logInAsAda, readValue } from './fixtures'
import { keptAddresses, openSearch, stage } from './kept-site'
import { openHost, serveFolder } from './static-host'

const base = readBasePath()
const panel = (page: Page) => page.getByRole('region', { name: 'The authorization request' })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofkey-offline-'))
})
test.afterAll(() => rmSync(folder, { recursive: true }))

/** Opens a page, does nothing, and waits until it says that the network is not needed any more. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(stage(page)).toContainText('Works offline.', { timeout: 40_000 })
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

test('S8 M8 from a memory stick: after one visit the whole playground works without its server', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000) // the whole site is packed, fetched and walked
  const file = join(folder, 'site.tar.gz')
  await writeTarball({ out, basePath: base, name: 'proofkey', file })
  execFileSync('tar', ['-xzf', file, '-C', folder])
  expect(
    listFiles(join(folder, 'proofkey')).filter((path: string) => /\.(br|gz)$/.test(path)),
  ).toEqual([])
  const host = await openHost(serveFolder(join(folder, 'proofkey')))
  const site = `http://localhost:${host.port}${base}/`
  const errors: string[] = []
  context.on('weberror', (error) => errors.push(error.error().message))

  await visit(page, `${site}lessons/overview/`)
  await host.goAway()
  await stopWorkers(page)

  await test.step('reload', async () => {
    await page.reload()
    await hydrated(page)
    await expect(title(page, 'Overview')).toBeVisible()
  })
  await test.step('hard reload: Chromium fails, and then loads the page softly by itself', async () => {
    const session = await context.newCDPSession(page)
    const failed = page.waitForEvent('requestfailed')
    await session.send('Page.reload', { ignoreCache: true })
    expect((await failed).isNavigationRequest()).toBe(true)
    await expect(title(page, 'Overview')).toBeVisible()
    await hydrated(page)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.reload()
    await hydrated(page)
    await session.detach()
  })
  await test.step('another lesson, and all steps', async () => {
    const lessons = page.getByRole('navigation', { name: 'Lessons' })
    await lessons.getByRole('link', { name: 'Request tokens' }).click()
    await expect(title(page, 'Request tokens')).toBeVisible()
    await page.getByRole('button', { name: 'Run all steps' }).click()
    await expect(lessons.getByRole('link', { name: 'Refresh tokens (done)' })).toBeVisible()
    expect((await readValue(page, 'id_token')).split('.')).toHaveLength(3)
  })
  await test.step('search, and what it finds in the glossary', async () => {
    await openSearch(page)
    await page.keyboard.type('PKCE')
    await page.getByRole('group', { name: 'Glossary' }).getByRole('option').first().click()
    await expect(title(page, 'Glossary')).toBeVisible()
  })
  await test.step('a fresh tab: a login on the phone, and one by real pages', async () => {
    const tab = await context.newPage()
    await tab.goto(`${site}lessons/authorize-user`)
    await hydrated(tab)
    expect(tab.url()).toBe(`${site}lessons/authorize-user/`)
    await tab.getByRole('button', { name: 'Fill in the earlier steps' }).click()
    await tab.getByRole('button', { name: 'Menu' }).click()
    await tab.getByRole('button', { name: 'Reset the sandbox' }).click()
    await expect(tab.getByText('The sandbox is new')).toBeVisible()
    await tab.reload()
    await tab.getByRole('button', { name: 'Fill in the earlier steps' }).click()
    await logInAsAda(tab)
    await readValue(tab, 'code')
    await panel(tab).getByRole('button', { name: 'Open in this tab' }).click()
    await expect(tab.getByText('The answer is good.')).toBeVisible()
    expect(tab.url()).toBe(`${site}callback/`)
    await tab.getByRole('link', { name: 'Go to “Authorize the user”' }).click()
    await expect(title(tab, 'Authorize the user')).toBeVisible()
  })
  await test.step('the editor', async () => {
    await page.goto(`${site}lessons/call-api/`)
    await hydrated(page)
    await stage(page).getByRole('button', { name: 'Pause before sending' }).click()
    await page.getByRole('button', { name: 'Call the API' }).click()
    await expect(page.getByRole('textbox', { name: 'The request' })).toBeFocused()
  })
  const kept = await keptAddresses(page)
  expect(kept.length).toBeGreaterThan(200)
  expect(kept.filter((url) => /[?#]|code=/.test(url))).toEqual([])
  expect(errors).toEqual([])
})

test('it can be installed as an app', async ({ baseURL }) => {
  // A private window, as the other tests have, installs nothing.
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.CHROMIUM,
    args: testArgs,
  })
  try {
    const page = await context.newPage()
    await page.goto(baseURL ?? '')
    const session = await context.newCDPSession(page)
    const { errors, data = '' } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const manifest = JSON.parse(data)
    expect([manifest.start_url, manifest.scope]).toEqual([`${base}/`, `${base}/`])
    for (const { src, type } of manifest.icons) {
      const response = await page.request.get(new URL(src, baseURL).href)
      expect(response.headers()['content-type'], src).toContain(type)
    }
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    expect(installabilityErrors).toEqual([])
  } finally {
    await context.close()
  }
})
