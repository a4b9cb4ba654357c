import type { Page } from '@playwright/test'
import { expect, hydrated, openLesson, readValue, test } from './fixtures'

/** Makes an error happen on the page of errors. */
async function makeHappen(page: Page, code: string) {
  const entry = page.getByRole('region', { name: code })
  await entry.getByRole('button', { name: 'Make it happen' }).click()
  await expect(entry).toContainText('It happened,')
  return entry
}

test('an error happens by one press, from an empty run', async ({ page }) => {
  await page.goto('/errors/')
  await hydrated(page)
  const denied = await makeHappen(page, 'access_denied')
  await expect(denied).toContainText('pressed Deny')
  const target = await makeHappen(page, 'invalid_target')
  await expect(target).toContainText('No API with this identifier')

  // The request is put back: the next login is a good one.
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Go to “Authorize the user”' })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Authorize the user' })).toBeVisible()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
})

test('after a wrong verifier the same code still works', async ({ page }) => {
  await page.goto('/errors/#invalid_grant')
  await hydrated(page)
  const refused = await makeHappen(page, 'invalid_grant')
  await expect(refused).toContainText('with status 400')
  await refused.getByRole('link', { name: 'Go to “Request tokens”' }).click()
  await page.getByRole('button', { name: 'Request tokens', exact: true }).click()
  await readValue(page, 'id_token')
})

test('a refusal in a lesson leads to its explanation', async ({ page }) => {
  await openLesson(page, 'authorize-user')
  await page.getByLabel('Paste a callback URL').fill('com.exampleco.timesheets:/callback')
  await page.getByRole('button', { name: 'Read it' }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await alert.getByRole('link', { name: 'callback_empty' }).click()
  await expect(page).toHaveURL(/\/errors\/#callback_empty$/)
  await expect(page.getByRole('heading', { name: 'callback_empty' })).toBeInViewport()
})

test('a text to paste brings the error it promises', async ({ page }) => {
  await page.goto('/errors/')
  await hydrated(page)
  const entry = page.getByRole('region', { name: 'jwt_duplicate_member' })
  const token = (await entry.locator('code').last().textContent()) ?? ''
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).first().click()
  await page.getByRole('button', { name: 'Request tokens', exact: true }).click()
  await page.getByRole('tab', { name: 'Try another token' }).click()
  await page.getByLabel('Token', { exact: true }).fill(token)
  await expect(page.getByText('Twice in it:')).toBeVisible()
})
