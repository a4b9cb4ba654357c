import type { Page } from '@playwright/test'
import { expect, openLesson, readValue, test } from './fixtures'

const panel = (page: Page) => page.getByRole('region', { name: 'Your application', exact: true })
const field = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true })
const grant = (page: Page, name: RegExp) => panel(page).getByRole('checkbox', { name })
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })
const browser = (page: Page) => page.getByRole('region', { name: 'System browser', exact: true })

async function openDashboard(page: Page): Promise<void> {
  await openLesson(page, 'register-application')
  await expect(panel(page).getByText('Timesheets Mobile')).toBeVisible()
  await button(page, 'Open the dashboard').click()
  await expect(button(page, 'Save changes')).toBeVisible()
}

async function save(page: Page): Promise<void> {
  await button(page, 'Save changes').click()
  await expect(panel(page)).toContainText('Saved. The server goes by this from now on.')
  await expect(panel(page)).toContainText('As the server has it')
}

/** Steps 1 and 2, then the app’s button. */
async function pressLogIn(page: Page): Promise<void> {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}

test('the dashboard opens with what is registered, by a press and not before', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await openLesson(page, 'register-application')
  await page.waitForLoadState('networkidle')
  const before = loaded.length
  await expect(panel(page).getByText('com.exampleco.timesheets:/callback')).toBeVisible()
  await button(page, 'Open the dashboard').click()
  await expect(field(page, 'Name')).toHaveValue('Timesheets Mobile')
  await expect(field(page, 'Callback URL 1')).toHaveValue('com.exampleco.timesheets:/callback')
  await expect(grant(page, /Authorization Code/)).toBeChecked()
  await expect(button(page, 'Save changes')).toBeDisabled()
  await expect(panel(page)).toContainText('Nothing in the way.')
  expect(loaded.length).toBeGreaterThan(before)
})

test('a new name and a new callback are saved, and the server goes by them', async ({ page }) => {
  await openDashboard(page)
  await field(page, 'Name').fill('Hours & More')
  await button(page, 'Add a callback URL').click()
  await expect(field(page, 'Callback URL 5')).toBeFocused()
  await page.keyboard.type('https://app.exampleco.com/done')
  await expect(panel(page)).toContainText('Not saved yet')
  await save(page)

  await page.reload()
  await button(page, 'Open the dashboard').click()
  await expect(field(page, 'Name')).toHaveValue('Hours & More')
  await expect(field(page, 'Callback URL 5')).toHaveValue('https://app.exampleco.com/done')

  await pressLogIn(page)
  await expect(browser(page)).toContainText('to continue to Hours & More')
  await browser(page).getByRole('button', { name: 'Continue', exact: true }).click()
  await browser(page).getByRole('button', { name: 'Allow' }).click()
  expect((await readValue(page, 'code')).length).toBeGreaterThanOrEqual(22)
})

test('bad input: each is named, none is saved, and nothing typed is lost', async ({ page }) => {
  await openDashboard(page)
  for (const [text, problem] of [
    ['com.exampleco.timesheets:/callback#x', 'no fragment'],
    ['javascript:alert(1)', 'no callback may have'],
    ['http://app.exampleco.com/callback', 'it has to be https'],
    ['app.exampleco.com/callback', 'This is not a whole URL'],
    ['https://app.exampleco.com/call back', 'no blanks'],
    ['https://app.exampleco.com/callback', 'is in the list already'],
    [`https://a.example/${'x'.repeat(1_000_000)}`, 'longer than 2000 characters'],
  ] as const) {
    await field(page, 'Callback URL 4').fill(text)
    await expect(panel(page)).toContainText(problem)
  }
  await field(page, 'Name').fill('<b>')
  await expect(panel(page)).toContainText('The name has no < and no >.')
  await button(page, 'Save changes').click()
  await expect(panel(page).getByRole('alert')).toContainText('Not saved.')
  await expect(field(page, 'Name')).toHaveValue('<b>')

  await button(page, 'Discard changes').click()
  await expect(field(page, 'Name')).toHaveValue('Timesheets Mobile')
  await expect(field(page, 'Callback URL 4')).toHaveValue(
    'com.myclientapp://myclientapp.com/callback',
  )
  for (let left = 4; left > 0; left--) await button(page, `Remove callback URL ${left}`).click()
  await expect(button(page, 'Add a callback URL')).toBeFocused()
  await button(page, 'Save changes').click()
  await expect(panel(page).getByRole('alert')).toContainText('at least one callback URL')
})

test('a callback that differs by a slash: foretold here, an error page in step 3', async ({
  page,
}) => {
  await openDashboard(page)
  await field(page, 'Callback URL 1').fill('com.exampleco.timesheets:/callback/')
  await expect(panel(page)).toContainText('Callback mismatch once you save')
  await expect(panel(page)).toContainText('differs in a slash at the end')
  await save(page)
  await pressLogIn(page)
  await expect(browser(page).getByRole('alert')).toContainText('is not registered for this app')
  await expect(page.locator('[data-value=code]')).toHaveCount(0)
})

test('without Authorization Code, step 3 comes back with unauthorized_client', async ({ page }) => {
  await openDashboard(page)
  await grant(page, /Authorization Code/).uncheck()
  await expect(panel(page)).toContainText('No code once you save')
  await save(page)
  await pressLogIn(page)
  const refused = page.getByRole('alert').filter({ hasText: 'unauthorized_client' }).first()
  await expect(refused).toContainText("Grant type 'authorization_code' not allowed for the client.")
  await expect(browser(page)).toHaveCount(0)
})

test('without Refresh Token, step 4 says which switch is off, and the defaults mend it', async ({
  page,
}) => {
  await openDashboard(page)
  await grant(page, /Refresh Token/).uncheck()
  await save(page)
  await pressLogIn(page)
  await browser(page).getByRole('button', { name: 'Continue', exact: true }).click()
  await browser(page).getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'access_token')
  await expect(page.locator('[data-value=refresh_token]')).toHaveCount(0)
  const switches = page.getByRole('region', { name: 'No refresh token' }).getByRole('listitem')
  await expect(switches).toHaveText([/offline_access.*✓ on/, /The API.*✓ on/, /grant type.*✗ off/])

  await openLesson(page, 'register-application')
  await button(page, 'Put back the defaults').click()
  await expect(panel(page)).toContainText('The defaults are back, and saved.')
  await expect(grant(page, /Refresh Token/)).toBeChecked()
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'refresh_token')
})
