/** The walk at a provider of the learner's own: real servers that nobody here wrote, on this machine. */
import { expect, openLesson, readValue } from './fixtures'
import {
  answerTenant,
  chooseByDialog,
  chooseOwn,
  goTo,
  openStep3,
  storedText,
  tenantPage,
  test,
} from './own-walk'

test('D10 a strict tenant below a path, in this tab: there and back, tokens in memory only, refresh by consent', async ({
  page,
  watch,
  baseURL,
  serveOwn,
}) => {
  const provider = await serveOwn({ path: '/tenant' })
  const { host, origin } = new URL(provider.issuer)
  const stage = page.getByRole('complementary', { name: 'Stage' })
  watch.chosen.push(origin) // the press that looks it up is in the dialog
  await openStep3(page, provider, chooseByDialog)
  await expect(page).toHaveURL(`${baseURL}lessons/authorize-user/`)
  await expect(stage.getByRole('region', { name: 'Your provider' })).toContainText(host)
  await stage.getByRole('button', { name: 'Log in' }).click()
  await answerTenant(page)
  await expect(page.getByText('The answer is good.')).toBeVisible()
  const [answered] = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map(({ name }) => name),
  )
  await page.getByRole('link', { name: 'Go to “Authorize the user”' }).click()
  const code = await readValue(page, 'code')
  await expect(page.getByText('What it sent and got in between').first()).toBeVisible()
  await expect(stage.getByText('rebuilt', { exact: true })).toBeVisible()

  await goTo(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByText('an opaque access token').first()).toBeVisible()
  await expect(page.getByText(/Of the thirteen checks \d+ passed/)).toBeVisible()
  await expect(stage.getByText('Its clock and this machine’s agree.')).toBeVisible()
  const missing = page.getByRole('region', { name: 'No refresh token' })
  await expect(missing).toContainText('the granted scope leaves it out')
  await missing.getByRole('checkbox', { name: /prompt=consent/ }).check()

  await goTo(page, 'Authorize the user')
  await stage.getByRole('button', { name: 'Log in' }).click()
  await answerTenant(page, ['Agree'])
  await page.getByRole('link', { name: 'Go to “Authorize the user”' }).click()
  await goTo(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  const first = await readValue(page, 'refresh_token')
  await goTo(page, 'Call your API')
  await page.getByRole('button', { name: 'Get user info' }).click()
  await expect(page.getByText('so your app may use these claims')).toBeVisible()
  await goTo(page, 'Refresh tokens')
  await page.getByRole('button', { name: 'Refresh tokens' }).click()
  await expect(page.getByText('a new refresh token in place of the one you sent')).toBeVisible()
  const values = await Promise.all(
    ['access_token', 'refresh_token', 'id_token'].map((name) => readValue(page, name)),
  )
  await page.getByRole('button', { name: 'Revoke the refresh token' }).click()
  await expect(page.getByText('The server answers the same for a token')).toBeVisible()
  await stage.getByRole('tab', { name: 'Server' }).click()
  await expect(stage.getByText('Not visible from here: this provider')).toBeVisible()
  await expect(stage.getByText(/^Contacted/)).toContainText(`because you chose to, ${host}.`)
  const kept = await storedText(page)
  expect(kept).toContain(provider.clientId)
  for (const value of [...values, first, code]) expect(kept).not.toContain(value)

  await page.goto(answered ?? '')
  await expect(page.getByText('transaction_used')).toBeVisible()
  await page.reload()
  await openLesson(page, 'refresh-tokens')
  await expect(page.locator('[data-value="access_token"]')).toHaveCount(0)
})

test('C6 D11 the provider is switched while a login is out: its answer goes to its own server only', async ({
  page,
  watch,
  serveOwn,
}) => {
  const [first, second] = [await serveOwn(), await serveOwn({ path: '/second' })]
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/token')) sent.push(request.url())
  })
  await openStep3(page, first)
  watch.chosen.push(new URL(first.issuer).origin)
  await page.getByRole('button', { name: 'Open in this tab' }).click()
  await expect(tenantPage(page)).toBeVisible()
  const away = page.url()
  await openLesson(page, 'authorize-user')
  await chooseOwn(page, second)
  await expect(page.locator('[data-value="code_verifier"]')).toHaveCount(0)
  await page.goto(away)
  await answerTenant(page)
  await expect(page.getByText('This answers a login at another server.')).toBeVisible()
  await page.getByRole('button', { name: `Go back to ${first.issuer}` }).click()
  await expect(page.getByText('The answer is good.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to “Authorize the user”' }).click()
  await goTo(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByText(/Of the thirteen checks \d+ passed/)).toBeVisible()
  expect(sent).toEqual([first.server.token_endpoint])
})

test('C2 an answer that no login waits for is not sent; the sandbox’s run waits for its return', async ({
  page,
  serveOwn,
}) => {
  const provider = await serveOwn()
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')
  await chooseOwn(page, provider)
  await expect(page.locator('[data-value="code_verifier"]')).toHaveCount(0)
  await page.goto(`/callback/?code=forged&state=forged&iss=${encodeURIComponent(provider.issuer)}`)
  await expect(page.getByText('transaction_unknown')).toBeVisible()
  await openLesson(page, 'misconfigure')
  await page.getByRole('button', { name: 'Switch to the sandbox' }).click()
  await expect(page.getByRole('button', { name: /^Sandbox/ })).toBeVisible()
  await openLesson(page, 'create-code-verifier')
  expect(await readValue(page, 'code_verifier')).toBe(verifier)
})
