/** Good and bad requests for two servers: what each case sends, to either of them. */
import { type Fields, verifier } from '@/lib/sandbox/testing/walk'
import { clientId, goodExchange, goodRequest, otherId, type Side } from './sides'

export type Case = { name: string; send(side: Side): Promise<Response> }

function authorize(name: string, change: Fields): Case {
  return { name, send: (side) => side.get('authorize', { ...goodRequest, ...change }) }
}

function exchange(name: string, change: Fields): Case {
  return {
    name,
    send: async (side) =>
      side.post('token', { ...goodExchange, code: await side.code(), ...change }),
  }
}

type Tokens = Record<string, string>

function withTokens(name: string, send: (side: Side, tokens: Tokens) => Promise<Response>): Case {
  return { name, send: async (side) => send(side, await side.tokens()) }
}

function refresh(side: Side, refresh_token: string | undefined, change: Fields = {}) {
  const fields = { grant_type: 'refresh_token', client_id: clientId, refresh_token, ...change }
  return side.post('token', fields)
}

function bearer(token: string | undefined) {
  return { headers: { authorization: `Bearer ${token}` } }
}

const shortChallenge = 'a'.repeat(42)

export const authorizeCases: Case[] = [
  authorize('a good request', {}),
  { name: 'a good request as a form', send: (side) => side.post('authorize', goodRequest) },
  authorize('an unknown parameter', { utm_source: 'x' }),
  authorize('client_id missing', { client_id: undefined }),
  authorize('client_id unknown', { client_id: 'nobody' }),
  authorize('client_id twice', { client_id: [clientId, clientId] }),
  authorize('redirect_uri missing', { redirect_uri: undefined }),
  authorize('redirect_uri not registered', { redirect_uri: 'https://evil.example/callback' }),
  authorize('redirect_uri with a slash more', {
    redirect_uri: 'https://app.exampleco.com/callback/',
  }),
  authorize('redirect_uri with a fragment', {
    redirect_uri: 'https://app.exampleco.com/callback#x',
  }),
  authorize("another client's redirect_uri", { redirect_uri: 'https://other.example/callback' }),
  authorize('another port of loopback', {
    client_id: otherId,
    redirect_uri: 'http://127.0.0.1:49152/callback',
  }),
  authorize('response_type missing', { response_type: undefined }),
  authorize('response_type token', { response_type: 'token' }),
  authorize('response_type unknown', { response_type: 'x' }),
  authorize('response_mode unknown', { response_mode: 'x' }),
  authorize('code_challenge missing', { code_challenge: undefined }),
  authorize('code_challenge_method missing', { code_challenge_method: undefined }),
  authorize('code_challenge_method plain', { code_challenge_method: 'plain' }),
  authorize('code_challenge too short', { code_challenge: shortChallenge }),
  authorize('code_challenge padded', { code_challenge: `${shortChallenge}a=` }),
  authorize('scope missing', { scope: undefined }),
  authorize('scope unknown beside good ones', { scope: 'openid fly' }),
  authorize('scope unknown alone', { scope: 'fly' }),
  authorize('prompt none', { prompt: 'none' }),
  authorize('prompt none with another', { prompt: 'none login' }),
  authorize('prompt unknown', { prompt: 'dance' }),
  authorize('max_age negative', { max_age: '-1' }),
  authorize('max_age not a number', { max_age: 'x' }),
  authorize('id_token_hint broken', { id_token_hint: 'a.b.c' }),
  authorize('request', { request: 'x' }),
  authorize('request_uri', { request_uri: 'https://x.example' }),
  authorize('registration', { registration: '{}' }),
  authorize('state twice', { state: ['a', 'b'] }),
  authorize('nonce twice', { nonce: ['a', 'b'] }),
  authorize('no state', { state: undefined, response_type: 'x' }),
]

