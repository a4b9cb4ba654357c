/** The service worker host in a real browser, on a server of its own: the login by real navigations. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { bundleWorker } from '../../scripts/bundle.mjs'

const folder = mkdtempSync(join(tmpdir(), 'proofkey-worker-'))
const scripts = { good: '', newer: '', gone: '' }
let deployed: keyof typeof scripts = 'good'

/** A static host with one page, the app's callback and the worker; it keeps what it was asked. */
const asked: string[] = []
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://localhost')
  asked.push(request.url ?? '')
  const headers = { 'Cache-Control': 'no-cache' }
  if (pathname === '/docs/sw.js') {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' })
    response.end(scripts[deployed])
  } else if (pathname === '/docs/' || pathname === '/docs/callback/') {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html' })
    response.end(`<!doctype html><title>${pathname}</title>`)
  } else {
    response.writeHead(404, headers)
    response.end('a static host has nothing here')
  }
})
let site = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  for (const name of ['good', 'gone'] as const) {
    const outfile = join(folder, `${name}.js`)
    await bundleWorker({ outfile, gone: name === 'gone' })
    scripts[name] = readFileSync(outfile, 'utf8')
  }
  scripts.newer = `${scripts.good}\n// another version`
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  site = `http://localhost:${address.port}/docs/`
})
test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})
test.beforeEach(() => {
  deployed = 'good'
  asked.length = 0
})

/** Registers the worker as a page of the site does, and waits until it rules the page. */
async function register(page: Page): Promise<void> {
  await page.goto(site)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('sw.js', { scope: './', updateViaCache: 'none' })
    if (navigator.serviceWorker.controller) return
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    })
  })
}

async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

function authorizeUrl(): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'timesheets-mobile',
    redirect_uri: `${site}callback/`,
    scope: 'openid email offline_access',
    state: 'a state',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  return `${site}sandbox/authorize?${query}`
}

/** Exchanges the code as the page's own script does. */
async function exchange(page: Page, code: string | null) {
  return page.evaluate(
    async ([code, redirect_uri]) => {
      const response = await fetch('/docs/sandbox/oauth/token', {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'timesheets-mobile',
          code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
          code: code ?? '',
          redirect_uri: redirect_uri ?? '',
        }),
      })
      return { status: response.status, body: await response.json() }
    },
    [code, `${site}callback/`],
  )
}

test('S4 S10 the whole login by navigations, the worker stopped before every step', async ({
  page,
}) => {
  await register(page)
  await stopWorkers(page)
  await page.goto(authorizeUrl())
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(5)
  await stopWorkers(page)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await stopWorkers(page)
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/\/callback\/\?/)
  const answer = new URL(page.url()).searchParams
  expect([answer.get('state'), answer.get('iss')]).toEqual(['a state', `${site}sandbox`])
  await stopWorkers(page)
  const { status, body } = await exchange(page, answer.get('code'))
  expect(status).toBe(200)
  expect(Object.keys(body)).toContain('refresh_token')
  // Nothing of the sandbox reached the static host.
  expect(asked.filter((url) => url.startsWith('/docs/sandbox'))).toEqual([])

  // The session is the browser's: the next login is answered at once.
  await stopWorkers(page)
  await page.goto(authorizeUrl())
  expect(new URL(page.url()).searchParams.has('code')).toBe(true)
})

test('S6 a new version takes over in the middle of a login, which goes on', async ({
  page,
  context,
}) => {
  await register(page)
  await page.goto(authorizeUrl())
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  deployed = 'newer'
  const other = await context.newPage()
  await other.goto(site)
  await other.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const taken = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    })
    await registration?.update()
    await taken
  })
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/\/callback\/\?/)
  const { status } = await exchange(page, new URL(page.url()).searchParams.get('code'))
  expect(status).toBe(200)
})

test('S7 a deploy of the kill switch takes the worker back', async ({ page }) => {
  await register(page)
  const before = await page.goto(authorizeUrl())
  expect(before?.status()).toBe(200)
  deployed = 'gone'
  await page.goto(site)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => {})
  })
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0)
  const after = await page.goto(authorizeUrl())
  expect(after?.status()).toBe(404)
})
