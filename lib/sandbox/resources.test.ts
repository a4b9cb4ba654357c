import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import { createKeys } from '@/lib/sandbox/keys'
import {
  api,
  authorize,
  call,
  exchange,
  follow,
  get,
  getCode,
  getTokens,
  type Host,
  hosts,
  issuer,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_host, createHost) => {
  const userinfo = `${issuer}/userinfo`
  const client_id = sandboxDefaults.clientId

  async function expectJ(response: Response, status: number, error: string) {
    expect([response.status, (await response.json()).error]).toEqual([status, error])
  }

  describe.each([
    ['userinfo', userinfo],
    ['API', api],
  ])('%s', (name, url) => {
    test(`R9 ${name} without a token: a bare challenge`, async () => {
      const host = await createHost()
      const response = await call(host, url)
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    })

    test(`R9 ${name} with a bad or expired token`, async () => {
      const host = await createHost()
      const { access_token } = await getTokens(host)
      expect((await call(host, url, access_token)).status).toBe(200)
      const cut = access_token.slice(0, -2)
      for (const token of ['garbage', cut, 'a.b.c', access_token.replace(/\.[^.]+$/, '.')]) {
        const response = await call(host, url, token)
        expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/)
        const text = await response.clone().text()
        expect(text).not.toContain(token)
        await expectJ(response, 401, 'invalid_token')
      }
      await host.inside?.advanceClock(3_600_000)
      const late = await call(host, url, access_token)
      expect(host.inside?.checks(late)?.checks).toContainEqual(
        expect.objectContaining({
          name: 'notExpired',
          outcome: 'failed',
          found: '2026-11-22T13:00:00Z',
        }),
      )
      await expectJ(late, 401, 'invalid_token')
    })

    test.each(['Basic dGVzdA==', 'Bearer', 'Bearer a b', 'Token x'])(
      `R9 ${name} with the header %o`,
      async (authorization) => {
        const host = await createHost()
        const response = await call(host, url, undefined, { headers: { authorization } })
        await expectJ(response, 400, 'invalid_request')
      },
    )

    test(`R9 ${name} with the token in the query`, async () => {
      const host = await createHost()
      const { access_token } = await getTokens(host)
      const query = `?access_token=${access_token}`
      await expectJ(await call(host, url + query), 400, 'invalid_request')
      await expectJ(await call(host, url + query, access_token), 400, 'invalid_request')
    })

    test(`${name} answers a preflight and may be read from any origin`, async () => {
      const host = await createHost()
      const preflight = await call(host, url, undefined, { method: 'OPTIONS' })
      expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
      expect((await call(host, url)).headers.get('access-control-allow-origin')).toBe('*')
    })
  })

  describe('R10 tokens that are not for the API', () => {
    test('R10 ID token, refresh token, another audience, another typ', async () => {
      const host = await createHost()
      const tokens = await getTokens(host)
      const opaque = await getTokens(host, { audience: undefined, scope: 'openid' })
      const claims = decodeJwt(tokens.access_token)
      const keys = createKeys(host.store, host.now)
      const signing = { alg: 'RS256', published: true } as const
      const typed = await keys.sign('JWT', claims, signing)
      const elsewhere = await keys.sign('at+jwt', { ...claims, aud: 'https://x.example' }, signing)
      const stranger = await keys.sign('at+jwt', { ...claims, iss: 'https://x.example' }, signing)
      const unknown = await keys.sign('at+jwt', { ...claims, jti: 'unknown' }, signing)
      const wrong = [
        [tokens.id_token, 'accessTokenType'],
        [tokens.refresh_token, 'tokenKnown'],
        [opaque.access_token, 'madeForHere'],
        [elsewhere, 'madeForHere'],
        [typed, 'accessTokenType'],
        [stranger, 'sameIssuer'],
        [unknown, 'notRevoked'],
      ]
      for (const [token, name] of wrong) {
        const response = await call(host, api, token)
        const failed = host.inside
          ?.checks(response)
          ?.checks.find(({ outcome }) => outcome === 'failed')
        expect(failed?.name).toBe(name)
        await expectJ(response, 401, 'invalid_token')
      }
    })

    test('R10 a good token that lacks the scope: 403 names it', async () => {
      const host = await createHost()
      const { access_token } = await getTokens(host, { scope: 'openid read:timesheets' })
      expect((await call(host, api, access_token)).status).toBe(200)
      const body = JSON.stringify({ date: '2026-11-20', project: 'x', hours: 1 })
      const response = await call(host, api, access_token, {
        method: 'POST',
        body,
        headers: { Authorization: `Bearer ${access_token}` },
      })
      expect(response.headers.get('www-authenticate')).toContain('scope="create:timesheets"')
      await expectJ(response, 403, 'insufficient_scope')
    })
  })

  describe('the timesheets', () => {
    function add(host: Host, access_token: string, body: string) {
      const headers = {
        Authorization: `Bearer ${access_token}`,
        'Content-Type': 'application/json',
      }
      return call(host, api, access_token, { method: 'POST', headers, body })
    }

    test('POST answers 201 with the entry, and GET lists it, for this person only', async () => {
      const host = await createHost()
      const { access_token } = await getTokens(host)
      const entry = { date: '2026-11-20', project: '<b>Engine</b>', hours: 7.5 }
      const response = await add(host, access_token, JSON.stringify(entry))
      expect(response.status).toBe(201)
      const made = await response.json()
      expect(made).toMatchObject(entry)
      expect((await (await call(host, api, access_token)).json()).timesheets.at(-1)).toEqual(made)
      expect((await host.store.get('timesheets', made.id))?.sub).toBe('sandbox|ada')
    })

    test.each(['', '{', '[]', 'null', '{"date":"2026-11-20","project":"x","hours":25}'])(
      'POST of %o is refused',
      async (body) => {
        const host = await createHost()
        const { access_token } = await getTokens(host)
        await expectJ(await add(host, access_token, body), 400, 'invalid_request')
      },
    )
  })

  test('R12 userinfo with a live token that lacks openid', async () => {
    const host = await createHost()
    const { access_token } = await getTokens(host, { audience: undefined, scope: 'email' })
    await expectJ(await call(host, userinfo, access_token), 403, 'insufficient_scope')
  })

  test('claims follow the scopes, single ones too', async () => {
    const host = await createHost()
    const { access_token } = await getTokens(host, {
      audience: undefined,
      scope: 'openid nickname',
    })
    const claims = await (await call(host, userinfo, access_token)).json()
    expect(claims).toEqual({ sub: 'sandbox|ada', nickname: 'ada' })
  })

  test('access tokens: a JWT for an API, else opaque', async () => {
    const host = await createHost()
    const jwt = await getTokens(host)
    expect(decodeProtectedHeader(jwt.access_token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' })
    expect(decodeJwt(jwt.access_token)).toMatchObject({
      aud: [sandboxDefaults.audience, userinfo],
      client_id,
    })
    const bare = await getTokens(host, { scope: 'read:timesheets' })
    expect(decodeJwt(bare.access_token).aud).toBe(sandboxDefaults.audience)
    const opaque = await getTokens(host, { audience: undefined, scope: 'openid' })
    expect(opaque.access_token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('G4 the two metadata documents agree, no key shows a private member, CORS is open', async () => {
    const host = await createHost()
    const paths = ['/.well-known/openid-configuration', '/.well-known/jwks.json']
    const [discovery, jwks] = await Promise.all(paths.map((path) => call(host, issuer + path)))
    const { origin, pathname } = new URL(issuer)
    const rfc8414 = await call(host, `${origin}/.well-known/oauth-authorization-server${pathname}`)
    for (const each of [discovery, jwks, rfc8414]) {
      expect(each?.headers.get('access-control-allow-origin')).toBe('*')
    }
    const document = await discovery?.json()
    expect(await rfc8414.json()).toEqual(document)
    expect(document).toMatchObject({ ...host.server, response_types_supported: ['code'] })
    const keys = (await jwks?.json())?.keys ?? []
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })

  test('a path that is not an endpoint, and one outside the issuer', async () => {
    const host = await createHost()
    expect((await get(host, '/nothing')).status).toBe(404)
    expect((await call(host, 'https://learn.example/authorize')).status).toBe(404)
  })

  test('H3 H4 pages carry their own policy, with the way back to the app in form-action', async () => {
    const host = await createHost()
    const native = await follow(host, await authorize(host))
    expect(native.headers.get('content-security-policy')).toContain(
      "form-action 'self' com.exampleco.timesheets:;",
    )
    const redirect_uri = 'https://app.exampleco.com/callback'
    const claimed = await follow(host, await authorize(host, { redirect_uri }))
    expect(claimed.headers.get('content-security-policy')).toContain(
      "form-action 'self' https://app.exampleco.com;",
    )
    expect(claimed.headers.get('referrer-policy')).toBe('same-origin')
    const code = await getCode(host, { redirect_uri })
    expect((await exchange(host, code, { redirect_uri })).status).toBe(200)
  })
})
