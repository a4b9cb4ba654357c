import type { Page } from '@playwright/test'
import { expect, expectOneTextPerValue, openLesson, readValue, test } from './fixtures'

const request = (page: Page) => page.getByRole('region', { name: 'The refresh request' })
const answer = (page: Page) =>
  page.getByRole('region', { name: 'The answer to the refresh request' })
const family = (page: Page) => page.getByRole('region', { name: 'The family of refresh tokens' })
const clock = (page: Page) => page.getByRole('region', { name: 'The clock' })
const members = (page: Page) =>
  family(page).getByRole('list', { name: 'Refresh tokens, oldest first' }).getByRole('listitem')

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'refresh-tokens')
  await request(page).getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await expect(members(page)).toHaveCount(1)
})

/** Refreshes and waits for the next token of the family; the new one. */
async function refresh(page: Page): Promise<string> {
  const before = await readValue(page, 'refresh_token')
  await request(page).getByRole('button', { name: 'Refresh tokens' }).click()
  await expect.poll(() => readValue(page, 'refresh_token')).not.toBe(before)
  return readValue(page, 'refresh_token')
}

async function expectRefusal(page: Page, error: string, check: string): Promise<void> {
  await expect(answer(page).getByRole('alert')).toContainText(error)
  await expect(answer(page)).toContainText(`The server stopped at this check: ${check}`)
}

test('rotation: each refresh brings a new pair, the old one is used and unmarked', async ({
  page,
}) => {
  const first = await readValue(page, 'refresh_token')
  const access = await readValue(page, 'access_token')
  const second = await refresh(page)
  expect(await readValue(page, 'access_token')).not.toBe(access)
  await expect(members(page)).toHaveCount(2)
  await expect(members(page).nth(0)).toContainText(first)
  await expect(members(page).nth(0)).toContainText('used')
  await expect(members(page).nth(1)).toContainText(second)
  await expect(members(page).nth(1)).toContainText('live')
  await expect(answer(page)).toContainText('200 OK')
  await expectOneTextPerValue(page)
})

test('a narrowed scope holds for one access token; the next refresh gets everything', async ({
  page,
}) => {
  const all = 'openid profile email offline_access read:timesheets create:timesheets'
  for (const scope of ['profile', 'email', 'offline_access', 'create:timesheets']) {
    await request(page).getByRole('checkbox', { name: scope }).uncheck()
  }
  await expect(request(page).getByRole('group', { name: 'The refresh request' })).toContainText(
    'scope=openid+read%3Atimesheets',
  )
  await refresh(page)
  const response = answer(page).getByRole('group', { name: 'The response' })
  await expect(response).toContainText('"scope": "openid read:timesheets"')
  await request(page).getByRole('button', { name: 'Take out scope' }).click()
  await refresh(page)
  const granted = /"scope": "([^"]*)"/.exec((await response.textContent()) ?? '')?.[1] ?? ''
  expect(granted.split(' ').sort()).toEqual(all.split(' ').sort())
})

test('a wider scope is refused, and the refresh token is not used up', async ({ page }) => {
  const before = await readValue(page, 'refresh_token')
  await request(page).getByRole('button', { name: 'Ask for approve:timesheets too' }).click()
  await request(page).getByRole('button', { name: 'Refresh tokens' }).click()
  await expectRefusal(page, 'invalid_scope', 'scopeNotWider')
  expect(await readValue(page, 'refresh_token')).toBe(before)
  await expect(members(page)).toHaveCount(1)
  await request(page).getByRole('button', { name: 'Take out scope' }).click()
  await refresh(page)
  await expect(members(page)).toHaveCount(2)
})

test('an old one used again: refused, and every token of the family is dead', async ({ page }) => {
  const first = await readValue(page, 'refresh_token')
  await refresh(page)
  await refresh(page)
  await members(page).nth(0).getByRole('button', { name: 'Use this old one again' }).click()
  await expectRefusal(page, 'invalid_grant', 'refreshTokenUnused')
  await expect(members(page).filter({ hasText: 'dead' })).toHaveCount(3)
  await expect(members(page).nth(0)).toContainText(first)
  await expect(family(page)).toContainText('an old refresh token was used again')
  await request(page).getByRole('button', { name: 'Refresh tokens' }).click()
  await expectRefusal(page, 'invalid_grant', 'familyAlive')
  await page.getByRole('tab', { name: 'Server' }).click()
  await expect(page.getByRole('region', { name: 'Token families' })).toContainText(
    'revoked: an old refresh token was used again',
  )
})

test('a made-up refresh token, and another app’s name, are refused by their checks', async ({
  page,
}) => {
  for (const [name, value, error, check] of [
    ['refresh_token', 'made-up', 'invalid_grant', 'refreshTokenKnown'],
    ['client_id', 'somebody-else', 'invalid_client', 'knownClient'],
  ] as const) {
    await request(page).getByText(`Edit ${name}`, { exact: true }).click()
    await request(page).getByRole('textbox', { name, exact: true }).fill(value)
    await request(page).getByRole('button', { name: 'Refresh tokens' }).click()
    await expectRefusal(page, error, check)
    await request(page).getByRole('button', { name: 'As the lesson had it' }).click()
  }
  await refresh(page)
})

test('a revoked refresh token takes its family with it', async ({ page }) => {
  await family(page).getByRole('button', { name: 'Revoke the refresh token' }).click()
  await expect(family(page)).toContainText('200. The server answers the same for a token')
  await expect(members(page).nth(0)).toContainText('dead')
  await expect(family(page)).toContainText('because the refresh token was revoked')
  await request(page).getByRole('button', { name: 'Refresh tokens' }).click()
  await expectRefusal(page, 'invalid_grant', 'familyAlive')
})

test('a revoked access token ends alone: the refresh token brings another', async ({ page }) => {
  await family(page).getByRole('button', { name: 'Revoke the access token' }).click()
  await expect(family(page)).toContainText('An access token ends alone')
  const token = clock(page).getByRole('listitem').filter({ hasText: 'access_token' })
  await expect(token).toContainText('revoked')
  await refresh(page)
  await expect(token).toContainText('good')
})

test('the clock past the idle limit ends the refresh token', async ({ page }) => {
  const token = clock(page).getByRole('listitem').filter({ hasText: 'refresh_token' })
  await expect(token).toContainText('lives 15 days without use')
  await clock(page).getByRole('button', { name: '+ 1 hour' }).click()
  await refresh(page)
  await clock(page).getByRole('button', { name: '+ 15 days' }).click()
  await expect(token).toContainText('expired')
  await request(page).getByRole('button', { name: 'Refresh tokens' }).click()
  await expectRefusal(page, 'invalid_grant', 'withinIdleLimit')
})
