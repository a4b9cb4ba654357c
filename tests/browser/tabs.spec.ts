import type { Page } from '@playwright/test'
import { expect, hydrated, logInAsAda, openLesson, readValue, test } from './fixtures'

const tokenRequests = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Stage' })
    .getByRole('listitem')
    .filter({ hasText: '/oauth/token' })

/** The app does not begin a login while it has no challenge, so what is filled in has to be there first. */
async function fillIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code_challenge')
}

async function walkToCode(page: Page): Promise<void> {
  await openLesson(page, 'authorize-user')
  await fillIn(page)
  await logInAsAda(page)
  await readValue(page, 'code')
  await openLesson(page, 'request-tokens')
}

test('M3 a double click exchanges the code once', async ({ page }) => {
  await walkToCode(page)
  await page.getByRole('button', { name: 'Request tokens' }).dblclick()
  await readValue(page, 'access_token')
  await expect(tokenRequests(page)).toHaveCount(1)
})

test('a reload in the middle of the login shows the same page again, and the walk goes on', async ({
  page,
}) => {
  await openLesson(page, 'authorize-user')
  await fillIn(page)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
})

test('a reload after the tokens keeps them, and sends nothing', async ({ page }) => {
  await walkToCode(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  const token = await readValue(page, 'access_token')
  await page.reload()
  expect(await readValue(page, 'access_token')).toBe(token)
  await expect(tokenRequests(page)).toHaveCount(1)
})

test('back and forward lose nothing', async ({ page }) => {
  await walkToCode(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  const token = await readValue(page, 'access_token')
  await page.goBack()
  await readValue(page, 'code')
  await page.goForward()
  expect(await readValue(page, 'access_token')).toBe(token)
})

test('a copied tab cannot send the code again', async ({ page, context }) => {
  await walkToCode(page)
  const readStored = () => page.evaluate(() => sessionStorage.getItem('proofkey::run') ?? '')
  await expect.poll(readStored).toContain('"code":')
  const stored = await readStored()
  const copy = await context.newPage()
  await copy.addInitScript((run) => {
    sessionStorage.getItem('proofkey::run') ?? sessionStorage.setItem('proofkey::run', run)
  }, stored)
  await openLesson(copy, 'request-tokens')
  await readValue(copy, 'code')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'access_token')
  await copy.getByRole('button', { name: 'Request tokens' }).click()
  await expect(copy.getByRole('alert').filter({ hasText: 'transaction_used' })).toBeVisible()
  await expect(tokenRequests(copy)).toHaveCount(0)
  await openLesson(page, 'call-api')
  await page.getByRole('button', { name: 'Get user info' }).click()
  await expect(page.getByRole('link', { name: 'Call your API (done)' })).toBeVisible()
})

test('M1 two tabs log in at once and finish in reverse order', async ({ page, context }) => {
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await openLesson(tab, 'authorize-user')
    await fillIn(tab)
    await tab.getByRole('button', { name: 'Log in', exact: true }).click()
    await expect(tab.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
  }
  await other.getByRole('button', { name: 'Continue', exact: true }).click()
  await other.getByRole('button', { name: 'Allow' }).click()
  await readValue(other, 'code')
  // The consent that was given in the other tab counts here too: one browser, one session.
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await readValue(page, 'code')
  expect(await readValue(page, 'code_challenge')).not.toBe(await readValue(other, 'code_challenge'))
})

test('M2 a duplicated tab refreshes at the same moment: one request, and both go on', async ({
  page,
  context,
}) => {
  await walkToCode(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'access_token')
  await openLesson(page, 'refresh-tokens')
  const first = await readValue(page, 'refresh_token')
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void window.open(window.location.href)),
  ])
  await hydrated(copy)
  expect(await readValue(copy, 'refresh_token')).toBe(first)
  const tabs = [page, copy]
  const refresh = (tab: Page) => tab.getByRole('button', { name: 'Refresh tokens' }).click()
  await Promise.all(tabs.map(refresh))
  for (const tab of tabs) {
    await expect.poll(() => readValue(tab, 'refresh_token')).not.toBe(first)
  }
  expect(await readValue(copy, 'refresh_token')).toBe(await readValue(page, 'refresh_token'))
  const takenOver = await Promise.all(tabs.map((tab) => tab.getByText('Taken over.').count()))
  expect(takenOver.toSorted(), 'one tab has sent it').toEqual([0, 1])
  const second = await readValue(copy, 'refresh_token')
  await refresh(copy)
  await expect.poll(() => readValue(copy, 'refresh_token')).not.toBe(second)
  await refresh(page)
  await expect(page.getByText('Taken over.')).toBeVisible()
  await expect(page.getByText('are dead')).toHaveCount(0)
})

test('M9 a logout in one tab shows in the other, which keeps its values', async ({
  page,
  context,
}) => {
  await walkToCode(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  const token = await readValue(page, 'access_token')
  await openLesson(page, 'call-api')
  await readValue(page, 'access_token')
  const other = await context.newPage()
  await other.goto('/sandbox/logout')
  await other.getByRole('button', { name: 'Log out' }).click()
  await expect(other.getByText('logged out', { exact: false })).toBeVisible()
  const dead = page.getByRole('status').filter({ hasText: 'The tokens of this login are dead' })
  await expect(dead).toContainText('because the user logged out')
  await expect(dead).toContainText('Another tab or page of this browser asked for it')
  await expect(page.getByRole('main').getByText(token)).not.toHaveCount(0)
})
