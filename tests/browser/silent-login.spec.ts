import type { Page } from '@playwright/test'
import { expect, logInAsAda, openLesson, readValue, test } from './fixtures'

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'silent-login')
})

const outcome = (page: Page) => page.getByRole('region', { name: 'What happened, and why' })

/** Chooses a try, and sends it. */
async function attempt(page: Page, title: string): Promise<void> {
  await page.getByRole('radio', { name: title, exact: true }).check()
  await page.getByRole('button', { name: 'Try it' }).click()
}

async function requestTokens(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Request tokens' }).click()
  const claims = (await readValue(page, 'id_token')).split('.')[1] ?? ''
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).auth_time
}

/** From nothing to a first login, by the lesson's own button. */
async function firstLogin(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await expect(outcome(page).getByText('A first login.')).toBeVisible()
}

test('without a login silence is refused; with one it needs no page', async ({ page }) => {
  await attempt(page, 'Silent')
  await expect(outcome(page).getByText('login_required')).toBeVisible()
  await expect(outcome(page).getByText('none: the browser was sent back at once')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Request tokens' })).toBeDisabled()

  await page.getByRole('button', { name: 'Put the request back' }).click()
  await logInAsAda(page)
  const before = await requestTokens(page)
  await page.getByRole('button', { name: 'Clock + 10 minutes' }).click()
  await expect(page.getByText('The clock moved forward by 10 minutes.')).toBeVisible()
  await attempt(page, 'Silent')
  await expect(outcome(page).getByText('Single sign-on.')).toBeVisible()
  expect(await requestTokens(page)).toBe(before)
  await expect(outcome(page).getByText('The same: nobody has logged in again.')).toBeVisible()

  await attempt(page, 'Silent, one scope more')
  await expect(outcome(page).getByText('consent_required')).toBeVisible()
  await expect(
    page.getByRole('list', { name: 'Logins of this run' }).getByRole('listitem'),
  ).toHaveCount(4)
})

test('prompt=login and an exceeded max_age ask again, and auth_time is new', async ({ page }) => {
  await firstLogin(page)
  await attempt(page, 'At most 5 minutes old')
  await expect(outcome(page).getByText('Single sign-on.')).toBeVisible()
  const before = await requestTokens(page)
  await page.getByRole('button', { name: 'Clock + 10 minutes' }).click()
  await expect(page.getByText('The clock moved forward by 10 minutes.')).toBeVisible()

  await attempt(page, 'At most 5 minutes old')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(outcome(page).getByText('The login was too old.')).toBeVisible()
  await expect(outcome(page).getByText('the login page')).toBeVisible()
  expect((await requestTokens(page)) - before).toBeGreaterThanOrEqual(600)
  await expect(outcome(page).getByText('the user has logged in again')).toBeVisible()
  await expect(outcome(page).getByText(/^✓ passed$/)).toBeVisible()

  await attempt(page, 'Fresh login')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(outcome(page).getByText('The app asked for a fresh login.')).toBeVisible()
})

test('a second app shares the login, and asks for its own consent', async ({ page }) => {
  await firstLogin(page)
  await attempt(page, 'Another app')
  const browser = page.getByRole('region', { name: 'System browser' })
  await expect(browser.getByRole('heading', { name: 'Allow access?' })).toBeVisible()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('heading', { name: 'Expenses' })).toBeVisible()
  await expect(outcome(page).getByText('Logged in, and not agreed yet.')).toBeVisible()
  await requestTokens(page)
  await expect(outcome(page).getByText('The same: nobody has logged in again.')).toBeVisible()
  expect(await readValue(page, 'client_id')).toBe('expenses-mobile')
  await attempt(page, 'Another app')
  await expect(outcome(page).getByText('none: the browser was sent back at once')).toBeVisible()
})

test('a private window knows no login, leaves none, and closes with a reload', async ({ page }) => {
  await firstLogin(page)
  await attempt(page, 'Private and silent')
  await expect(outcome(page).getByText('login_required')).toBeVisible()
  await attempt(page, 'Private window')
  const browser = page.getByRole('region', { name: 'System browser' })
  await expect(browser.getByText('Private window: forgets this login')).toBeVisible()
  await expect(browser.getByRole('heading', { name: 'Log in' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(outcome(page).getByText('A window without the session.')).toBeVisible()
  await attempt(page, 'Silent')
  await expect(outcome(page).getByText('Single sign-on.')).toBeVisible()

  await attempt(page, 'Private window')
  await expect(browser.getByRole('heading', { name: 'Log in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Log in', exact: true })).toBeVisible()
  await expect(browser).toBeHidden()
})
