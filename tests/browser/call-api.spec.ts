import type { Page } from '@playwright/test'
import { expect, expectOneTextPerValue, nextLesson, openLesson, readValue, test } from './fixtures'

const calls = (page: Page) => page.getByRole('region', { name: 'Calls with a token' })
const userinfo = (page: Page) => page.getByRole('region', { name: 'Userinfo answers' })
const api = (page: Page) => page.getByRole('region', { name: 'The API answers' })
const press = (page: Page, name: string) => calls(page).getByRole('button', { name }).click()

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'call-api')
  await press(page, 'Fill in the earlier steps')
  await readValue(page, 'access_token')
})

/** The API's refusal: its status, its error, the check that spoke. */
async function expectRefusal(page: Page, status: string, error: string, check: string) {
  await expect(api(page)).toContainText(`The API stopped at this check: ${check}`)
  await expect(api(page).getByRole('alert')).toContainText(error)
  await expect(api(page).getByRole('group', { name: 'The response' })).toContainText(status)
}

test('userinfo: 200, and the sub is that of the ID token', async ({ page }) => {
  const [, payload = ''] = (await readValue(page, 'id_token')).split('.')
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  await press(page, 'Get user info')
  const response = userinfo(page).getByRole('group', { name: 'The response' })
  await expect(response).toContainText('200 OK')
  await expect(response).toContainText(`"sub": "${sub}"`)
  await expect(userinfo(page)).toContainText('same user')
  await expectOneTextPerValue(page)
})

test('userinfo refuses an ID token', async ({ page }) => {
  await calls(page).getByRole('radio', { name: 'ID token' }).check()
  await press(page, 'Get user info')
  await expect(userinfo(page).getByRole('group', { name: 'The response' })).toContainText('401')
  await expect(userinfo(page)).toContainText('The server stopped at this check: accessTokenType')
})

test('timesheets: 200, then an entry is added with 201 and comes back in the list', async ({
  page,
}) => {
  await press(page, 'Call the API')
  const response = api(page).getByRole('group', { name: 'The response' })
  await expect(response).toContainText('200 OK')
  await expect(response).not.toContainText('A night at the loom')
  await calls(page).getByRole('tab', { name: 'Add an entry' }).click()
  await calls(page).getByRole('textbox', { name: 'Project' }).fill('A night at the loom')
  await calls(page).getByRole('textbox', { name: 'Hours' }).fill('2.5')
  await press(page, 'Add the entry')
  await expect(response).toContainText('201 Created')
  await expect(response).toContainText('"hours": 2.5')
  await press(page, 'Call the API')
  await expect(response).toContainText('200 OK')
  await expect(response).toContainText('A night at the loom')
})

test('hours that are no number, too many hours, no project: 400 and a sentence', async ({
  page,
}) => {
  await calls(page).getByRole('tab', { name: 'Add an entry' }).click()
  const hours = calls(page).getByRole('textbox', { name: 'Hours' })
  const project = calls(page).getByRole('textbox', { name: 'Project' })
  const sent = page
    .getByRole('region', { name: 'Exchanges so far' })
    .getByRole('button', { name: /POST .*\/api\/timesheets.*400/ })
  for (const [count, [name, amount]] of [
    ['Notes', 'many'],
    ['Notes', '25'],
    ['', '2'],
    ['x'.repeat(1_000_000), '2'],
  ].entries()) {
    await project.fill(name ?? '')
    await hours.fill(amount ?? '')
    await press(page, 'Add the entry')
    await expect(sent).toHaveCount(count + 1)
    await expect(api(page).getByRole('alert')).toContainText('hours (up to 24)')
  }
  await hours.fill('many')
  await expect(hours).toHaveAccessibleDescription(/Not a number/)
})

test('401 without a token, and no error code, as there was nothing to find fault with', async ({
  page,
}) => {
  await press(page, 'Send no token')
  await expect(api(page)).toContainText('The API stopped at this check: tokenPresent')
  await expect(api(page)).toContainText('(no Authorization header)')
  await expect(api(page)).toContainText('There is no error code')
  await expect(api(page).getByRole('group', { name: 'The response' })).toContainText(
    '401 Unauthorized',
  )
})

test('401 for an expired token by the clock; a refresh brings a good one', async ({ page }) => {
  await press(page, 'Send an expired token')
  await expectRefusal(page, '401', 'invalid_token', 'notExpired')
  await expect(page.getByRole('region', { name: 'Exchanges so far' })).toContainText(
    /(1 hour|59 minutes [\d]+ seconds?) later/,
  )
  const expired = await readValue(page, 'access_token')
  await press(page, 'Get a fresh access token')
  await expect.poll(() => readValue(page, 'access_token')).not.toBe(expired)
  await expectOneTextPerValue(page)
  await press(page, 'Call the API')
  await expect(api(page)).toContainText('200 OK')
})

test('the clock of the lesson ends the token as well', async ({ page }) => {
  const clock = page.getByRole('region', { name: 'The clock' })
  const token = clock.getByRole('listitem').filter({ hasText: 'access_token' })
  await expect(token).toContainText('good')
  await clock.getByRole('button', { name: '+ 1 hour' }).click()
  await expect(token).toContainText('expired')
  await press(page, 'Call the API')
  await expectRefusal(page, '401', 'invalid_token', 'notExpired')
})

test('401 for an ID token: it is for the app', async ({ page }) => {
  const idToken = await readValue(page, 'id_token')
  await press(page, 'Send the ID token')
  await expectRefusal(page, '401', 'invalid_token', 'accessTokenType')
  await expect(api(page).getByRole('group', { name: 'The request' })).toContainText(
    `Bearer ${idToken}`,
  )
})

test('an opaque token opens userinfo and not the API', async ({ page }) => {
  await calls(page).getByRole('tab', { name: 'Opaque or JWT' }).click()
  await expect(calls(page)).toContainText('You hold a JWT access token')
  await press(page, 'Take out audience')
  await page
    .getByRole('link', { name: /^Authorize the user/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Log in', exact: true }).click() // single sign-on
  await readValue(page, 'code')
  await nextLesson(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect.poll(() => readValue(page, 'access_token')).not.toContain('.')
  await nextLesson(page, 'Call your API')
  await press(page, 'Call the API')
  await expectRefusal(page, '401', 'invalid_token', 'madeForHere')
  await press(page, 'Get user info')
  await expect(userinfo(page).getByRole('group', { name: 'The response' })).toContainText('200 OK')
  await calls(page).getByRole('tab', { name: 'Opaque or JWT' }).click()
  await expect(calls(page)).toContainText('You hold an opaque access token')
  await expect(calls(page).getByRole('button', { name: 'Put audience back' })).toBeVisible()
})

test('403 for a scope that is missing, named; the wide token may do it again', async ({ page }) => {
  await press(page, 'Ask for too little')
  await expectRefusal(page, '403', 'insufficient_scope', 'scopeGranted')
  await expect(api(page)).toContainText('expectedcreate:timesheets')
  await expect(api(page)).toContainText('The token is good, and does not reach this far.')
  await press(page, 'Get a fresh access token')
  await expect(calls(page).getByRole('button', { name: 'Get a fresh access token' })).toHaveCount(0)
  await calls(page).getByRole('tab', { name: 'Add an entry' }).click()
  await press(page, 'Add the entry')
  await expect(api(page)).toContainText('201 Created')
})
