import { expect, openLesson, readValue, test } from './fixtures'

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'mobile-sdks')
})

test('one call is opened up, and the manager renews when the clock says so', async ({ page }) => {
  const moments = page.getByRole('list', { name: 'What the SDK does' })
  await expect(moments.getByText('○ not yet', { exact: true })).toHaveCount(9)
  await page.getByRole('main').getByRole('button', { name: 'Let the SDK do it' }).click()
  await expect(moments.getByText('checks applied, and none failed')).toBeVisible()
  await expect(moments.getByText('✓ done', { exact: true })).toHaveCount(9)
  await expect(moments.getByText('GET /sandbox/authorize')).toBeVisible()

  const manager = page.getByRole('region', { name: 'A credentials manager' })
  const ask = manager.getByRole('button', { name: 'Ask for credentials' })
  const first = await readValue(page, 'refresh_token')
  await ask.click()
  await expect(manager.getByText('Handed out from the store')).toBeVisible()
  expect(await readValue(page, 'refresh_token')).toBe(first)

  await manager.getByRole('button', { name: 'Move the clock to 30 s before the end' }).click()
  await expect(manager.getByText('Send the refresh token first')).toBeVisible()
  await ask.click()
  await expect(manager.getByText('Renewed and stored')).toBeVisible()
  expect(await readValue(page, 'refresh_token')).not.toBe(first)
  await expect(manager.getByText('Hand out the stored access token')).toBeVisible()
})

test('a minimum that is no number, or that no token can meet, gets a sentence', async ({
  page,
}) => {
  const manager = page.getByRole('region', { name: 'A credentials manager' })
  await manager.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await expect(manager.getByText('Hand out the stored access token')).toBeVisible()
  const field = manager.getByLabel('Seconds that the token should have left')
  await field.fill('an hour')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(manager.getByRole('button', { name: 'Ask for credentials' })).toBeDisabled()
  await field.fill('7200')
  await manager.getByRole('button', { name: 'Ask for credentials' }).click()
  await expect(manager.getByText('The minimum cannot be met')).toBeVisible()
})
