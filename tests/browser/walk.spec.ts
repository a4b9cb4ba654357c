import { createHash } from 'node:crypto'
import { expect, logInAsAda, nextLesson, openLesson, readValue, test } from './fixtures'

test('a learner walks the five steps, and every value is real', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')
  expect(verifier).toMatch(/^[A-Za-z0-9_-]{43}$/)

  await nextLesson(page, 'Create a code challenge')
  const challenge = await readValue(page, 'code_challenge')
  expect(challenge).toBe(createHash('sha256').update(verifier).digest('base64url'))

  await nextLesson(page, 'Authorize the user')
  const url = new URL(await readValue(page, 'authorization_url'))
  expect(url.searchParams.get('code_challenge')).toBe(challenge)
  expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  await logInAsAda(page)
  const code = await readValue(page, 'code')
  expect(code.length).toBeGreaterThanOrEqual(22)

  await nextLesson(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  const idToken = await readValue(page, 'id_token')
  expect(idToken.split('.')).toHaveLength(3)
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString())
  expect(await readValue(page, 'sub')).toBe(claims.sub)
  const checks = page
    .getByRole('region', { name: /checks/i })
    .or(page.getByText(/thirteen/i))
    .first()
  await expect(checks).toBeVisible()

  await nextLesson(page, 'Call your API')
  await page.getByRole('button', { name: 'Get user info' }).click()
  await page.getByRole('button', { name: 'Call the API' }).click()

  await nextLesson(page, 'Refresh tokens')
  const before = await readValue(page, 'refresh_token')
  await page.getByRole('button', { name: 'Refresh tokens' }).click()
  await expect.poll(() => readValue(page, 'refresh_token')).not.toBe(before)
})

test('a verifier with one character changed is refused with invalid_grant', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await nextLesson(page, 'Create a code challenge')
  await nextLesson(page, 'Authorize the user')
  await logInAsAda(page)
  await readValue(page, 'code')
  await page
    .getByRole('navigation', { name: 'Lessons' })
    .getByRole('link', { name: 'Create a code challenge' })
    .click()
  await page.getByRole('button', { name: 'Change one character' }).click()
  await page
    .getByRole('navigation', { name: 'Lessons' })
    .getByRole('link', { name: 'Request tokens' })
    .click()
  await expect(page.getByText('Out of date.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'invalid_grant' })).toBeVisible()
  await expect(page.locator('[data-value=access_token]')).toHaveCount(0)
})
