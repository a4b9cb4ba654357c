/** The provider of `npm start` in a real browser: its cookie, and the `Origin` that the browser sends with forms. */
import { expect, test } from './fixtures'

test('a login at the provider ends at the real callback page, and the next one needs no page', async ({
  page,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '')
  const redirectUri = `${baseURL}callback/`
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'timesheets-mobile',
    redirect_uri: redirectUri,
    scope: 'openid email',
    state: 'a-state',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  const isCallback = (url: string) => url.startsWith(`${redirectUri}?`)

  await page.goto(`${origin}/provider/authorize?${query}`)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  const [request] = await Promise.all([
    page.waitForRequest((request) => isCallback(request.url())),
    page.getByRole('button', { name: 'Allow' }).click(),
  ])
  const answer = new URL(request.url()).searchParams
  expect([answer.get('state'), answer.get('iss')]).toEqual(['a-state', `${origin}/provider`])

  const exchanged = await page.request.post(`${origin}/provider/oauth/token`, {
    form: {
      grant_type: 'authorization_code',
      client_id: 'timesheets-mobile',
      redirect_uri: redirectUri,
      code: answer.get('code') ?? '',
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    },
  })
  expect(exchanged.status()).toBe(200)

  // Scripts of the same origin see no cookie.
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const [again] = await Promise.all([
    page.waitForRequest((request) => isCallback(request.url())),
    page.goto(`${origin}/provider/authorize?${query}`),
  ])
  expect(new URL(again.url()).searchParams.has('code')).toBe(true)
})
