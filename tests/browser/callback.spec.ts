import { expect, openLesson, readValue, test } from './fixtures'

test('C9 a real callback page reads the code and leaves nothing in the address bar', async ({
  page,
  baseURL,
}) => {
  const referers: string[] = []
  page.on('request', (request) => referers.push(request.headers().referer ?? ''))
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await page.getByText('Edit redirect_uri').click()
  await page.getByRole('textbox', { name: 'redirect_uri' }).fill(`${baseURL}callback/`)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByText('The answer is good.')).toBeVisible()
  expect(page.url()).toBe(`${baseURL}callback/`)
  expect(referers.filter((referer) => referer.includes('code='))).toEqual([])
  await page.getByRole('link', { name: 'Go to “Authorize the user”' }).click()
  await readValue(page, 'code')
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'id_token')
})

test('C2 a code that nobody asked for is refused, with a way on', async ({ page, baseURL }) => {
  await page.goto(`/callback/?code=forged&state=${'x'.repeat(22)}`)
  await expect(page.getByRole('alert').filter({ hasText: 'Way out' })).toBeVisible()
  expect(page.url()).toBe(`${baseURL}callback/`)
})

test('C8 tokens in the fragment are never used, and leave the address bar', async ({
  page,
  baseURL,
}) => {
  await page.goto('/callback/#access_token=forged&token_type=Bearer')
  await expect(page.getByRole('alert').filter({ hasText: 'tokens_in_callback' })).toBeVisible()
  expect(page.url()).toBe(`${baseURL}callback/`)
  expect(await page.content()).not.toContain('forged')
})

test('C4 without an answer the page says what it is for', async ({ page }) => {
  await page.goto('/callback/')
  await expect(page.getByText('This page is a redirect URI.')).toBeVisible()
})

test('C10 markup and 50 kB in error_description are text, and short', async ({ page }) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  const state = await readValue(page, 'state')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
  const text = encodeURIComponent(`<img src=x onerror=alert(1)>${'y'.repeat(50_000)}`)
  const issuer = encodeURIComponent(`${new URL(page.url()).origin}/sandbox`)
  const answer = `error=access_denied&state=${state}&iss=${issuer}&error_description=${text}`
  await page
    .getByRole('textbox', { name: 'Paste a callback URL' })
    .fill(`com.exampleco.timesheets:/callback?${answer}`)
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert').filter({ hasText: 'access_denied' }).first()
  await expect(alert).toContainText('<img src=x')
  expect((await alert.textContent())?.length).toBeLessThan(2000)
  expect(await page.locator('img').count()).toBe(0)
})
