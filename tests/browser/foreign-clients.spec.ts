/** Clients that nobody here wrote, in a real browser and at an origin of their own, at the provider of `npm start`. */
import { expect, type Page, test } from '@playwright/test'
import { freePort } from '../../scripts/listen.mjs'
import { readBasePath } from '../../scripts/project.mjs'
import { serveSite } from '../../scripts/serve.mjs'
import {
  type ForeignApp,
  isActive,
  logInAndReturn,
  registerApp,
  serveForeignApp,
} from './foreign-app'

declare const auth0: typeof import('@auth0/auth0-spa-js')
declare const oidcClient: typeof import('oidc-client-ts')

const opened: { close(): unknown }[] = []
test.afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

async function openApp(library: string, name: string): Promise<ForeignApp> {
  const app = await serveForeignApp(library, name)
  opened.push(app)
  return app
}

/** What the server answers to `prompt=none` in this browser: its error, or nothing for a login that goes on. */
async function silentLogin(page: Page, issuer: string, client_id: string, { url }: ForeignApp) {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id,
    redirect_uri: url,
    scope: 'openid',
    prompt: 'none',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  await page.goto(`${issuer}/authorize?${query}`)
  return new URL(page.url()).searchParams.get('error')
}

test('oidc-client-ts in a browser: login, userinfo, refresh, revocation, logout', async ({
  page,
  baseURL,
}) => {
  const app = await openApp('oidc-client-ts', 'oidcClient')
  const issuer = new URL('/provider', baseURL).href
  const clientId = await registerApp(issuer, app)
  const settings = {
    authority: issuer,
    client_id: clientId,
    redirect_uri: app.url,
    post_logout_redirect_uri: app.url,
    scope: 'openid email offline_access',
    loadUserInfo: true,
  }
  const openManager = () =>
    page.evaluateHandle((settings) => new oidcClient.UserManager(settings), settings)

  await page.goto(app.url)
  const before = await openManager()
  await before.evaluate((manager) => void manager.signinRedirect({ state: 'where I was' }))
  await logInAndReturn(page, app)

  const manager = await openManager()
  const user = await manager.evaluate(async (manager) => {
    const user = await manager.signinCallback()
    return { ...user, profile: user?.profile }
  })
  expect(user.profile).toMatchObject({ sub: 'sandbox|ada', email: 'ada@example.com' })
  expect(user.state).toBe('where I was')

  const fresh = await manager.evaluate(async (manager) => ({ ...(await manager.signinSilent()) }))
  expect(fresh.refresh_token).not.toBe(user.refresh_token)
  expect(await isActive(issuer, clientId, fresh.access_token ?? '')).toBe(true)
  await manager.evaluate((manager) => manager.revokeTokens(['refresh_token']))
  expect(await isActive(issuer, clientId, fresh.access_token ?? '')).toBe(false)

  const backAtApp = page.waitForURL(`${app.url}?state=*`)
  await manager.evaluate((manager) => void manager.signoutRedirect({ state: 'bye' }))
  await backAtApp
  const after = await openManager()
  const signedOut = await after.evaluate(async (manager) => {
    const answer = await manager.signoutCallback()
    return { state: answer?.userState, user: await manager.getUser() }
  })
  expect(signedOut).toEqual({ state: 'bye', user: null })
  expect(await silentLogin(page, issuer, clientId, app)).toBe('login_required')
})

test('auth0-spa-js in a browser: login, userinfo, refresh, revocation, logout', async ({
  page,
}) => {
  // It wants an issuer that ends with a slash, and the endpoints right below it.
  const port = await freePort()
  const issuer = `http://localhost:${port}/`
  opened.push(await serveSite({ port, host: 'localhost', basePath: readBasePath(), issuer }))
  const domain = `http://localhost:${port}`
  const app = await openApp('@auth0/auth0-spa-js', 'auth0')
  const clientId = await registerApp(domain, app)
  const options = {
    domain,
    clientId,
    useRefreshTokens: true,
    authorizationParams: {
      redirect_uri: app.url,
      audience: 'https://api.exampleco.com/timesheets',
      scope: 'openid email offline_access read:timesheets',
    },
  }
  const openClient = () => page.evaluateHandle((options) => new auth0.Auth0Client(options), options)

  await page.goto(app.url)
  await (await openClient()).evaluate((client) => void client.loginWithRedirect())
  await logInAndReturn(page, app)

  const client = await openClient()
  const user = await client.evaluate(async (client) => {
    await client.handleRedirectCallback()
    return client.getUser()
  })
  expect(user).toMatchObject({ sub: 'sandbox|ada', email: 'ada@example.com' })
  const asked = await client.evaluate(async (client, domain) => {
    const response = await client
      .createFetcher({ getAccessToken: () => client.getTokenSilently() })
      .fetchWithAuth(`${domain}/userinfo`)
    return response.json()
  }, domain)
  expect(asked).toMatchObject({ sub: 'sandbox|ada', email: 'ada@example.com' })

  // The refresh token is in the client's worker, out of reach. The second refresh shows that it took
  // the new one of the first: an old one would have ended the family.
  const refreshed = await client.evaluate(async (client) => [
    await client.getTokenSilently(),
    await client.getTokenSilently({ cacheMode: 'off' }),
    await client.getTokenSilently({ cacheMode: 'off' }),
  ])
  expect(new Set(refreshed).size).toBe(3)
  const newest = refreshed.at(-1) ?? ''
  expect(await isActive(domain, clientId, newest)).toBe(true)
  await client.evaluate((client) => client.revokeRefreshToken())
  expect(await isActive(domain, clientId, newest)).toBe(false)

  // Left alone it would go to Auth0's own `/v2/logout`. `openUrl` is its door to RP-initiated logout.
  const backAtApp = page.waitForURL(`${app.url}?state=bye`)
  const wanted = await client.evaluate(
    async (client, { endpoint, url }) => {
      const { __raw: id_token_hint = '' } = (await client.getIdTokenClaims()) ?? {}
      const query = { id_token_hint, post_logout_redirect_uri: url, state: 'bye' }
      let wanted = ''
      await client.logout({
        openUrl: (auth0Url) => {
          wanted = auth0Url
          location.assign(`${endpoint}?${new URLSearchParams(query)}`)
        },
      })
      return wanted
    },
    { endpoint: `${domain}/logout`, url: app.url },
  )
  await backAtApp
  expect(new URL(wanted).pathname).toBe('/v2/logout')
  expect(await silentLogin(page, domain, clientId, app)).toBe('login_required')
})
