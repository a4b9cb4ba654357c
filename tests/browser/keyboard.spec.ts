import type { Page } from '@playwright/test'
import { expect, openLesson, readValue, test } from './fixtures'

/** Presses Tab until the element of this role and name has the focus, then Enter. */
async function pressByKeyboard(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).and(page.locator(':visible')).first()
  await expect(target).toBeEnabled()
  const element = await target.elementHandle() // found once: a name is looked for in the whole page
  for (let presses = 0; presses < 250; presses++) {
    if (await element?.evaluate((each) => each.matches(':focus'))) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached the ${role} “${name}”`)
}

test('the whole walk by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000)
  const go = (title: string) =>
    pressByKeyboard(page, 'link', title).then(() =>
      expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible(),
    )
  await openLesson(page, 'create-code-verifier')
  await pressByKeyboard(page, 'button', 'Generate verifier')
  await readValue(page, 'code_verifier')
  await go('Authorize the user')
  await pressByKeyboard(page, 'button', 'Log in')
  await pressByKeyboard(page, 'button', 'Continue')
  await pressByKeyboard(page, 'button', 'Allow')
  await readValue(page, 'code')
  await go('Request tokens')
  await pressByKeyboard(page, 'button', 'Request tokens')
  await readValue(page, 'access_token')
  await go('Call your API')
  await pressByKeyboard(page, 'button', 'Call the API')
  await expect(page.getByRole('link', { name: 'Call your API (done)' })).toBeVisible()
  await go('Refresh tokens')
  await pressByKeyboard(page, 'button', 'Refresh tokens')
  await expect(page.getByRole('link', { name: 'Refresh tokens (done)' })).toBeVisible()
})

test('the focus follows the phone: into the login page, and back to the app', async ({ page }) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await page.getByRole('button', { name: 'Log in', exact: true }).press('Enter')
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
  const inPage = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName ?? '')
  await expect.poll(inPage).not.toBe('')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Continue', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Allow' }).press('Enter')
  await readValue(page, 'code')
  const focused = page.locator(':focus')
  await expect(page.getByRole('complementary', { name: 'Stage' }).locator(focused)).toHaveCount(1)
})
