/** AppAuth-JS in a real browser, at an origin of its own, at the provider of `npm start`. */
import { expect, test } from '@playwright/test'
import { isActive, logInAndReturn, registerApp, serveForeignApp } from './foreign-app'

declare const appAuth: typeof import('@openid/appauth')

let close = () => {}
test.afterEach(() => close())

test('AppAuth-JS in a browser: the answer in the fragment, userinfo, refresh, revocation', async ({
  page,
  baseURL,
}) => {
  const app = await serveForeignApp('@openid/appauth', 'appAuth')
  close = app.close
  const issuer = new URL('/provider', baseURL).href
  const clientId = await registerApp(issuer, app)
  await page.goto(app.url)
  await page.evaluate(
    async ({ issuer, client_id, redirect_uri }) => {
      const configuration = await appAuth.AuthorizationServiceConfiguration.fetchFromIssuer(
        issuer,
        new appAuth.FetchRequestor(),
      )
      const request = new appAuth.AuthorizationRequest({
        client_id,
        redirect_uri,
        scope: 'openid email offline_access',
        response_type: appAuth.AuthorizationRequest.RESPONSE_TYPE_CODE,
        // Its handler of redirects looks for the answer there, and nowhere else.
        extras: { response_mode: 'fragment' },
      })
      new appAuth.RedirectRequestHandler().performAuthorizationRequest(configuration, request)
    },
    { issuer, client_id: clientId, redirect_uri: app.url },
  )
  await logInAndReturn(page, app)
  expect(new URL(page.url()).search).toBe('')

  const seen = await page.evaluate(async (issuer) => {
    const requestor = new appAuth.FetchRequestor()
    const configuration = await appAuth.AuthorizationServiceConfiguration.fetchFromIssuer(
      issuer,
      requestor,
    )
    const notifier = new appAuth.AuthorizationNotifier()
    const handler = new appAuth.RedirectRequestHandler()
    handler.setAuthorizationNotifier(notifier)
    const answered = new Promise<Record<string, string | undefined>>((resolve) => {
      notifier.setAuthorizationListener((request, response) => {
        const { clientId: client_id, redirectUri: redirect_uri, internal } = request
        const code_verifier = internal?.code_verifier
        resolve({ client_id, redirect_uri, code: response?.code, code_verifier })
      })
    })
    await handler.completeAuthorizationRequestIfPossible()
    const { client_id = '', redirect_uri = '', code, code_verifier = '' } = await answered

    const tokenHandler = new appAuth.BaseTokenRequestHandler(requestor)
    const client = { client_id, redirect_uri }
    const exchange = new appAuth.TokenRequest({
      ...client,
      grant_type: appAuth.GRANT_TYPE_AUTHORIZATION_CODE,
      code,
      extras: { code_verifier },
    })
    const first = await tokenHandler.performTokenRequest(configuration, exchange)
    const refresh = new appAuth.TokenRequest({
      ...client,
      grant_type: appAuth.GRANT_TYPE_REFRESH_TOKEN,
      refresh_token: first.refreshToken,
    })
    const fresh = await tokenHandler.performTokenRequest(configuration, refresh)
    const userinfo = await fetch(configuration.userInfoEndpoint ?? '', {
      headers: { authorization: `Bearer ${fresh.accessToken}` },
    })
    const who = await userinfo.json()
    const token = fresh.refreshToken ?? ''
    const revoke = new appAuth.RevokeTokenRequest({ token, client_id })
    const revoked = await tokenHandler.performRevokeTokenRequest(configuration, revoke)
    const tokens = [first.refreshToken, fresh.refreshToken]
    return { who, revoked, tokens, accessToken: fresh.accessToken }
  }, issuer)
  expect(seen.who).toMatchObject({ sub: 'sandbox|ada', email: 'ada@example.com' })
  expect(new Set(seen.tokens).size).toBe(2)
  expect(seen.revoked).toBe(true)
  expect(await isActive(issuer, clientId, seen.accessToken)).toBe(false)
})
