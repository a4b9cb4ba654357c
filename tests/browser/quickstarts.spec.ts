import { expect, openLesson, test } from './fixtures'

test.beforeEach(({ page }) => openLesson(page, 'quickstarts'))

test('a platform and own names give the callback and the project settings', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Your platform’s callback' })
  await panel.getByRole('radio', { name: 'React Native' }).check()
  await panel.getByLabel('Bundle identifier or package name').fill('org.example.notes')
  await panel.getByLabel('Domain at Auth0').fill('notes.eu.auth0.com')
  await expect(
    panel.getByText('org.example.notes.auth0://notes.eu.auth0.com/ios/org.example.notes/callback', {
      exact: true,
    }),
  ).toBeVisible()
  await panel.getByRole('tab', { name: 'ios/Info.plist' }).click()
  await expect(panel.getByRole('tabpanel')).toContainText(
    '<string>org.example.notes.auth0</string>',
  )
})

test('a name that cannot be part of a callback is named', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Your platform’s callback' })
  const domain = panel.getByLabel('Domain at Auth0')
  await domain.fill('https://notes.eu.auth0.com')
  await expect(domain).toHaveAttribute('aria-invalid', 'true')
  await expect(panel.getByText('without https:// in front')).toBeVisible()
})

test('a callback with slips is mended step by step until there is none', async ({ page }) => {
  const checker = page.getByRole('region', { name: 'Check a callback URL' })
  const field = checker.getByLabel('Callback URL')
  await field.fill('Com.exampleco.timesheets://callback/ ')
  await expect(checker.getByText('There is a space or a line break in it')).toBeVisible()
  await expect(checker.getByText('The scheme has capital letters')).toBeVisible()
  await expect(checker.getByText('There are two slashes where no host follows')).toBeVisible()
  await checker.getByRole('button', { name: 'Check this one' }).click()
  await expect(field).toHaveValue(
    'com.exampleco.timesheets://exampleco.eu.auth0.com/ios/com.exampleco.timesheets/callback',
  )
  await expect(checker.getByText('No slip.').last()).toBeVisible()
})

test('a megabyte of text is cut and answered', async ({ page }) => {
  const checker = page.getByRole('region', { name: 'Check a callback URL' })
  await checker.getByLabel('Callback URL').fill('*'.repeat(1_000_000))
  await expect(checker.getByText('It has a wildcard')).toBeVisible()
  await expect(checker.getByText('Cut at')).toBeVisible()
})
