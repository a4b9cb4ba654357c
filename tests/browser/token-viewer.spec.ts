import { createPublicKey, verify } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectOneTextPerValue, openLesson, readValue, test } from './fixtures'

const viewer = (page: Page) => page.getByRole('region', { name: 'The tokens, taken apart' })

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'id_token')
})

test('thirteen checks, all listed, none failed; its signature holds for node too', async ({
  page,
}) => {
  const checks = viewer(page).getByRole('list', { name: 'The thirteen checks' })
  const rows = checks.getByRole('listitem')
  await expect(rows).toHaveCount(13)
  for (const [index, text] of (await rows.allTextContents()).entries()) {
    expect(text).toContain(`${index + 1}. `)
    expect(text).toMatch(/passed|not asked/)
    expect(text).not.toContain('failed')
  }
  const passed = await rows.filter({ hasText: 'passed' }).count()
  await expect(viewer(page)).toContainText(
    `Of the thirteen checks ${passed} passed and ${13 - passed} did not apply.`,
  )
  const nonce = await readValue(page, 'nonce')
  await expect(rows.nth(10)).toContainText(`expected${nonce}found${nonce}`)

  await viewer(page).getByText('The public keys your app fetched').click()
  const jwks = JSON.parse((await viewer(page).locator('pre').textContent()) ?? '')
  const token = await readValue(page, 'id_token')
  const [header = '', payload = '', signature = ''] = token.split('.')
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString())
  const key = createPublicKey({
    key: jwks.keys.find((each: { kid: string }) => each.kid === kid),
    format: 'jwk',
  })
  const signed = Buffer.from(`${header}.${payload}`)
  expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true)
  await expect(viewer(page)).toContainText('Signed with RS256')
})

test('claims are read and explained, in the access token too', async ({ page }) => {
  const claims = viewer(page).getByRole('list', { name: 'Claims' })
  await claims.getByText('Explain aud', { exact: true }).click()
  await expect(claims.getByRole('listitem').filter({ hasText: 'Explain aud' })).toContainText(
    'timesheets-mobile',
  )
  await viewer(page).getByRole('tab', { name: 'Access token' }).click()
  await expect(claims.getByRole('listitem').filter({ hasText: 'Explain aud' })).toContainText(
    'https://api.exampleco.com/timesheets',
  )
  await expect(viewer(page)).toContainText('Signed with RS256')
})

test('one spoiled on purpose is refused, by the signature', async ({ page }) => {
  await viewer(page).getByRole('tab', { name: 'Try another token' }).click()
  await viewer(page).getByRole('button', { name: 'Take the ID token' }).click()
  await expect(viewer(page)).toContainText('Believed.')
  await viewer(page).getByRole('button', { name: 'Claim to be somebody else' }).click()
  const sixth = viewer(page)
    .getByRole('list', { name: 'The thirteen checks' })
    .getByRole('listitem')
    .nth(5)
  await expect(sixth).toContainText('failed')
  await expect(viewer(page)).toContainText('Refused.')
  await viewer(page).getByRole('button', { name: 'Take the access token' }).click()
  await expect(viewer(page)).toContainText('Refused.')
  await expectOneTextPerValue(page)
})

test('truncated, nonsense or a megabyte: a sentence, and the tokens stay', async ({ page }) => {
  const token = await readValue(page, 'id_token')
  await viewer(page).getByRole('tab', { name: 'Try another token' }).click()
  const field = viewer(page).getByRole('textbox', { name: 'Token' })
  const [header = '', payload = ''] = token.split('.')
  for (const broken of [`${header}.${payload.slice(0, 20)}`, header, 'a.b.c', '…', '{}']) {
    await field.fill(broken)
    await expect(viewer(page).getByRole('alert')).toContainText('Way out')
    await viewer(page).getByRole('button', { name: 'Empty the field' }).click()
    await expect(viewer(page).getByRole('alert')).toHaveCount(0)
  }
  await field.fill(`${header}.${payload}`)
  await expect(viewer(page)).toContainText('The signature is missing.')
  await field.fill('x'.repeat(1_000_000))
  await expect(viewer(page)).toContainText('That text has 1,000,000 characters.')
  await viewer(page).getByRole('tab', { name: 'ID token' }).click({ timeout: 3000 })
  expect(await readValue(page, 'id_token')).toBe(token)
})
