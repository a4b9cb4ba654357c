import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import {
  api,
  call,
  challenge,
  encode,
  exchange,
  type Fields,
  getCode,
  getTokens,
  goodExchange,
  type Host,
  hosts,
  introspect,
  issuer,
  otherClient,
  post,
  refresh,
  tokensOf,
  verifier,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_host, createHost) => {
  /** JSON with the error, not to be stored, and a description that any header could carry. */
  async function expectJ(response: Response, status: number, error: string) {
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = await response.json()
    expect([response.status, body.error]).toEqual([status, error])
    expect(Object.keys(body)).toEqual(['error', 'error_description'])
    expect(body.error_description).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)
  }

  test('T1 a valid exchange, with an unknown extra parameter', async () => {
    const host = await createHost()
    const response = await exchange(host, await getCode(host), { extra: 'x' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const tokens = await tokensOf(response)
    expect(Object.keys(tokens).sort()).toEqual(
      ['access_token', 'expires_in', 'id_token', 'refresh_token', 'scope', 'token_type'].sort(),
    )
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      scope: sandboxDefaults.scope,
    })
  })

  test.each([
    ['no openid', 'read:timesheets', ['access_token', 'expires_in', 'scope', 'token_type']],
    [
      'no offline_access',
      'openid',
      ['access_token', 'expires_in', 'id_token', 'scope', 'token_type'],
    ],
  ])('T1 only what was granted: %s', async (_, scope, names) => {
    const host = await createHost()
    expect(Object.keys(await getTokens(host, { scope })).sort()).toEqual(names)
  })

  test('T1 no refresh token if the API has offline access switched off', async () => {
    const host = await createHost()
    const row = await host.store.get('apis', sandboxDefaults.audience)
    if (!row) throw new Error('no API')
    await host.store.put('apis', row.identifier, { ...row, allowOfflineAccess: false })
    const tokens = await getTokens(host)
    expect(tokens).not.toHaveProperty('refresh_token')
    expect(tokens.scope).not.toContain('offline_access')
  })

  test.each(['GET', 'PUT', 'HEAD', 'DELETE'])('T2 %s', async (method) => {
    const host = await createHost()
    const response = await host.send(new Request(`${issuer}/oauth/token`, { method }), 'app')
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  test('T2 the query is never read', async () => {
    const host = await createHost()
    const query = encode({ ...goodExchange, code: await getCode(host) })
    const url = `${issuer}/oauth/token?${query}`
    await expectJ(
      await host.send(new Request(url, { method: 'POST' }), 'app'),
      400,
      'invalid_request',
    )
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const empty = new Request(url, { method: 'POST', headers, body: '' })
    await expectJ(await host.send(empty, 'app'), 400, 'invalid_request')
  })

  describe('T3 the body', () => {
    async function send(host: Host, type: string | undefined, body: BodyInit | undefined) {
      const request = new Request(`${issuer}/oauth/token`, { method: 'POST', body })
      request.headers.delete('content-type')
      if (type) request.headers.set('content-type', type)
      return host.send(request, 'app')
    }

    test.each([
      ['JSON', 'application/json', JSON.stringify(goodExchange)],
      ['plain text', 'text/plain', String(encode(goodExchange))],
      ['multipart', 'multipart/form-data; boundary=x', '--x--'],
      ['no type', undefined, String(encode(goodExchange))],
      ['no body', undefined, undefined],
      ['a type that only begins right', 'application/x-www-form-urlencoded2', 'a=b'],
    ])('T3 %s', async (_, type, body) => {
      const host = await createHost()
      await expectJ(await send(host, type, body), 400, 'invalid_request')
    })

    test.each([
      'application/x-www-form-urlencoded; charset=UTF-8',
      'Application/X-WWW-Form-Urlencoded;charset=utf-8',
    ])('T3 %s is accepted', async (type) => {
      const host = await createHost()
      const body = String(encode({ ...goodExchange, code: await getCode(host) }))
      expect((await send(host, type, body)).status).toBe(200)
    })
  })

  const twice = ['grant_type', 'client_id', 'redirect_uri', 'code_verifier']

  test.each(twice)('T4 %s twice', async (name) => {
    const host = await createHost()
    const value = String(goodExchange[name])
    const response = await exchange(host, await getCode(host), { [name]: [value, value] })
    await expectJ(response, 400, 'invalid_request')
  })

  test.each<[string, Fields, number, string]>([
    ['T4 an unknown parameter twice', { extra: ['1', '1'] }, 400, 'invalid_request'],
    ['T4 empty grant_type', { grant_type: '' }, 400, 'invalid_request'],
    ['T5 grant_type missing', { grant_type: undefined }, 400, 'invalid_request'],
    ['T5 password', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['T5 client_credentials', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    ['T5 implicit', { grant_type: 'implicit' }, 400, 'unsupported_grant_type'],
    ['T5 unknown', { grant_type: '__proto__' }, 400, 'unsupported_grant_type'],
    ['T6 client_id missing', { client_id: undefined }, 400, 'invalid_request'],
    ['T6 client_id unknown', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['T6 secret from a public client', { client_secret: 'x' }, 401, 'invalid_client'],
    ['T6 assertion from a public client', { client_assertion: 'x' }, 401, 'invalid_client'],
    ['T7 code missing', { code: undefined }, 400, 'invalid_request'],
    ['T7 code unknown', { code: 'a'.repeat(43) }, 400, 'invalid_grant'],
    ['T7 code garbage', { code: '\u0000"\\\u00e9' }, 400, 'invalid_grant'],
    ['T7 code of 10 kB', { code: 'a'.repeat(10_000) }, 400, 'invalid_grant'],
    ['T9 redirect_uri missing', { redirect_uri: undefined }, 400, 'invalid_request'],
    ['T9 another redirect_uri', { redirect_uri: 'https://x.example/' }, 400, 'invalid_grant'],
    [
      'T9 another redirect_uri that is registered',
      { redirect_uri: 'https://app.exampleco.com/callback' },
      400,
      'invalid_grant',
    ],
    ['T10 code_verifier missing', { code_verifier: undefined }, 400, 'invalid_grant'],
    ['T10 code_verifier empty', { code_verifier: '' }, 400, 'invalid_grant'],
    ['T11 wrong verifier', { code_verifier: `${verifier.slice(0, -1)}l` }, 400, 'invalid_grant'],
    ['T11 the challenge as verifier', { code_verifier: challenge }, 400, 'invalid_grant'],
    ['T12 42 characters', { code_verifier: 'a'.repeat(42) }, 400, 'invalid_request'],
    ['T12 129 characters', { code_verifier: 'a'.repeat(129) }, 400, 'invalid_request'],
    ['T12 a plus', { code_verifier: `${'a'.repeat(42)}+` }, 400, 'invalid_request'],
    ['T12 a letter from elsewhere', { code_verifier: 'é'.repeat(43) }, 400, 'invalid_request'],
    ['T12 a line break at the end', { code_verifier: `${verifier}\n` }, 400, 'invalid_request'],
    ['T17 a body over 64 kB', { extra: 'x'.repeat(66_000) }, 413, 'invalid_request'],
  ])('%s, and the code is still good', async (_, change, status, error) => {
    const host = await createHost()
    const code = await getCode(host)
    await expectJ(await exchange(host, code, change), status, error)
    expect((await exchange(host, code)).status).toBe(200)
  })

  test('T6 Basic header', async () => {
    const host = await createHost()
    const body = encode({ ...goodExchange, code: await getCode(host) })
    const headers = { authorization: `Basic ${btoa('timesheets-mobile:secret')}` }
    const request = new Request(`${issuer}/oauth/token`, { method: 'POST', headers, body })
    const response = await host.send(request, 'app')
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic /)
    await expectJ(response, 401, 'invalid_client')
  })

  test('T8 code of another client: refused, and the right one can still use it', async () => {
    const host = await createHost()
    const code = await getCode(host)
    await expectJ(await exchange(host, code, { client_id: otherClient }), 400, 'invalid_grant')
    expect((await exchange(host, code)).status).toBe(200)
  })

  test('T11 the comparison is shown, and the fifth wrong verifier kills the code', async () => {
    const host = await createHost()
    const code = await getCode(host)
    const wrong = 'a'.repeat(43)
    for (const lived of [0, 1, 2, 3, 4]) {
      const response = await exchange(host, code, { code_verifier: wrong })
      const check = host.inside?.checks(response)?.checks.at(-1)
      expect(check).toMatchObject({
        name: 'verifierMatchesChallenge',
        outcome: 'failed',
        expected: challenge,
        found: 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA',
      })
      await expectJ(response, 400, 'invalid_grant')
      expect((await host.store.get('codes', code))?.wrongVerifiers).toBe(lived + 1)
    }
    const response = await exchange(host, code)
    expect(
      host.inside?.checks(response)?.checks.find(({ outcome }) => outcome === 'failed')?.name,
    ).toBe('triesLeft')
    await expectJ(response, 400, 'invalid_grant')
  })

  test.each([
    ['10 min', 600_000],
    ['60 s by setting', 60_000],
  ])('T13 a code lives %s', async (_, codeLifetimeMs) => {
    const host = await createHost()
    await host.inside?.settings.change({ codeLifetimeMs })
    const [first, second] = [await getCode(host), await getCode(host)]
    host.tick(codeLifetimeMs - 1000)
    expect((await exchange(host, first)).status).toBe(200)
    await host.inside?.advanceClock(1000)
    await expectJ(await exchange(host, second), 400, 'invalid_grant')
  })

  async function expectDeadFamily(
    host: Host,
    tokens: { access_token: string; refresh_token: string },
  ) {
    expect((await call(host, `${issuer}/userinfo`, tokens.access_token)).status).toBe(401)
    expect((await call(host, api, tokens.access_token)).status).toBe(401)
    expect(await introspect(host, tokens.access_token)).toEqual({ active: false })
    expect(await introspect(host, tokens.refresh_token)).toEqual({ active: false })
    await expectJ(await refresh(host, tokens.refresh_token), 400, 'invalid_grant')
  }

  test.each([
    ['at once', 0],
    ['30 s later', 30_000],
    ['after the code has expired', 700_000],
  ])('T14 the same code a second time, %s: the whole family dies', async (_, ms) => {
    const host = await createHost()
    const code = await getCode(host)
    const tokens = await tokensOf(await exchange(host, code))
    expect((await call(host, api, tokens.access_token)).status).toBe(200)
    host.tick(ms)
    await expectJ(await exchange(host, code), 400, 'invalid_grant')
    await expectDeadFamily(host, tokens)
    expect(await host.store.list('families')).toMatchObject([
      { row: { revokedBecause: 'code used twice' } },
    ])
  })

  test('T15 the same code in 10 parallel requests: one 200, and even that one is dead after it', async () => {
    const host = await createHost()
    const code = await getCode(host)
    const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(host, code)))
    const [winner, ...more] = answers.filter(({ status }) => status === 200)
    expect(more).toEqual([])
    if (!winner) throw new Error('nobody won')
    const losers = answers.filter((answer) => answer !== winner)
    for (const loser of losers) await expectJ(loser, 400, 'invalid_grant')
    await expectDeadFamily(host, await tokensOf(winner))
  })

  describe('T16 calls from a browser', () => {
    test('T16 the preflight allows what SDKs send, without credentials', async () => {
      const host = await createHost()
      const request = new Request(`${issuer}/oauth/token`, { method: 'OPTIONS' })
      const { headers, status } = await host.send(request, 'app')
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-methods')).toBe('POST')
      const allowed = headers.get('access-control-allow-headers')?.split(', ')
      expect(allowed).toEqual(
        expect.arrayContaining(['authorization', 'content-type', 'auth0-client']),
      )
      expect(headers.has('access-control-allow-credentials')).toBe(false)
    })

    test('T16 an answer may be read from any origin, never with credentials', async () => {
      const host = await createHost()
      const { headers } = await exchange(host, 'x')
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.has('access-control-allow-credentials')).toBe(false)
    })
  })

  test('T17 an internal fault says nothing of the inside', async () => {
    const host = await createHost()
    const code = await getCode(host)
    host.store.update = () => Promise.reject(new Error(`/secret/path ${code}`))
    const response = await exchange(host, code)
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(JSON.parse(text).error).toBe('server_error')
    expect(text).not.toMatch(/secret|path|Error:/)
    expect(text).not.toContain(code)
  })

  test('whatever the body is, the answer is well formed and never repeats it', async () => {
    const host = await createHost()
    const names = fc.constantFrom(
      'grant_type',
      'client_id',
      'code',
      'redirect_uri',
      'code_verifier',
      'x',
    )
    const pairs = fc.array(fc.tuple(names, fc.string({ minLength: 12, unit: 'binary' })), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(pairs, async (sent) => {
        const body = new URLSearchParams(sent)
        const response = await post(host, '/oauth/token', {}, { body })
        expect(response.status).toBeGreaterThanOrEqual(400)
        expect(response.status).toBeLessThan(500)
        const { error_description } = await response.clone().json()
        for (const [, value] of sent) expect(error_description).not.toContain(value)
        await expectJ(response, response.status, (await response.clone().json()).error)
      }),
      { numRuns: 100 },
    )
  }, 30_000)
})
