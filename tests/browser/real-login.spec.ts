/** The login in the learner's own browser: real pages, answered by the service worker, and the way back. */
import { chromium, type Page } from '@playwright/test'
import { testArgs } from '../../scripts/browser.mjs'
import { expect, hydrated, openLesson, readValue, test } from './fixtures'

const panel = (page: Page) => page.getByRole('region', { name: 'The authorization request' })
const stage = (page: Page) => page.getByRole('complementary', { name: 'Stage' })
const hops = (page: Page) =>
  stage(page).getByRole('region', { name: 'Exchanges so far' }).locator('[data-exchange]')

async function openStep3(page: Page): Promise<void> {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
}

/** On the sandbox's real pages. */
async function answerPages(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

async function logInInThisTab(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Open in this tab' }).click()
  await answerPages(page)
  await expect(page.getByText('The answer is good.')).toBeVisible()
}

async function stopWorkers(page: Page): Promise<void> {
  await page.waitForLoadState('load') // a style sheet that it was just sending would be a fault of this test
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

test('S4 S10 in this tab, the worker stopped at each step: back in the lesson with every hop', async ({
  page,
  baseURL,
}) => {
  await openStep3(page)
  const verifier = await readValue(page, 'code_challenge')
  await panel(page).getByRole('button', { name: 'Open in this tab' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible()
  expect(page.url()).toContain(`${baseURL}sandbox/login`)
  await stopWorkers(page)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
  await stopWorkers(page)
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByText('The answer is good.')).toBeVisible()
  expect(page.url()).toBe(`${baseURL}callback/`)
  await page.getByRole('link', { name: 'Go to “Authorize the user”' }).click()
  expect(await readValue(page, 'code_challenge')).toBe(verifier)
  expect(await readValue(page, 'redirect_uri')).toBe(`${baseURL}callback/`)
  await expect(hops(page)).toHaveText([
    /GET.*authorize.*303/,
    /GET.*login.*200/,
    /POST.*login.*303/,
    /GET.*consent.*200/,
    /POST.*consent.*303/,
  ])
  await expect(stage(page)).toContainText('Answered by the service worker')
  await hops(page).nth(2).click()
  await expect(stage(page).getByRole('region', { name: 'Request' })).not.toContainText('analytical')

  await stopWorkers(page)
  await page.goto('/lessons/request-tokens/')
  const asked = page.waitForRequest(/\/sandbox\/oauth\/token/)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  expect((await asked).method()).toBe('POST')
  await readValue(page, 'id_token')
  await expect(page.getByText(/same as stored/)).toBeVisible()
})

test('M3 M5 a double press leaves once; back without an answer, the lesson says where the login is', async ({
  page,
}) => {
  await openStep3(page)
  const left: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/sandbox/authorize')) left.push(request.url())
  })
  await panel(page).getByRole('button', { name: 'Open in this tab' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible()
  expect(left).toHaveLength(1)
  await page.goBack()
  await expect(panel(page)).toContainText('came back without its answer')
  await expect(hops(page)).toHaveText([/GET.*authorize.*303/, /GET.*login.*200/])
  await logInInThisTab(page)

  // Back to the consent page: it was answered, and a second press brings no second code.
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This did not work')
})

test('in a pop-up: it hands the callback over, and closes', async ({ page }) => {
  await openStep3(page)
  const opening = page.waitForEvent('popup')
  await panel(page).getByRole('button', { name: 'Open a pop-up' }).click()
  const popUp = await opening
  await expect(panel(page)).toContainText('The login is in the pop-up.')
  await popUp.getByRole('button', { name: 'Continue', exact: true }).click()
  const closed = popUp.waitForEvent('close')
  await popUp.getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
  await closed
  await expect(hops(page)).toHaveCount(5)
})

test('a pop-up whose opener cannot be reached is heard over the channel', async ({ page }) => {
  await openStep3(page)
  const opening = page.waitForEvent('popup')
  await panel(page).getByRole('button', { name: 'Open a pop-up' }).click()
  const popUp = await opening
  await popUp.addInitScript(() => {
    window.opener = null
  })
  await popUp.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(popUp.getByRole('button', { name: 'Allow' })).toBeVisible()
  expect(await popUp.evaluate(() => window.opener === null)).toBe(true)
  await popUp.getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
})

test('S2 after a hard reload the page answers, says so, and the run goes on', async ({ page }) => {
  await openStep3(page)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await answerPages(page)
  await readValue(page, 'code')
  const session = await page.context().newCDPSession(page)
  await page.goto('/lessons/request-tokens/')
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated')
  const loaded = page.waitForEvent('load')
  await session.send('Page.reload', { ignoreCache: true })
  await loaded
  await hydrated(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'id_token')
  await expect(stage(page)).toContainText('A hard reload leaves the service worker out')
})

test('S6 a newer version of the site, open in another tab, leaves this run as it is', async ({
  page,
}) => {
  await openStep3(page)
  await logInInThisTab(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('proofkey::tenant', 99)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )
  await page.goto('/lessons/request-tokens/')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'id_token')
  await expect(stage(page)).toContainText('Answered by the service worker')
})

test('P5 storage cleared in mid-flow: the code is refused, and a new login works', async ({
  page,
}) => {
  await openStep3(page)
  await logInInThisTab(page)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('proofkey::tenant').onsuccess = resolve
      }),
  )
  await page.goto('/lessons/request-tokens/')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'invalid_grant' })).toBeVisible()
  await page.goto('/lessons/authorize-user/')
  await logInInThisTab(page)
})

test('S9 a sandbox address without a worker gets a page that explains', async ({ page, watch }) => {
  const response = await page.goto('/sandbox/authorize?client_id=timesheets-mobile')
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: 'Authorize the user' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Authorize the user' })).toBeVisible()
  expect(watch.errors.splice(0)).toEqual([expect.stringContaining('404')])
})

test('M6 a pop-up that is blocked is noticed at once; one that is closed changes only the text', async ({
  baseURL,
}) => {
  // Playwright switches the pop-up blocker off: here it is on, as learners have it.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: testArgs,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  })
  try {
    const page = await browser.newPage({ baseURL })
    await openStep3(page)
    const button = panel(page).getByRole('button', { name: 'Open a pop-up' })
    // One press opens one window: here another one has just used it up.
    const other = page.waitForEvent('popup')
    await button.evaluate((element: HTMLElement) => {
      window.open('about:blank')
      element.click()
    })
    await (await other).close()
    await expect(panel(page)).toContainText('Press Open in this tab instead')

    const opening = page.waitForEvent('popup')
    await button.click()
    const popUp = await opening
    await expect(popUp.getByRole('heading', { level: 1, name: 'Log in' })).toBeVisible()
    await popUp.close()
    await expect(panel(page)).toContainText('paste the callback URL')

    // The transaction is still open: the same login goes on in another window.
    const again = page.waitForEvent('popup')
    const url = await readValue(page, 'authorization_url')
    await page.evaluate((url) => void window.open(url, 'proofkey-login'), url)
    await answerPages(await again)
    await readValue(page, 'code')
  } finally {
    await browser.close()
  }
})
