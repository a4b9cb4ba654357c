import { createHash } from 'node:crypto'
import { expect, hydrated, openLesson, readValue, test } from './fixtures'

test('from a refused token request to its mistake, and no verifier in the address', async ({
  page,
}) => {
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code')
  await page.getByRole('button', { name: 'Change one character of the verifier' }).click()
  await page.getByRole('button', { name: 'Request tokens', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Ask the PKCE doctor' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'PKCE doctor' })).toBeVisible()
  const finding = page.getByRole('region', { name: 'The finding' })
  await expect(finding).toContainText('The challenge belongs to another verifier')
  await expect(finding).toContainText('differs from it at character 1.')
  await expect(page).toHaveURL(/\/pkce-doctor\/$/)

  // The run’s own verifier is whole: only the request was spoiled.
  await page.getByRole('button', { name: 'Take my run as it stands' }).click()
  await expect(finding).toContainText('They fit.')
})

test('pasted requests are taken apart, the line is mended in the chosen language', async ({
  page,
}) => {
  const verifier = 'q9-Zt_3kXw7RvLm2Nc5pYbAe0Gh8JdSf1UoTiKzHyQ4'
  const digest = createHash('sha256').update(Buffer.from(verifier, 'utf16le')).digest('base64')
  await page.goto('/pkce-doctor/')
  await hydrated(page)
  await page
    .getByLabel('code_challenge', { exact: true })
    .fill(
      `https://id.example/authorize?code_challenge=${encodeURIComponent(digest)}&code_challenge_method=S256`,
    )
  await expect(page.getByLabel('code_challenge', { exact: true })).toHaveValue(digest)
  await page
    .getByLabel('code_verifier')
    .fill(`grant_type=authorization_code&code_verifier=${verifier}`)
  await expect(page.getByLabel('code_verifier')).toHaveValue(verifier)
  const finding = page.getByRole('region', { name: 'The finding' })
  await expect(finding).toContainText('The verifier was hashed as UTF-16')
  await expect(finding).toContainText(createHash('sha256').update(verifier).digest('base64url'))
  await finding.getByRole('radio', { name: 'C#' }).check()
  await expect(finding).toContainText('Encoding.Unicode is UTF-16.')
  await expect(
    finding.locator('code').filter({ hasText: 'mended: var ascii = Encoding.ASCII' }),
  ).toBeVisible()
})

test('two values of no known kinship are told so, with what to look at', async ({ page }) => {
  await page.goto('/pkce-doctor/')
  await hydrated(page)
  await page.getByText('Take a failure that somebody really had').click()
  await page.getByRole('button', { name: /A verifier made twice/ }).click()
  const finding = page.getByRole('region', { name: 'The finding' })
  await expect(finding).toContainText('no known mistake leads from one to the other')
  await expect(finding).toContainText('What to look at next')
})
