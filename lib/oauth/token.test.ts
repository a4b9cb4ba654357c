import { expect, test } from 'vitest'
import { type ErrorCode, OAuthError } from '@/lib/oauth/errors'
import {
  formRequest,
  readRevocationResponse,
  readTokenResponse,
  refreshParameters,
  revocationParameters,
  tokenParameters,
} from '@/lib/oauth/token'

const good = {
  access_token: 'SlAV32hkKG',
  token_type: 'Bearer',
  expires_in: 3600,
  id_token: 'e30.e30.eA',
}

async function refusal(response: Response, asked = { openid: true }): Promise<OAuthError> {
  try {
    await readTokenResponse(response, asked)
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error
    expect(error.message).not.toContain('SlAV32hkKG')
    return error
  }
  throw new Error('nothing was refused')
}

function answer(body: unknown, status = 200, type = 'application/json'): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, headers: { 'Content-Type': type } })
}

test('the token request of RFC 6749 §4.1.3 with the verifier of RFC 7636 §4.5', async () => {
  const parameters = tokenParameters({
    clientId: 'timesheets-mobile',
    code: 'a+b c',
    redirectUri: 'com.exampleco.timesheets:/callback',
    verifier: 'v',
  })
  const request = formRequest('https://as.example/oauth/token', parameters)
  expect(request.method).toBe('POST')
  expect(request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded')
  expect(await request.text()).toBe(
    'grant_type=authorization_code&client_id=timesheets-mobile&code=a%2Bb+c' +
      '&redirect_uri=com.exampleco.timesheets%3A%2Fcallback&code_verifier=v',
  )
})

test('the refresh request of RFC 6749 §6 and the revocation of RFC 7009 §2.1', () => {
  const names = (list: { name: string }[]) => list.map(({ name }) => name)
  const refresh = { clientId: 'c', refreshToken: 'r' }
  expect(names(refreshParameters(refresh))).toEqual(['grant_type', 'client_id', 'refresh_token'])
  expect(refreshParameters({ ...refresh, scope: 'openid' }).at(-1)).toEqual({
    name: 'scope',
    value: 'openid',
  })
  const revocation = revocationParameters({ clientId: 'c', token: 't', hint: 'refresh_token' })
  expect(names(revocation)).toEqual(['client_id', 'token', 'token_type_hint'])
})

test('reads the tokens, and nothing that it does not know', async () => {
  const tokens = await readTokenResponse(answer({ ...good, extra: 1 }), { openid: true })
  expect(tokens).toEqual(good)
})

test('the token type is case insensitive; no ID token is needed where none was asked', async () => {
  const body = { access_token: 'a', token_type: 'bearer' }
  const tokens = await readTokenResponse(answer(body), { openid: false })
  expect(tokens).toEqual({ access_token: 'a', token_type: 'Bearer' })
})

const { access_token: _, ...noAccessToken } = good
const { id_token: __, ...noIdToken } = good
const rows: [title: string, response: Response, code: ErrorCode][] = [
  ['no access_token', answer(noAccessToken), 'access_token_missing'],
  ['access_token not a text', answer({ ...good, access_token: 1 }), 'access_token_missing'],
  ['token_type not Bearer', answer({ ...good, token_type: 'DPoP' }), 'token_type_unsupported'],
  ['no token_type', answer({ ...good, token_type: undefined }), 'token_type_unsupported'],
  ['no id_token though openid was asked', answer(noIdToken), 'id_token_missing'],
  ['id_token not a text', answer({ ...good, id_token: {} }), 'response_malformed'],
  ['expires_in as a text', answer({ ...good, expires_in: '3600' }), 'response_malformed'],
  ['scope as a list', answer({ ...good, scope: ['openid'] }), 'response_malformed'],
  ['HTML', answer('<h1>Hello</h1>', 200, 'text/html'), 'response_not_json'],
  ['JSON that says it is HTML', answer(good, 200, 'text/html'), 'response_not_json'],
  ['no body', new Response(null), 'response_not_json'],
  ['cut-off JSON', answer(JSON.stringify(good).slice(0, 40)), 'response_not_json'],
  ['an array', answer([good]), 'response_malformed'],
  ['500 in HTML', answer('<h1>Oops</h1>', 500, 'text/html'), 'unexpected_status'],
  ['500 in JSON', answer({ error: 'server_error' }, 500), 'server_error'],
  ['a redirect', new Response(null, { status: 302 }), 'unexpected_status'],
  ['tokens with status 400', answer(good, 400), 'unexpected_status'],
]
for (const [title, response, code] of rows) {
  test(`C12: ${title}`, async () => {
    expect(await refusal(response)).toMatchObject({ code, details: { status: response.status } })
  })
}

test('RFC 6749 §5.2: the server’s own error, its words cut', async () => {
  const body = {
    error: 'invalid_grant',
    error_description: 'x'.repeat(9999),
    error_uri: 'http://a',
  }
  const error = await refusal(answer(body, 400))
  expect(error.code).toBe('invalid_grant')
  expect(error.details).toEqual({
    status: 400,
    error: 'invalid_grant',
    description: 'x'.repeat(500),
  })
  expect((await refusal(answer({ error: 'mfa_required' }, 403))).details.error).toBe('mfa_required')
  expect((await refusal(answer({ error: 'mfa_required' }, 403))).code).toBe('unknown_error')
})

test('an answer that breaks off', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
  const response = new Response(body, { headers: { 'Content-Type': 'application/json' } })
  expect((await refusal(response)).code).toBe('network_failed')
})

test('RFC 7009 §2.2: any 200 is a revocation, an error is not', async () => {
  await expect(readRevocationResponse(new Response(null))).resolves.toBeUndefined()
  const refused = answer({ error: 'unsupported_token_type' }, 400)
  await expect(readRevocationResponse(refused)).rejects.toMatchObject({
    code: 'unsupported_token_type',
  })
})
