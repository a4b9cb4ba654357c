import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts'
import { expect, onTestFinished, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import { serveProvider } from './provider'

const logoutUri = 'com.exampleco.timesheets:/logged-out'

test('oidc-client-ts walks from discovery to logout', async () => {
  const { issuer, browse, close } = await serveProvider()
  onTestFinished(close)
  const client = new OidcClient({
    authority: issuer,
    client_id: sandboxDefaults.clientId,
    redirect_uri: sandboxDefaults.redirectUri,
    post_logout_redirect_uri: logoutUri,
    scope: sandboxDefaults.scope,
    extraQueryParams: { audience: sandboxDefaults.audience },
    loadUserInfo: true,
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  })
  const nonce = 'n-0S6_WzA2Mj'
  const request = await client.createSigninRequest({ state: 'where I was', nonce })
  const callback = await browse(request.url)
  const signedIn = await client.processSigninResponse(callback.href)
  expect(signedIn.userState).toBe('where I was')
  expect(signedIn.profile).toMatchObject({ sub: 'sandbox|ada', email: 'ada@example.com' })

  const state = { ...signedIn, refresh_token: signedIn.refresh_token ?? '' }
  const refreshed = await client.useRefreshToken({ state })
  expect(refreshed.refresh_token).not.toBe(signedIn.refresh_token)
  expect(refreshed.profile.sub).toBe('sandbox|ada')

  await client.revokeToken(refreshed.refresh_token ?? '', 'refresh_token')
  const revoked = { ...state, refresh_token: refreshed.refresh_token ?? '' }
  await expect(client.useRefreshToken({ state: revoked })).rejects.toMatchObject({
    error: 'invalid_grant',
  })

  const signout = await client.createSignoutRequest({
    id_token_hint: refreshed.id_token,
    state: 'bye',
  })
  const done = await browse(signout.url)
  expect(done.href.startsWith(`${logoutUri}?state=`)).toBe(true)
  expect((await client.processSignoutResponse(done.href)).userState).toBe('bye')
})

test('oidc-client-ts sees the person say no', async () => {
  const { issuer, browse, close } = await serveProvider()
  onTestFinished(close)
  const client = new OidcClient({
    authority: issuer,
    client_id: sandboxDefaults.clientId,
    redirect_uri: sandboxDefaults.redirectUri,
    scope: 'openid',
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  })
  const request = await client.createSigninRequest({ prompt: 'none' })
  const callback = await browse(request.url)
  await expect(client.processSigninResponse(callback.href)).rejects.toMatchObject({
    error: 'login_required',
  })
})
