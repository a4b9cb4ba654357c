import { expect, openLesson, test } from './fixtures'

test.beforeEach(({ page }) => openLesson(page, 'hosted-or-embedded'))

test('the app reads what is typed into its own widget, and nothing of the hosted page', async ({
  page,
}) => {
  const hosted = page.getByRole('figure').filter({ hasText: 'Hosted, in the system browser' })
  const embedded = page.getByRole('figure').filter({ hasText: 'Embedded, in the app' })
  await hosted.getByLabel('Password').fill('typed-on-the-left')
  await embedded.getByLabel('Password').fill('typed-on-the-right')
  await expect(embedded.getByText('typed-on-the-right')).toBeVisible()
  await expect(hosted.getByText('typed-on-the-left')).toHaveCount(0)

  await page.getByLabel('Ada has logged in with another app').check()
  await expect(hosted.getByText('Welcome back, Ada.')).toBeVisible()
  await expect(embedded.getByLabel('Password')).toBeVisible()

  await embedded.getByRole('button', { name: 'Close the widget' }).click()
  await embedded.getByRole('button', { name: 'Open the widget' }).click()
  await page.getByLabel('closable').uncheck()
  await expect(embedded.getByRole('button', { name: 'Close the widget' })).toHaveCount(0)
  await expect(page.getByText('$0.closable = false')).toBeVisible()
})

test('the password grant is really asked for, and refused', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'What the widget would have to send' })
  await panel.getByRole('button', { name: 'Ask the server' }).click()
  await expect(panel.getByText('unsupported_grant_type')).toBeVisible()
  await expect(panel.getByText('knownGrant').first()).toBeVisible()
})

test('a title of a megabyte with quotes is cut and stays one string', async ({ page }) => {
  const title = page.getByLabel('Title')
  await title.fill(`"${'x'.repeat(1_000_000)}`)
  await expect(page.getByText('Cut at 40 characters.')).toBeVisible()
  await expect(page.getByText(`$0.title = "\\"${'x'.repeat(39)}"`)).toBeVisible()
})
