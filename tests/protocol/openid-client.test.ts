import * as client from 'openid-client'
import { expect, onTestFinished, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import { serveProvider } from './provider'

const logoutUri = 'com.exampleco.timesheets:/logged-out'

test.each(['/provider', '/'])(
  'openid-client walks from discovery to logout, issuer path %s',
  async (path) => {
    const { issuer, browse, close } = await serveProvider(path)
    onTestFinished(close)
    const config = await client.discovery(
      new URL(issuer),
      sandboxDefaults.clientId,
      undefined,
      client.None(),
      { execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks] },
    )
    expect(config.serverMetadata().issuer).toBe(issuer)

    const pkceCodeVerifier = client.randomPKCECodeVerifier()
    const expectedState = client.randomState()
    const expectedNonce = client.randomNonce()
    const authorization = client.buildAuthorizationUrl(config, {
      redirect_uri: sandboxDefaults.redirectUri,
      scope: sandboxDefaults.scope,
      audience: sandboxDefaults.audience,
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
      max_age: '600',
    })
    const checks = { pkceCodeVerifier, expectedState, expectedNonce, maxAge: 600 }
    const tokens = await client.authorizationCodeGrant(config, await browse(authorization), {
      ...checks,
      idTokenExpected: true,
    })
    const sub = tokens.claims()?.sub ?? ''
    expect(sub).toBe('sandbox|ada')
    const who = await client.fetchUserInfo(config, tokens.access_token, sub)
    expect(who.email).toBe('ada@example.com')

    const fresh = await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
    expect(fresh.refresh_token).not.toBe(tokens.refresh_token)
    expect(fresh.claims()?.sub).toBe(sub)
    expect(await client.tokenIntrospection(config, fresh.access_token)).toMatchObject({
      active: true,
    })

    await client.tokenRevocation(config, fresh.refresh_token ?? '')
    await expect(client.refreshTokenGrant(config, fresh.refresh_token ?? '')).rejects.toMatchObject(
      { error: 'invalid_grant' },
    )

    const logout = client.buildEndSessionUrl(config, {
      id_token_hint: fresh.id_token ?? '',
      post_logout_redirect_uri: logoutUri,
      state: expectedState,
    })
    expect(String(await browse(logout))).toBe(`${logoutUri}?state=${expectedState}`)
    const silent = new URL(authorization)
    silent.searchParams.set('prompt', 'none')
    expect((await browse(silent)).searchParams.get('error')).toBe('login_required')
  },
)

test('openid-client registers itself, and takes any port of loopback', async () => {
  const { issuer, browse, close } = await serveProvider()
  onTestFinished(close)
  const config = await client.dynamicClientRegistration(
    new URL(issuer),
    {
      redirect_uris: ['http://127.0.0.1/callback'],
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
    },
    client.None(),
    { execute: [client.allowInsecureRequests] },
  )
  const pkceCodeVerifier = client.randomPKCECodeVerifier()
  const authorization = client.buildAuthorizationUrl(config, {
    redirect_uri: 'http://127.0.0.1:49152/callback',
    scope: 'openid offline_access',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  })
  const callback = await browse(authorization)
  expect(callback.origin).toBe('http://127.0.0.1:49152')
  const tokens = await client.authorizationCodeGrant(config, callback, { pkceCodeVerifier })
  expect(tokens.claims()?.aud).toBe(config.clientMetadata().client_id)
  expect(tokens.refresh_token).toBeDefined()
})
