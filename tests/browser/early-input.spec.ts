import { expect, hydrated, test } from './fixtures'

test('what is chosen and typed before the scripts have come is kept', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/lessons/quickstarts/', { waitUntil: 'commit' })
  await page.getByLabel('Domain at Auth0').fill('learners.eu.auth0.com')
  await page.getByRole('radio', { name: 'Android' }).check()
  release()
  await hydrated(page)
  await expect(page.getByRole('radio', { name: 'Android' })).toBeChecked()
  await expect(page.getByLabel('Domain at Auth0')).toHaveValue('learners.eu.auth0.com')
  const android = 'https://learners.eu.auth0.com/android/com.exampleco.timesheets/callback'
  await expect(page.getByText(android).first()).toBeVisible()
})
