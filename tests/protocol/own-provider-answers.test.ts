import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { OAuth2Server } from 'oauth2-mock-server'
import { expect, onTestFinished, test } from 'vitest'
import type { FlowOver } from '@/lib/flow/testing/flow'
import { clockDifferenceS } from '@/lib/jwt/clock-difference'
import { openOwnFlow } from '../servers/own'

const clientId = 'any-client'

/** Made once: an RSA key takes its time. */
let key: Awaited<ReturnType<OAuth2Server['issuer']['keys']['generate']>> | undefined

/** A server that accepts everything: whatever is refused, our own checks refuse. */
async function openAnything(): Promise<{
  mock: OAuth2Server
  at: { issuer: string; port: number }
}> {
  const mock = new OAuth2Server()
  key ??= { ...(await mock.issuer.keys.generate('RS256')) }
  if (!mock.issuer.keys.get(key.kid)) await mock.issuer.keys.add(key)
  await mock.start(0, '127.0.0.1')
  onTestFinished(() => mock.stop())
  return { mock, at: { issuer: mock.issuer.url ?? '', port: mock.address().port } }
}

/** The first failed check of the ID token that came. */
function failedCheck({ run }: FlowOver) {
  const { checks, also } = run().identity?.value ?? { checks: [], also: [] }
  return [...checks, ...also].find(({ outcome }) => outcome === 'failed')?.error
}

test('a server that accepts anything: its good tokens are believed', async () => {
  const { at } = await openAnything()
  const flow = await openOwnFlow(at, clientId)
  await flow.takeCode()
  await flow.commands.requestTokens()
  expect(flow.run().identity?.value.claims).toMatchObject({ sub: 'johndoe', aud: clientId })
  await flow.commands.getUserInfo()
  expect(flow.run().userinfo?.value.sub).toBe('johndoe')
})

test.each([
  ['nonce', 'another', 'id_token_nonce'],
  ['nonce', undefined, 'id_token_nonce'],
  ['iss', 'https://other.example', 'id_token_issuer'],
  ['aud', 'another-client', 'id_token_audience'],
  ['exp', 1, 'id_token_expired'],
  ['sub', '', 'id_token_subject'],
])('an ID token whose %s is %s is refused with every claim in it', async (name, value, code) => {
  const { mock, at } = await openAnything()
  const flow = await openOwnFlow(at, clientId)
  await flow.takeCode()
  mock.service.on('beforeTokenSigning', ({ payload }) => {
    payload[name] = value
  })
  await flow.commands.requestTokens()
  expect(failedCheck(flow)).toBe(code)
  expect(flow.run().identity?.value.claims).toBeUndefined()
})

test('pasted keys take the place of the fetched ones: a good token passes, another server’s does not', async () => {
  const { mock, at } = await openAnything()
  const keys = { keys: mock.issuer.keys.toJSON() }
  const closed = { jwks_uri: 'http://127.0.0.1:9/jwks' }
  const flow = await openOwnFlow(at, clientId, { ...closed, keys })
  await flow.takeCode()
  await flow.commands.requestTokens()
  expect(flow.run().identity?.value.claims).toMatchObject({ sub: 'johndoe' })

  const { publicKey } = await generateKeyPair('RS256')
  const others = { keys: [{ ...(await exportJWK(publicKey)), kid: key?.kid }] }
  const fooled = await openOwnFlow(at, clientId, { ...closed, keys: others })
  await fooled.takeCode()
  await fooled.commands.requestTokens()
  expect(failedCheck(fooled)).toBe('id_token_signature')
})

test('an ID token that was changed on its way is refused by its signature', async () => {
  const { mock, at } = await openAnything()
  const flow = await openOwnFlow(at, clientId)
  await flow.takeCode()
  mock.service.on('beforeResponse', ({ body }) => {
    const [header, , signature] = String(body.id_token).split('.')
    const claims = { sub: 'mallory', aud: clientId, iss: at.issuer, exp: 4e9, iat: 1 }
    body.id_token = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
  })
  await flow.commands.requestTokens()
  expect(failedCheck(flow)).toBe('id_token_signature')
})

test('userinfo about somebody else is not used', async () => {
  const { mock, at } = await openAnything()
  const flow = await openOwnFlow(at, clientId)
  await flow.takeCode()
  await flow.commands.requestTokens()
  mock.service.on('beforeUserinfo', ({ body }) => Object.assign(body, { sub: 'mallory' }))
  await flow.commands.getUserInfo()
  expect(flow.run().answers.userinfo).toMatchObject({ failure: { code: 'subject_mismatch' } })
  expect(flow.run().userinfo).toBeUndefined()
})

test('D11 keys rotated in the middle: one refetch finds the new one, for login and refresh', async () => {
  const { mock, at } = await openAnything()
  const flow = await openOwnFlow(at, clientId)
  await flow.takeCode()
  await flow.commands.requestTokens()
  const fetched = () => flow.run().exchanges.filter(({ request }) => request.url.endsWith('/jwks'))
  expect(fetched()).toHaveLength(1)
  const { kid } = await mock.issuer.keys.generate('RS256')
  mock.issuer.on('beforeSigning', ({ header }) => {
    header.kid = kid
  })
  const build = mock.issuer.buildToken.bind(mock.issuer)
  mock.issuer.buildToken = (options) => build({ ...options, kid })
  await flow.commands.refresh()
  expect(fetched()).toHaveLength(2)
  expect(flow.run().identity?.value.claims?.sub).toBe('johndoe')
  await flow.commands.refresh()
  expect(fetched()).toHaveLength(2)
})

