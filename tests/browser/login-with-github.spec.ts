import { expect, openLesson, readValue, test } from './fixtures'

test('the login page offers another identity provider, and its user is another one', async ({
  page,
}) => {
  const browser = page.getByRole('region', { name: 'System browser', exact: true })
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await browser.getByRole('button', { name: 'Use GitHub (stand-in)' }).click()
  await expect(browser).toContainText('This page stands in for github.com')
  await browser.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(browser).toContainText('with GitHub')
  await browser.getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  // The app names nobody before it has checked the ID token, which loads its code for that.
  const sub = page.locator('[data-value=sub]:visible').first()
  await expect(sub).toHaveText(/^github\|\d+$/, { timeout: 15_000 })
})

test('Cancel at the other identity provider comes back as access_denied', async ({ page }) => {
  const browser = page.getByRole('region', { name: 'System browser', exact: true })
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await browser.getByRole('button', { name: 'Use GitHub (stand-in)' }).click()
  await browser.getByRole('button', { name: 'Cancel' }).click()
  const refused = page.getByRole('alert').filter({ hasText: 'access_denied' }).first()
  await expect(refused).toContainText('User has canceled the interaction.')
})
