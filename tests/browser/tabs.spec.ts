import type { Page } from '@playwright/test'
import { expect, logInAsAda, openLesson, readValue, test } from './fixtures'

const tokenRequests = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Stage' })
    .getByRole('listitem')
    .filter({ hasText: '/oauth/token' })

async function walkToCode(page: Page): Promise<void> {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
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
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
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
    await tab.getByRole('button', { name: 'Fill in the earlier steps' }).click()
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
