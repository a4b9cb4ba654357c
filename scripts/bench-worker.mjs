/** The token request through the service worker, as a page in Chromium waits for it. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { findChromium, testArgs } from './browser.mjs'
import { bundleWorker } from './bundle.mjs'

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const logins = 4
const refreshes = 50

/** Prints the median over code exchange and refreshes, both with two RS256 signatures. */
export async function timeWorker(folder) {
  const executablePath = findChromium()
  if (!executablePath) return console.log('token request through the worker: no Chromium here')
  const { chromium } = await import('@playwright/test')
  const { site, close } = await serveWorker(folder)
  const browser = await chromium.launch({ executablePath, args: testArgs })
  try {
    const page = await browser.newPage()
    await page.goto(site)
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('sw.js', { scope: './' })
      await navigator.serviceWorker.ready
    })
    const times = []
    for (let count = 0; count < logins; count += 1) {
      times.push(...(await timeRequests(page, site, await logIn(page, site))))
    }
    times.sort((one, other) => one - other)
    const at = (part) => times[Math.floor(times.length * part)].toFixed(1)
    console.log(`token request through the worker: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  } finally {
    await browser.close()
    close()
  }
}

/** A static host with the worker, a page and the app's callback. */
async function serveWorker(folder) {
  const outfile = join(folder, 'sw.js')
  await bundleWorker({ outfile })
  const script = readFileSync(outfile)
  const server = createServer(({ url }, response) => {
    const isScript = url === '/sw.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>App</title>')
  })
  const port = await new Promise((resolve) => {
    server.listen(0, 'localhost', () => resolve(server.address().port))
  })
  return { site: `http://localhost:${port}/`, close: () => server.close() }
}

/** @returns the code; only the first login shows its pages */
async function logIn(page, site) {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'timesheets-mobile',
    redirect_uri: `${site}callback/`,
    scope: 'openid offline_access read:timesheets',
    audience: 'https://api.exampleco.com/timesheets',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })
  await page.goto(`${site}sandbox/authorize?${query}`)
  for (const name of ['Continue', 'Allow']) {
    const button = page.getByRole('button', { name, exact: true })
    if (await button.isVisible()) await button.click()
  }
  await page.waitForURL(`${site}callback/?**`)
  return new URL(page.url()).searchParams.get('code') ?? ''
}

/** Exchanges the code and refreshes in a row. @returns milliseconds for each, from `fetch` to the tokens */
function timeRequests(page, site, code) {
  return page.evaluate(
    async ({ site, code, code_verifier, refreshes }) => {
      const client_id = 'timesheets-mobile'
      const redirect_uri = `${site}callback/`
      const grant_type = 'authorization_code'
      let fields = { grant_type, client_id, redirect_uri, code, code_verifier }
      const times = []
      for (let count = 0; count <= refreshes; count += 1) {
        const startedAtMs = performance.now()
        const body = new URLSearchParams(fields)
        const response = await fetch(`${site}sandbox/oauth/token`, { method: 'POST', body })
        const { refresh_token } = await response.json()
        times.push(performance.now() - startedAtMs)
        if (!refresh_token) throw new Error(`the worker answered ${response.status}`)
        fields = { grant_type: 'refresh_token', client_id, refresh_token }
      }
      return times
    },
    { site, code, code_verifier: verifier, refreshes },
  )
}
