import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectOneTextPerValue, nextLesson, openLesson, readValue, test } from './fixtures'

const request = (page: Page) => page.getByRole('region', { name: 'The token request' })
const answer = (page: Page) => page.getByRole('region', { name: 'The answer to the token request' })
const viewer = (page: Page) => page.getByRole('region', { name: 'The tokens, taken apart' })
const send = (page: Page) => page.getByRole('button', { name: 'Request tokens' }).click()

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code')
})

async function getTokens(page: Page): Promise<void> {
  await send(page)
  await readValue(page, 'id_token')
}

/** Opens a field of the request; `edit` changes it. */
async function openField(page: Page, name: string) {
  await request(page).getByText(`Edit ${name}`, { exact: true }).click()
  return request(page).getByRole('textbox', { name, exact: true })
}

for (const [name, value, error, check] of [
  ['grant_type', 'password', 'unsupported_grant_type', 'knownGrant'],
  ['client_id', 'somebody-else', 'invalid_client', 'knownClient'],
  ['code', 'not-a-code', 'invalid_grant', 'codeKnown'],
  ['code_verifier', 'short', 'invalid_request', 'verifierWellFormed'],
] as const) {
  test(`a wrong ${name} is refused by the check ${check}, and the code still works`, async ({
    page,
  }) => {
    const field = await openField(page, name)
    await field.fill(value)
    await send(page)
    await expect(answer(page).getByRole('alert')).toContainText(error)
    await expect(answer(page)).toContainText(`The server stopped at this check: ${check}`)
    await expect(page.locator('[data-value=access_token]')).toHaveCount(0)
    await expectOneTextPerValue(page)
    await request(page).getByRole('button', { name: 'As the lesson had it' }).click()
    await getTokens(page)
  })
}

test('a field taken out is missed by name', async ({ page }) => {
  await openField(page, 'redirect_uri')
  await request(page).getByRole('button', { name: 'Take out' }).click()
  await expect(request(page).getByRole('group', { name: 'The token request' })).not.toContainText(
    'redirect_uri',
  )
  await send(page)
  await expect(answer(page).getByRole('alert')).toContainText('redirect_uri is missing')
  await request(page).getByRole('button', { name: 'Put back' }).click()
  await getTokens(page)
})

test('one character of the verifier changed: both hashes are shown, and they differ', async ({
  page,
}) => {
  const challenge = await readValue(page, 'code_challenge')
  const verifier = await readValue(page, 'code_verifier')
  await request(page).getByRole('button', { name: 'Change one character of the verifier' }).click()
  const field = await openField(page, 'code_verifier')
  const wrong = await field.inputValue()
  expect(wrong.slice(1)).toBe(verifier.slice(1))
  expect(wrong).not.toBe(verifier)
  await send(page)
  await expect(answer(page).getByRole('alert')).toContainText('invalid_grant')
  await expect(answer(page)).toContainText(
    'The server stopped at this check: verifierMatchesChallenge',
  )
  const hash = createHash('sha256').update(wrong).digest('base64url')
  await expect(answer(page)).toContainText(`expected${challenge}found${hash}`)
  await expectOneTextPerValue(page)
  await request(page).getByRole('button', { name: 'Put the verifier back' }).click()
  await getTokens(page)
})

test('another registered redirect URI by one button, expected and found', async ({ page }) => {
  const asked = await readValue(page, 'redirect_uri')
  await request(page).getByRole('button', { name: 'Use another redirect URI' }).click()
  await send(page)
  await expect(answer(page).getByRole('alert')).toContainText('invalid_grant')
  await expect(answer(page)).toContainText('The server stopped at this check: sameRedirectUri')
  await expect(answer(page)).toContainText(
    `expected${asked}foundhttps://app.exampleco.com/callback`,
  )
  await request(page).getByRole('button', { name: 'Put the redirect URI back' }).click()
  await getTokens(page)
})

test('the fifth wrong verifier kills the code', async ({ page }) => {
  await request(page).getByRole('button', { name: 'Change one character of the verifier' }).click()
  const exchanges = page
    .getByRole('region', { name: 'Exchanges so far' })
    .getByRole('button', { name: /POST .*\/oauth\/token/ })
  for (let attempt = 1; attempt <= 5; attempt++) {
    await send(page)
    await expect(exchanges).toHaveCount(attempt)
  }
  await request(page).getByRole('button', { name: 'Put the verifier back' }).click()
  await send(page)
  await expect(answer(page)).toContainText('The server stopped at this check: triesLeft')
})

test('the code sent again anyway: refused, and the tokens of this login die', async ({ page }) => {
  await getTokens(page)
  await send(page)
  await expect(answer(page).getByRole('alert')).toContainText('transaction_used')
  await request(page).getByRole('button', { name: 'Send it again anyway' }).click()
  await expect(answer(page).getByRole('alert')).toContainText('invalid_grant')
  await expect(answer(page)).toContainText('The server stopped at this check: codeUnused')
  await expect(answer(page)).toContainText('because the code was used twice')
  await nextLesson(page, 'Call your API')
  await page.getByRole('button', { name: 'Call the API' }).click()
  const api = page.getByRole('region', { name: 'The API answers' })
  await expect(api).toContainText('The API stopped at this check: notRevoked')
})

test('without openid in the scope there is no ID token, and the page says so', async ({ page }) => {
  await page
    .getByRole('link', { name: /^Authorize the user/ })
    .first()
    .click()
  await page.getByText('Edit scope', { exact: true }).click()
  await page.getByRole('textbox', { name: 'scope', exact: true }).fill('read:timesheets')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByRole('region', { name: 'The callback, taken apart' })).toContainText(
    'Every check passed.',
  )
  await nextLesson(page, 'Request tokens')
  await send(page)
  await readValue(page, 'access_token')
  await expect(viewer(page)).toContainText('There is no ID token in this run.')
})