test.each([
  [{ access_token: undefined }, 200, 'access_token_missing'],
  [{ token_type: 'mac' }, 200, 'token_type_unsupported'],
  [{ id_token: undefined }, 200, 'id_token_missing'],
  [{ expires_in: '3600' }, 200, 'response_malformed'],
  [{}, 500, 'unexpected_status'],
])(
  'C12 a token answer with %o and status %i is an error, and nothing of it is kept',
  async (change, status, code) => {
    const { mock, at } = await openAnything()
    const flow = await openOwnFlow(at, clientId)
    await flow.takeCode()
    mock.service.on('beforeResponse', (response) => {
      response.statusCode = status
      if (typeof response.body === 'object') Object.assign(response.body, change)
    })
    await flow.commands.requestTokens()
    expectRefused(flow, code)
  },
)

test.each([
  ['HTML', 200, 'text/html', '<h1>Sign in</h1>', 'response_not_json'],
  ['a page of a proxy', 502, 'text/html', '<h1>Bad gateway</h1>', 'unexpected_status'],
  ['cut-off JSON', 200, 'application/json', '{"access_token":"abc', 'response_not_json'],
  ['an array', 200, 'application/json', '[]', 'response_malformed'],
])(
  'C12 %s in place of a token answer is an error, shown as the text it is',
  async (_, status, type, body, code) => {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'Content-Type': type }).end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { at } = await openAnything()
    const flow = await openOwnFlow(at, clientId, {
      token_endpoint: `http://127.0.0.1:${port}/token`,
    })
    await flow.takeCode()
    await flow.commands.requestTokens()
    expectRefused(flow, code)
    expect(flow.run().exchanges.at(-1)?.response.body).toBe(body)
  },
)

function expectRefused({ run }: FlowOver, code: string): void {
  expect(run().answers.token).toMatchObject({ status: 'failed', failure: { code } })
  expect(run().tokens).toBeUndefined()
  expect(run().identity).toBeUndefined()
}

test('an answer that came by curl is read like one that came here, headers above it or not', async () => {
  const { at } = await openAnything()
  for (const head of ['', 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n']) {
    const flow = await openOwnFlow(at, clientId)
    await flow.takeCode()
    const sent = {
      grant_type: 'authorization_code',
      client_id: clientId,
      code: flow.run().code?.value ?? '',
      redirect_uri: 'unchecked',
      code_verifier: flow.run().verifier?.value ?? '',
    }
    const body = new URLSearchParams(sent)
    const answer = await fetch(flow.server.token_endpoint, { method: 'POST', body })
    await flow.commands.pasteTokens(`${head}${await answer.text()}\n`)
    expect(flow.run().identity?.value.claims?.sub).toBe('johndoe')
    expect(flow.run().transactions.at(-1)?.usedAtMs).toBeDefined()
  }
})

test.each([
  ['{"error":"invalid_grant","error_description":"used"}', 'invalid_grant'],
  ['HTTP/2 403 \r\na: b\r\n\r\n{"error":"access_denied"}', 'access_denied'],
  ['{"access_token":"a","token_type":"Bearer"}', 'id_token_missing'],
  ['curl: (6) Could not resolve host', 'response_not_json'],
])('C12 pasted: %s', async (text, code) => {
  const { at } = await openAnything()
  const flow = await openOwnFlow(at, clientId)
  await flow.takeCode()
  await flow.commands.pasteTokens(text)
  expectRefused(flow, code)
})

test('the difference of the clocks is what iat says against when the token came', async () => {
  const { mock, at } = await openAnything()
  const flow = await openOwnFlow(at, clientId)
  await flow.takeCode()
  mock.service.on('beforeTokenSigning', ({ payload }) => {
    payload.iat += 90
  })
  await flow.commands.requestTokens()
  const { tokens, receivedAtMs = 0 } = flow.run()
  const difference = clockDifferenceS(tokens?.value.id_token ?? '', receivedAtMs)
  expect(difference).toBeGreaterThanOrEqual(85)
  expect(difference).toBeLessThanOrEqual(91)
  expect(clockDifferenceS('no.token', 0)).toBeUndefined()
})

test('M8 offline, nothing is sent, and the login is kept until there is a network', async () => {
  const { at } = await openAnything()
  let isOffline = false
  const flow = await openOwnFlow(at, clientId, { isOffline: () => isOffline })
  await flow.takeCode()
  isOffline = true
  const { length } = flow.run().exchanges
  await flow.commands.requestTokens()
  expect(flow.run().answers.token).toMatchObject({ failure: { code: 'offline' } })
  expect(flow.run().exchanges).toHaveLength(length)
  isOffline = false
  await flow.commands.requestTokens()
  expect(flow.run().tokens?.value.access_token).toBeTruthy()
  isOffline = true
  await expect(flow.logIn(), 'this page is not left either').rejects.toMatchObject({
    code: 'offline',
  })
})