export const tokenCases: Case[] = [
  exchange('a good exchange', {}),
  exchange('an unknown parameter in the exchange', { extra: 'x' }),
  { name: 'GET at the token endpoint', send: (side) => side.get('token', goodExchange) },
  exchange('grant_type missing', { grant_type: undefined }),
  exchange('grant_type password', { grant_type: 'password' }),
  exchange('client_id missing in the exchange', { client_id: undefined }),
  exchange('client_id unknown in the exchange', { client_id: 'nobody' }),
  exchange('a secret from a public client', { client_secret: 'x' }),
  exchange('code missing', { code: undefined }),
  exchange('code unknown', { code: 'a'.repeat(43) }),
  exchange("another client's code", { client_id: otherId }),
  exchange('redirect_uri missing in the exchange', { redirect_uri: undefined }),
  exchange('another redirect_uri', { redirect_uri: 'https://app.exampleco.com/callback' }),
  exchange('code_verifier missing', { code_verifier: undefined }),
  exchange('code_verifier wrong', { code_verifier: `${verifier.slice(0, -1)}l` }),
  exchange('code_verifier too short', { code_verifier: 'a'.repeat(42) }),
  exchange('code_verifier with a plus', { code_verifier: `${'a'.repeat(42)}+` }),
  exchange('code_verifier twice', { code_verifier: [verifier, verifier] }),
  {
    name: 'the parameters as JSON',
    send: (side) => {
      const headers = { 'content-type': 'application/json' }
      return side.post('token', {}, { headers, body: JSON.stringify(goodExchange) })
    },
  },
  {
    name: 'a code sent again',
    send: async (side) => {
      const fields = { ...goodExchange, code: await side.code() }
      await side.post('token', fields)
      return side.post('token', fields)
    },
  },
  {
    name: 'the refresh token of a code sent again',
    send: async (side) => {
      const fields = { ...goodExchange, code: await side.code() }
      const tokens = await (await side.post('token', fields)).json()
      await side.post('token', fields)
      return refresh(side, tokens.refresh_token)
    },
  },
  withTokens('a good refresh', (side, { refresh_token }) => refresh(side, refresh_token)),
  withTokens('a rotated refresh token again', async (side, { refresh_token }) => {
    await refresh(side, refresh_token)
    return refresh(side, refresh_token)
  }),
  withTokens('the successor of a refresh token used again', async (side, { refresh_token }) => {
    const next = await (await refresh(side, refresh_token)).json()
    await refresh(side, refresh_token)
    return refresh(side, next.refresh_token)
  }),
  withTokens('a narrower scope', (side, { refresh_token }) => {
    return refresh(side, refresh_token, { scope: 'openid' })
  }),
  withTokens('a wider scope', (side, { refresh_token }) => {
    return refresh(side, refresh_token, { scope: 'openid profile' })
  }),
  withTokens("another client's refresh token", (side, { refresh_token }) => {
    return refresh(side, refresh_token, { client_id: otherId })
  }),
  withTokens('an access token as refresh token', (side, { access_token }) => {
    return refresh(side, access_token)
  }),
  { name: 'refresh_token missing', send: (side) => refresh(side, undefined) },
]

export const otherCases: Case[] = [
  withTokens('userinfo', (side, { access_token }) => {
    return side.get('userinfo', {}, bearer(access_token))
  }),
  { name: 'userinfo without a token', send: (side) => side.get('userinfo') },
  { name: 'userinfo with a wrong token', send: (side) => side.get('userinfo', {}, bearer('x')) },
  {
    name: 'userinfo with another scheme',
    send: (side) => side.get('userinfo', {}, { headers: { authorization: 'Token x' } }),
  },
  withTokens('revoking a refresh token', (side, { refresh_token }) => {
    return side.post('revoke', { client_id: clientId, token: refresh_token })
  }),
  withTokens('refreshing after revoking', async (side, { refresh_token }) => {
    await side.post('revoke', { client_id: clientId, token: refresh_token })
    return refresh(side, refresh_token)
  }),
  withTokens('userinfo after revoking the refresh token', async (side, tokens) => {
    await side.post('revoke', { client_id: clientId, token: tokens.refresh_token })
    return side.get('userinfo', {}, bearer(tokens.access_token))
  }),
  { name: 'revoking nothing', send: (side) => side.post('revoke', { client_id: clientId }) },
  {
    name: 'revoking an unknown token',
    send: (side) => side.post('revoke', { client_id: clientId, token: 'x' }),
  },
  withTokens('introspecting an access token', (side, { access_token }) => {
    return side.post('introspect', { client_id: clientId, token: access_token })
  }),
  {
    name: 'introspecting an unknown token',
    send: (side) => side.post('introspect', { client_id: clientId, token: 'x' }),
  },
  { name: 'introspecting as nobody', send: (side) => side.post('introspect', { token: 'x' }) },
  { name: 'the keys', send: (side) => side.get('jwks') },
  {
    name: 'registering without redirect_uris',
    send: (side) => register(side, { token_endpoint_auth_method: 'none' }),
  },
  {
    name: 'registering javascript:',
    send: (side) => register(side, { redirect_uris: ['javascript:alert(1)'] }),
  },
  {
    name: 'registering an unknown grant',
    send: (side) => register(side, { redirect_uris: ['https://a.example/'], grant_types: ['x'] }),
  },
  {
    name: 'a logout to elsewhere',
    send: (side) => side.get('logout', { post_logout_redirect_uri: 'https://evil.example/' }),
  },
]

function register(side: Side, metadata: Record<string, unknown>) {
  const headers = { 'content-type': 'application/json' }
  return side.post('register', {}, { headers, body: JSON.stringify(metadata) })
}
