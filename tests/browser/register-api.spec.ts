import type { Page } from '@playwright/test'
import { expect, logInAsAda, openLesson, readValue, test } from './fixtures'

const panel = (page: Page) => page.getByRole('region', { name: 'Your API', exact: true })
const field = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true })
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })
const offline = (page: Page) => panel(page).getByRole('checkbox', { name: 'Allow Offline Access' })

async function openDashboard(page: Page): Promise<void> {
  await openLesson(page, 'register-api')
  await button(page, 'Open the dashboard').click()
  await expect(button(page, 'Save changes')).toBeVisible()
}

async function save(page: Page): Promise<void> {
  await button(page, 'Save changes').click()
  await expect(panel(page)).toContainText('Saved. The server goes by this from now on.')
}

/** Steps 1 to 3 as Ada. */
async function walkToCode(page: Page): Promise<void> {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
  await logInAsAda(page)
  await readValue(page, 'code')
}

async function requestTokens(page: Page): Promise<void> {
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
}

test('what is saved is there after a reload, and goes with the defaults', async ({ page }) => {
  await openDashboard(page)
  await expect(panel(page)).toContainText('Nothing in the way.')
  await field(page, 'Name').fill('Hours')
  await button(page, 'Add a permission').click()
  await page.keyboard.type('export:timesheets')
  await field(page, 'Access token').fill('90')
  await expect(panel(page)).toContainText('1 minute 30 seconds')
  await save(page)
  await page.reload()
  await button(page, 'Open the dashboard').click()
  await expect(field(page, 'Name')).toHaveValue('Hours')
  await expect(field(page, 'Permission 5')).toHaveValue('export:timesheets')
  await expect(field(page, 'Access token')).toHaveValue('90')
  await button(page, 'Put back the defaults').click()
  await expect(field(page, 'Access token')).toHaveValue('3600')
  await expect(field(page, 'Permission 5')).toHaveCount(0)
})

test('bad input: each is named, and nothing is saved', async ({ page }) => {
  await openDashboard(page)
  for (const [text, problem] of [
    ['read timesheets', 'A permission is one scope'],
    ['lösche', 'A permission is one scope'],
    ['openid', 'has a meaning of its own'],
    ['create:timesheets', 'is in the list already'],
  ] as const) {
    await field(page, 'Permission 1').fill(text)
    if (text !== 'create:timesheets') await expect(panel(page)).toContainText(problem)
    else await expect(panel(page)).toContainText(`This permission ${problem}.`)
  }
  await field(page, 'Permission 1').fill('read timesheets')
  await button(page, 'Save changes').click()
  await expect(panel(page).getByRole('alert')).toContainText('Not saved. A permission is one scope')
  for (const [text, problem] of [
    ['1.5', 'Type a whole number of seconds'],
    ['', 'Type a whole number of seconds'],
    ['0', 'One second is the least.'],
    ['99999999', 'a year'],
  ] as const) {
    await field(page, 'ID token').fill(text)
    await expect(panel(page)).toContainText(problem)
  }
  await button(page, 'Save changes').click()
  await expect(panel(page).getByRole('alert')).toContainText('Not saved. ID token: At most')
  await field(page, 'Refresh token, absolute').fill('60')
  await expect(panel(page)).toContainText('An idle limit that never counts')
  await button(page, 'Discard changes').click()
  await expect(field(page, 'Permission 1')).toHaveValue('read:timesheets')
  await expect(field(page, 'ID token')).toHaveValue('36000')
})

test('without offline access no refresh token comes, and step 4 says which switch', async ({
  page,
}) => {
  await openDashboard(page)
  await offline(page).uncheck()
  await expect(panel(page)).toContainText('No refresh token once you save')
  const switches = panel(page).getByRole('list', { name: 'Switches for a refresh token' })
  await expect(switches.getByRole('listitem')).toHaveText([/✓ on/, /✗ off/, /✓ on/])
  await save(page)
  await walkToCode(page)
  await requestTokens(page)
  await readValue(page, 'access_token')
  await expect(page.locator('[data-value=refresh_token]')).toHaveCount(0)
  const missing = page.getByRole('region', { name: 'No refresh token' })
  await expect(missing.getByRole('listitem')).toHaveText([/✓ on/, /The API.*✗ off/, /✓ on/])
  await missing.getByRole('link', { name: 'in Register your API' }).click()
  await expect(offline(page)).not.toBeChecked()
})

test('a permission taken away: the scope is dropped, and the API answers 403', async ({ page }) => {
  await openDashboard(page)
  await button(page, 'Remove permission 2').click()
  await expect(panel(page)).toContainText('Scopes that are not granted once you save')
  await save(page)
  await walkToCode(page)
  await requestTokens(page)
  await readValue(page, 'access_token')
  await openLesson(page, 'call-api')
  await page.getByRole('tab', { name: 'Add an entry' }).click()
  await page.getByLabel('Project').fill('Engine')
  await page.getByRole('button', { name: 'Add the entry' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'insufficient_scope' })).toBeVisible()
})

test('a code that lives one minute is refused in step 4 once the minute is over', async ({
  page,
}) => {
  await openDashboard(page)
  await field(page, 'Authorization code').fill('1')
  await expect(panel(page)).toContainText('A code that dies on the way once you save')
  await field(page, 'Authorization code').fill('60')
  await save(page)
  await walkToCode(page)
  await openLesson(page, 'call-api')
  await page.getByRole('button', { name: '+ 10 minutes', exact: true }).click()
  await expect(page.getByText('The clock moved forward by 10 minutes.')).toBeVisible()
  await requestTokens(page)
  const refused = page.getByRole('alert').filter({ hasText: 'invalid_grant' })
  await expect(refused).toContainText('The code has expired')
})
