import * as oauth from 'oauth4webapi'
import { expect, test } from 'vitest'
import { type Provider, sandboxDefaults } from '@/lib/providers'
import { api, decide, hosts, issuer, location, logIn } from '@/lib/sandbox/testing/walk'

/** The client's fetch goes to the sandbox, and nowhere else. */
function through(host: Provider) {
  return {
    [oauth.customFetch]: (url: string, init: Omit<RequestInit, 'body'> & { body?: unknown }) => {
      const { body, ...rest } = init
      const form = body instanceof URLSearchParams ? { body } : {}
      return host.send(new Request(url, { ...rest, ...form }), 'app')
    },
  }
}

/** Somebody else's client walks the whole flow against the sandbox, checking everything it knows. */
test.each(hosts)('oauth4webapi completes the flow on the %s host', async (_, createHost) => {
  const host = await createHost()
  const options = through(host)
  const client: oauth.Client = {
    client_id: sandboxDefaults.clientId,
    // The sandbox's clock of this test is not today's.
    [oauth.clockSkew]: Math.round((host.now() - Date.now()) / 1000),
  }
  const issuerUrl = new URL(issuer)
  const discovered = await oauth.discoveryRequest(issuerUrl, options)
  const server = await oauth.processDiscoveryResponse(issuerUrl, discovered)
  const oauth2 = await oauth.discoveryRequest(issuerUrl, { ...options, algorithm: 'oauth2' })
  expect(await oauth.processDiscoveryResponse(issuerUrl, oauth2)).toEqual(server)

  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const nonce = oauth.generateRandomNonce()
  const authorization = new URL(server.authorization_endpoint ?? '')
  authorization.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: sandboxDefaults.redirectUri,
    scope: sandboxDefaults.scope,
    audience: sandboxDefaults.audience,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    max_age: '600',
  }).toString()

  const toLogin = await host.send(new Request(authorization), 'browser')
  const answer = await decide(host, await logIn(host, toLogin), 'allow')
  const callback = oauth.validateAuthResponse(server, client, new URL(location(answer)), state)

  const exchanged = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    callback,
    sandboxDefaults.redirectUri,
    verifier,
    options,
  )
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, exchanged, {
    expectedNonce: nonce,
    maxAge: 600,
    requireIdToken: true,
  })
  await oauth.validateApplicationLevelSignature(server, exchanged, options)
  const claims = oauth.getValidatedIdTokenClaims(tokens)
  expect(claims?.sub).toBe('sandbox|ada')

  const apiRequest = new Request(api, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  const jwt = await oauth.validateJwtAccessToken(server, apiRequest, sandboxDefaults.audience, {
    ...options,
    [oauth.clockSkew]: client[oauth.clockSkew],
  })
  expect(jwt).toMatchObject({ client_id: client.client_id, scope: sandboxDefaults.scope })

  const asked = await oauth.userInfoRequest(server, client, tokens.access_token, options)
  const who = await oauth.processUserInfoResponse(server, client, claims?.sub ?? '', asked)
  expect(who.email).toBe('ada@example.com')

  const sheets = await oauth.protectedResourceRequest(
    tokens.access_token,
    'GET',
    new URL(api),
    undefined,
    undefined,
    options,
  )
  expect(sheets.status).toBe(200)

  const refreshed = await oauth.refreshTokenGrantRequest(
    server,
    client,
    oauth.None(),
    tokens.refresh_token ?? '',
    options,
  )
  const fresh = await oauth.processRefreshTokenResponse(server, client, refreshed)
  expect(fresh.refresh_token).not.toBe(tokens.refresh_token)

  const introspected = await oauth.introspectionRequest(
    server,
    client,
    oauth.None(),
    fresh.access_token,
    options,
  )
  expect(await oauth.processIntrospectionResponse(server, client, introspected)).toMatchObject({
    active: true,
  })

  const revoked = await oauth.revocationRequest(
    server,
    client,
    oauth.None(),
    fresh.refresh_token ?? '',
    options,
  )
  expect(await oauth.processRevocationResponse(revoked)).toBeUndefined()

  const dead = await oauth.userInfoRequest(server, client, fresh.access_token, options)
  await expect(
    oauth.processUserInfoResponse(server, client, claims?.sub ?? '', dead),
  ).rejects.toThrow(oauth.WWWAuthenticateChallengeError)
})

test.each(hosts)(
  'oauth4webapi sees a wrong verifier refused on the %s host',
  async (_, createHost) => {
    const host = await createHost()
    const options = through(host)
    const client: oauth.Client = { client_id: sandboxDefaults.clientId }
    const verifier = oauth.generateRandomCodeVerifier()
    const authorization = `${host.server.authorization_endpoint}?${new URLSearchParams({
      response_type: 'code',
      client_id: client.client_id,
      redirect_uri: sandboxDefaults.redirectUri,
      scope: 'openid',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })}`
    const toLogin = await host.send(new Request(authorization), 'browser')
    const answer = await decide(host, await logIn(host, toLogin), 'allow')
    const target = new URL(location(answer))
    const callback = oauth.validateAuthResponse(host.server, client, target, oauth.expectNoState)
    const response = await oauth.authorizationCodeGrantRequest(
      host.server,
      client,
      oauth.None(),
      callback,
      sandboxDefaults.redirectUri,
      oauth.generateRandomCodeVerifier(),
      options,
    )
    await expect(
      oauth.processAuthorizationCodeResponse(host.server, client, response),
    ).rejects.toMatchObject({ error: 'invalid_grant', status: 400 })
  },
)
