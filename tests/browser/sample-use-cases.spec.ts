import type { Page } from '@playwright/test'
import { expect, logInAsAda, openLesson, readValue, test } from './fixtures'

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'sample-use-cases')
})

async function choose(page: Page, useCase: string): Promise<void> {
  await page.getByRole('radio', { name: useCase }).check()
}

async function runCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run this case' }).click()
  await expect(page.getByText('As it should be.')).toBeVisible()
}

function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

test('the basic request is set up in one press, walked by hand, and brings sub alone', async ({
  page,
}) => {
  await expect(page.getByText('Nothing yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Set up steps 3 and 4' }).click()
  expect(await readValue(page, 'scope')).toBe('openid')
  await logInAsAda(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByText('As it should be.')).toBeVisible()
  const claims = payloadOf(await readValue(page, 'id_token'))
  expect(claims.sub).toBe('sandbox|ada')
  expect(claims).not.toHaveProperty('name')
  expect(claims).not.toHaveProperty('email')
  await choose(page, 'Name and picture')
  await expect(page.getByText('The tokens of this run answer another request.')).toBeVisible()
  await runCase(page)
  expect(payloadOf(await readValue(page, 'id_token'))).toMatchObject({ name: 'Ada Lovelace' })
})

test('with GitHub another identity provider is asked, and sub says so', async ({ page }) => {
  await choose(page, 'Log in with GitHub')
  await page.getByRole('button', { name: 'Set up steps 3 and 4' }).click()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  const browser = page.getByRole('region', { name: 'System browser' })
  await expect(browser.getByRole('heading', { name: 'Sign in with GitHub' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByText('As it should be.')).toBeVisible()
  expect(await readValue(page, 'sub')).toMatch(/^github\|\d+$/)
  const claims = payloadOf(await readValue(page, 'id_token'))
  expect(claims).not.toHaveProperty('email')
})

test('a login that is turned down at GitHub brings access_denied', async ({ page }) => {
  await choose(page, 'Log in with GitHub')
  await page.getByRole('button', { name: 'Set up steps 3 and 4' }).click()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'access_denied' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Request tokens' })).toBeDisabled()
})

test('claims are refused outside a namespace, and come back in their token inside one', async ({
  page,
}) => {
  await choose(page, 'Customize tokens')
  const name = page.getByLabel('Name', { exact: true }).first()
  const run = page.getByRole('button', { name: 'Run this case' })
  for (const [wrong, why] of [
    ['sub', 'protected name'],
    ['roles', 'protected name'],
    ['department', 'outside a namespace'],
    ['https://exampleco.auth0.com/department', 'is not yours'],
  ] as const) {
    await name.fill(wrong)
    await expect(page.getByText(why)).toBeVisible()
    await expect(page.getByText(`// refused: api.idToken.setCustomClaim('${wrong}'`)).toBeVisible()
    await expect(run).toBeDisabled()
  }
  await name.fill('department')
  await page.getByRole('button', { name: 'Put it in a namespace' }).click()
  await expect(name).toHaveValue('https://exampleco.com/department')
  await runCase(page)
  expect(payloadOf(await readValue(page, 'id_token'))).toMatchObject({
    'https://exampleco.com/department': 'Engines',
  })
  expect(payloadOf(await readValue(page, 'access_token'))).toMatchObject({
    'https://api.exampleco.com/email': 'ada@example.com',
    scope: 'openid read:timesheets delete:timesheets',
  })

  await choose(page, 'Basic request')
  await page.getByRole('button', { name: 'Run this case' }).click()
  await expect(page.getByText('Not as expected.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave tokens as they are' }).click()
  await expect(page.getByText('Tokens are customized.')).toBeHidden()
  await runCase(page)
})

test('buttons follow the granted scopes, and the API has the last word', async ({ page }) => {
  await choose(page, 'Mobile + API')
  await runCase(page)
  const app = page.getByRole('region', { name: 'The app, by the granted scopes' })
  await app.getByRole('button', { name: 'Read the timesheets' }).click()
  const list = app.getByRole('list', { name: 'Timesheets' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await app.getByRole('button', { name: 'Add two hours' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list
    .getByRole('button', { name: /^Delete/ })
    .last()
    .click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await app.getByRole('button', { name: 'Approve all the same' }).click()
  await expect(app.getByText('403 Forbidden')).toBeVisible()
  await expect(app.getByRole('alert').filter({ hasText: 'insufficient_scope' })).toBeVisible()

  await choose(page, 'Grace, manager')
  await runCase(page)
  expect(await readValue(page, 'sub')).toBe('sandbox|grace')
  await app.getByRole('button', { name: 'Read the timesheets' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('button', { name: /^Approve Notes on the engine/ }).click()
  await expect(list.getByText('approved')).toHaveCount(1)

  await choose(page, 'Ada, employee')
  await runCase(page)
  await app.getByRole('button', { name: 'Read the timesheets' }).click()
  await expect(list.getByText('approved')).toHaveCount(1)
})
