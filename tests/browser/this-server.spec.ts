import { execFileSync } from 'node:child_process'
import { expect, openLesson, readValue, test } from './fixtures'

test('with This server the walk is real HTTP, a new client is registered, and a copied curl works', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openLesson(page, 'register-application')
  await page.getByRole('button', { name: /^Sandbox/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Who answers' })
  await dialog.getByRole('radio', { name: 'This server' }).check()
  await expect(dialog.getByText('It answers.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByRole('button', { name: 'This server' })).toBeVisible()

  const panel = page.getByRole('region', { name: 'An application of your own' })
  await panel.getByRole('button', { name: 'Copy as registration request' }).click()
  const curl = await page.evaluate(() => navigator.clipboard.readText())
  const answer = JSON.parse(execFileSync('bash', ['-c', curl], { encoding: 'utf8' }))
  expect(answer).toMatchObject({ client_name: 'My own app', token_endpoint_auth_method: 'none' })

  await panel.getByRole('button', { name: 'Register this as a new client' }).click()
  await panel.getByRole('button', { name: 'Use it in step 3' }).click()
  await expect(panel.getByText('Step 3 sends it.')).toBeVisible()

  await page.getByRole('link', { name: 'Authorize the user' }).first().click()
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code_challenge')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page).toHaveURL(/\/provider\/login/)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page).toHaveURL(new RegExp(`^${baseURL}callback/$`))
  await page.getByRole('link', { name: 'Go to “Authorize the user”' }).click()

  await page.getByRole('link', { name: 'Request tokens' }).first().click()
  const [request] = await Promise.all([
    page.waitForRequest(`${new URL(baseURL ?? '').origin}/provider/oauth/token`),
    page.getByRole('button', { name: 'Request tokens' }).click(),
  ])
  expect(request.method()).toBe('POST')
  await readValue(page, 'id_token')
  await expect(page.getByText(/thirteen checks|checks applied/i).first()).toBeVisible()
  await page.getByRole('tab', { name: 'Server' }).click()
  await expect(page.getByText('Not visible from here')).toBeVisible()
})
