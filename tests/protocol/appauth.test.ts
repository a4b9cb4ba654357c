import {
  AuthorizationRequest,
  AuthorizationRequestHandler,
  type AuthorizationRequestResponse,
  AuthorizationResponse,
  AuthorizationServiceConfiguration,
  BaseTokenRequestHandler,
  BasicQueryStringUtils,
  GRANT_TYPE_AUTHORIZATION_CODE,
  GRANT_TYPE_REFRESH_TOKEN,
  RevokeTokenRequest,
  TokenRequest,
} from '@openid/appauth'
import { NodeCrypto, NodeRequestor } from '@openid/appauth/built/src/node_support/index.js'
import { expect, onTestFinished, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import { type Served, serveProvider } from './provider'

/** AppAuth leaves the browser to the app; this one is the browser of these tests. */
class Handler extends AuthorizationRequestHandler {
  private answered: Promise<URL> | undefined
  private request: AuthorizationRequest | undefined
  private readonly served: Served

  constructor(served: Served) {
    super(new BasicQueryStringUtils(), new NodeCrypto())
    this.served = served
  }

  performAuthorizationRequest(
    configuration: AuthorizationServiceConfiguration,
    request: AuthorizationRequest,
  ) {
    this.request = request
    this.answered = request
      .setupCodeVerifier()
      .then(() => this.served.browse(this.buildRequestUrl(configuration, request)))
  }

  async completeAuthorizationRequest(): Promise<AuthorizationRequestResponse | null> {
    const url = await this.answered
    if (!url || !this.request) return null
    const { code = '', state = '' } = this.utils.parseQueryString(url.search.slice(1))
    expect(state).toBe(this.request.state)
    return {
      request: this.request,
      response: new AuthorizationResponse({ code, state }),
      error: null,
    }
  }
}

test('AppAuth-JS walks: metadata, code, refresh with rotation, revocation', async () => {
  const served = await serveProvider()
  onTestFinished(served.close)
  const requestor = new NodeRequestor()
  const configuration = await AuthorizationServiceConfiguration.fetchFromIssuer(
    served.issuer,
    requestor,
  )
  const client = {
    client_id: sandboxDefaults.clientId,
    redirect_uri: sandboxDefaults.redirectUri,
  }
  const request = new AuthorizationRequest(
    {
      ...client,
      scope: sandboxDefaults.scope,
      response_type: AuthorizationRequest.RESPONSE_TYPE_CODE,
      extras: { audience: sandboxDefaults.audience },
    },
    new NodeCrypto(),
  )
  const handler = new Handler(served)
  handler.performAuthorizationRequest(configuration, request)
  const answer = await handler.completeAuthorizationRequest()
  const tokenHandler = new BaseTokenRequestHandler(requestor)
  const tokens = await tokenHandler.performTokenRequest(
    configuration,
    new TokenRequest({
      ...client,
      grant_type: GRANT_TYPE_AUTHORIZATION_CODE,
      code: answer?.response?.code,
      extras: { code_verifier: request.internal?.code_verifier ?? '' },
    }),
  )
  expect(tokens.isValid()).toBe(true)
  expect(tokens.tokenType).toBe('Bearer')

  const refresh = (refresh_token: string | undefined) =>
    tokenHandler.performTokenRequest(
      configuration,
      new TokenRequest({ ...client, grant_type: GRANT_TYPE_REFRESH_TOKEN, refresh_token }),
    )
  const fresh = await refresh(tokens.refreshToken)
  expect(fresh.refreshToken).not.toBe(tokens.refreshToken)

  const token = fresh.refreshToken ?? ''
  const revoked = await tokenHandler.performRevokeTokenRequest(
    configuration,
    new RevokeTokenRequest({ token, client_id: client.client_id }),
  )
  expect(revoked).toBe(true)
  await expect(refresh(token)).rejects.toThrow('Bad Request')
})
