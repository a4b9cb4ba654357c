import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import {
  answerOf,
  authorize,
  decide,
  encode,
  exchange,
  type Fields,
  follow,
  formOf,
  get,
  getCode,
  getTokens,
  goodRequest,
  type Host,
  hosts,
  issuer,
  location,
  logIn,
  otherClient,
  submit,
  tokensOf,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_host, createHost) => {
  const { redirectUri } = sandboxDefaults

  /** 400, HTML, no way on to the address that was sent. */
  async function expectPage400(response: Response, error: string, sent?: string) {
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const text = await response.text()
    expect(text).toContain(`<code>${error}</code>`)
    expect(text).not.toMatch(/<a\s|http-equiv|<script/)
    if (sent) expect(text).not.toContain(`"${sent}`)
  }

  /** 303 to the registered URI with the error, the state and `iss`, and no code. */
  function expectBack(response: Response, error: string, change: Fields = {}) {
    expect(response.status).toBe(303)
    expect(location(response).startsWith(`${redirectUri}?`)).toBe(true)
    const { error_description, ...answer } = answerOf(response)
    expect(error_description).toMatch(/^[\x20-\x7e]+$/)
    expect(error_description).not.toMatch(/["\\]/)
    const state = change.state ?? goodRequest.state
    expect(answer).toEqual({ error, iss: issuer, ...(typeof state === 'string' && { state }) })
  }

  async function nothingMade(host: Host) {
    expect(await host.store.list('codes')).toEqual([])
    expect(await host.store.list('pending')).toEqual([])
    expect(await host.store.list('sessions')).toEqual([])
  }

  describe('A1 a valid request', () => {
    const reversed = Object.fromEntries(Object.entries(goodRequest).reverse())
    const scope = String(goodRequest.scope).split(' ').reverse().join(' ')
    test.each([
      ['as it is', goodRequest],
      ['parameters in another order', reversed],
      ['scopes in another order', { ...goodRequest, scope }],
      ['an unknown extra parameter', { ...goodRequest, utm_source: 'x' }],
    ])('A1 GET, %s', async (_, fields) => {
      const host = await createHost()
      const toConsent = await logIn(host, await get(host, '/authorize', fields))
      const answer = await decide(host, toConsent, 'allow')
      expect(answer.status).toBe(303)
      const { code, ...rest } = answerOf(answer)
      expect(code).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(rest).toEqual({ state: 'a state', iss: issuer })
    })

    test('A1 POST form', async () => {
      const host = await createHost()
      const toConsent = await logIn(host, await submit(host, '/authorize', goodRequest))
      const answer = await decide(host, toConsent, 'allow')
      expect(Object.keys(answerOf(answer))).toEqual(['code', 'state', 'iss'])
    })
  })

  test.each([
    ['missing', undefined, 'invalid_request'],
    ['empty', '', 'invalid_request'],
    ['unknown', 'nobody', 'invalid_client'],
    ['sent twice', ['timesheets-mobile', 'timesheets-mobile'], 'invalid_request'],
  ])('A2 client_id %s', async (_, client_id, error) => {
    const host = await createHost()
    await expectPage400(await authorize(host, { client_id }), error, redirectUri)
    await nothingMade(host)
  })

  test.each([
    ['missing, several registered', { redirect_uri: undefined }],
    ['empty, several registered', { redirect_uri: '' }],
    ['not registered', { redirect_uri: 'https://evil.example/callback' }],
    ['registered for another client', { redirect_uri: 'https://other.example/callback' }],
  ])('A3 A4 redirect_uri %s', async (_, change) => {
    const host = await createHost()
    const response = await authorize(host, change)
    await expectPage400(response, 'invalid_request', change.redirect_uri)
    await nothingMade(host)
  })

  test('A3 redirect_uri missing with one registered', async () => {
    const host = await createHost()
    const client = await host.store.get('clients', otherClient)
    if (!client) throw new Error('no client')
    const redirect_uris = ['https://other.example/callback']
    await host.store.put('clients', otherClient, { ...client, redirect_uris })
    const response = await authorize(host, { client_id: otherClient, redirect_uri: undefined })
    await expectPage400(response, 'invalid_request')
  })

  test.each([
    'https://app.exampleco.com/callback/',
    'https://app.exampleco.com/callback?x=1',
    'https://app.exampleco.com/callback?',
    'https://app.exampleco.com/callback#x',
    'https://app.exampleco.com/callback#',
    'https://app.exampleco.com:8443/callback',
    'https://app.exampleco.com:443/callback',
    'https://APP.exampleco.com/callback',
    'HTTPS://app.exampleco.com/callback',
    'https://app.exampleco.com/x/../callback',
    'https://app.exampleco.com/./callback',
    'https://app.exampleco.com/%63allback',
    'https://ada@app.exampleco.com/callback',
    'https://app.exampleco.com@evil.example/callback',
    'http://app.exampleco.com/callback',
    'com.exampleco.timesheets:///callback',
    'com.exampleco.timesheets://callback',
    ' https://app.exampleco.com/callback',
  ])('A5 near miss %s', async (redirect_uri) => {
    const host = await createHost()
    await expectPage400(await authorize(host, { redirect_uri }), 'invalid_request', redirect_uri)
  })

  test.each([
    ['http://127.0.0.1:49152/callback', 303],
    ['http://127.0.0.1/callback', 303],
    ['http://127.0.0.1:49152/other', 400],
    ['http://localhost:49152/callback', 400],
    ['http://127.0.0.2:49152/callback', 400],
    ['http://127.0.0.1:49152@evil.example/callback', 400],
    ['http://127.0.0.1.evil.example/callback', 400],
    ['https://127.0.0.1:49152/callback', 400],
    ['https://other.example:1234/callback', 400],
  ])('A5 only the port of a loopback literal may vary: %s', async (redirect_uri, status) => {
    const host = await createHost()
    const response = await authorize(host, { client_id: otherClient, redirect_uri })
    expect(response.status).toBe(status)
  })

  describe('A6 a parameter sent twice', () => {
    test.each(['redirect_uri', 'client_id'])('A6 %s', async (name) => {
      const host = await createHost()
      const value = String(goodRequest[name])
      await expectPage400(await authorize(host, { [name]: [value, value] }), 'invalid_request')
    })

    test.each(
      [
        'response_type',
        'scope',
        'audience',
        'nonce',
        'code_challenge',
        'code_challenge_method',
      ].flatMap((name) => [
        [name, 'the same'],
        [name, 'another'],
      ]),
    )('A6 %s with %s value', async (name, kind) => {
      const host = await createHost()
      const value = String(goodRequest[name])
      const values = [value, kind === 'the same' ? value : 'another']
      expectBack(await authorize(host, { [name]: values }), 'invalid_request')
    })

    test('A6 state: none is returned', async () => {
      const host = await createHost()
      const state = ['a state', 'another']
      expectBack(await authorize(host, { state }), 'invalid_request', { state })
    })
  })

  test('an empty or absent state is left out of the answer', async () => {
    const host = await createHost()
    for (const state of ['', undefined]) {
      expect(answerOf(await authorize(host, { state, response_type: 'token' }))).not.toHaveProperty(
        'state',
      )
    }
  })

  test.each<[string, Fields, string]>([
    ['A7 response_type missing', { response_type: undefined }, 'invalid_request'],
    ['A7 response_type token', { response_type: 'token' }, 'unsupported_response_type'],
    ['A7 response_type id_token', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['A7 response_type code token', { response_type: 'code token' }, 'unsupported_response_type'],
    ['A7 response_type unknown', { response_type: 'x' }, 'unsupported_response_type'],
    ['A8 response_mode unknown', { response_mode: 'x' }, 'invalid_request'],
    ['A8 response_mode twice', { response_mode: ['fragment', 'fragment'] }, 'invalid_request'],
    ['A8 response_mode form_post', { response_mode: 'form_post' }, 'invalid_request'],
    ['A9 code_challenge missing', { code_challenge: undefined }, 'invalid_request'],
    ['A9 code_challenge empty', { code_challenge: '' }, 'invalid_request'],
    ['A10 method missing', { code_challenge_method: undefined }, 'invalid_request'],
    ['A10 method plain', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['A10 method s256', { code_challenge_method: 's256' }, 'invalid_request'],
    ['A10 method unknown', { code_challenge_method: 'S512' }, 'invalid_request'],
    ['A11 challenge short', { code_challenge: 'a'.repeat(42) }, 'invalid_request'],
    ['A11 challenge long', { code_challenge: 'a'.repeat(44) }, 'invalid_request'],
    ['A11 challenge padded', { code_challenge: `${'a'.repeat(43)}=` }, 'invalid_request'],
    ['A11 challenge with plus', { code_challenge: `${'a'.repeat(42)}+` }, 'invalid_request'],
    ['A11 challenge with slash', { code_challenge: `${'a'.repeat(42)}/` }, 'invalid_request'],
    ['A12 scope absent', { scope: undefined }, 'invalid_scope'],
    ['A12 scope empty', { scope: '' }, 'invalid_scope'],
    ['A12 scope with a quote', { scope: 'openid "x"' }, 'invalid_scope'],
    ['A12 scope with a backslash', { scope: 'openid \\x' }, 'invalid_scope'],
    ['A12 scope with two blanks', { scope: 'openid  email' }, 'invalid_scope'],
    ['A12 scope not ASCII', { scope: 'openid \u00e9' }, 'invalid_scope'],
    ['A12 only unknown scopes', { scope: 'fly' }, 'invalid_scope'],
    ['A13 none without session', { prompt: 'none' }, 'login_required'],
    ['A13 none with another', { prompt: 'none login' }, 'invalid_request'],
    ['A13 prompt unknown', { prompt: 'dance' }, 'invalid_request'],
    ['A14 max_age negative', { max_age: '-1' }, 'invalid_request'],
    ['A14 max_age not a number', { max_age: '1e3' }, 'invalid_request'],
    ['A14 id_token_hint broken', { id_token_hint: 'a.b.c' }, 'invalid_request'],
    ['A14 request', { request: 'x' }, 'request_not_supported'],
    ['A14 request_uri', { request_uri: 'https://x.example' }, 'request_uri_not_supported'],
    ['A14 registration', { registration: '{}' }, 'registration_not_supported'],
    ['A20 unknown audience', { audience: 'https://x.example' }, 'invalid_target'],
    [
      'A20 unknown resource',
      { audience: undefined, resource: 'https://x.example' },
      'invalid_target',
    ],
    ['A20 both and different', { resource: 'https://x.example' }, 'invalid_request'],
  ])('%s', async (_, change, error) => {
    const host = await createHost()
    expectBack(await authorize(host, change), error)
    await nothingMade(host)
  })

  test('A8 response_mode fragment: code and error come behind the #, with state and iss', async () => {
    const host = await createHost()
    const behind = (response: Response) => {
      const [before, answer] = location(response).split('#')
      expect(before).toBe(redirectUri)
      return Object.fromEntries(new URLSearchParams(answer))
    }
    const mode = { response_mode: 'fragment' }
    const toConsent = await logIn(host, await authorize(host, mode))
    const { code, ...rest } = behind(await decide(host, toConsent, 'allow'))
    expect(rest).toEqual({ state: 'a state', iss: issuer })
    expect((await exchange(host, code)).status).toBe(200)
    const refused = behind(await authorize(host, { ...mode, scope: 'fly' }))
    expect(refused).toMatchObject({ error: 'invalid_scope', state: 'a state', iss: issuer })
    const silent = behind(await authorize(host, { ...mode, prompt: 'none', max_age: '0' }))
    expect(silent).toMatchObject({ error: 'login_required', iss: issuer })
  })

  test('A8 response_mode query is what comes without one', async () => {
    const host = await createHost()
    await getCode(host)
    const answer = await authorize(host, { response_mode: 'query' })
    expect(location(answer)).not.toContain('#')
    expect(Object.keys(answerOf(answer))).toEqual(['code', 'state', 'iss'])
  })

  test('A9 the description names PKCE', async () => {
    const host = await createHost()
    const answer = answerOf(await authorize(host, { code_challenge: undefined }))
    expect(answer.error_description).toContain('PKCE')
  })

  test('A12 an unknown scope among good ones is dropped, on the page and in the token response', async () => {
    const host = await createHost()
    const toConsent = await logIn(host, await authorize(host, { scope: 'openid fly email' }))
    const page = await (await follow(host, toConsent)).text()
    expect(page).toContain('<code>email</code>')
    expect(page).not.toContain('fly')
    const { code } = answerOf(await decide(host, toConsent, 'allow'))
    expect((await tokensOf(await exchange(host, code))).scope).toBe('openid email')
  })

  test('A12 API scopes exist only for the audience that they belong to', async () => {
    const host = await createHost()
    const tokens = await getTokens(host, { audience: undefined, scope: 'openid read:timesheets' })
    expect(tokens.scope).toBe('openid')
  })

  describe('A13 prompt, max_age and hints with a live session', () => {
    test('A13 prompt=none without consent, then with it', async () => {
      const host = await createHost()
      await getCode(host, { scope: 'openid' })
      expectBack(await authorize(host, { prompt: 'none' }), 'consent_required')
      const answer = await authorize(host, { prompt: 'none', scope: 'openid' })
      expect(answerOf(answer)).toHaveProperty('code')
    })

    test.each([
      ['prompt=login', { prompt: 'login' }],
      ['max_age exceeded', { max_age: '60' }],
      ['max_age 0', { max_age: '0' }],
    ])('A13 %s asks again, and auth_time is fresh', async (_, change) => {
      const host = await createHost()
      const before = await getTokens(host)
      host.tick(61_000)
      const response = await authorize(host, change)
      expect(location(response)).toContain('/login?')
      const answer = await logIn(host, response)
      const after = await tokensOf(await exchange(host, answerOf(answer).code))
      expect(authTime(after.id_token) - authTime(before.id_token)).toBe(61)
    })

    test('A13 max_age not exceeded is answered at once', async () => {
      const host = await createHost()
      await getCode(host)
      host.tick(59_000)
      expect(answerOf(await authorize(host, { max_age: '60' }))).toHaveProperty('code')
      host.tick(2000)
      expectBack(await authorize(host, { max_age: '60', prompt: 'none' }), 'login_required')
    })

    test('A13 prompt=login cannot be skipped by going to the consent page', async () => {
      const host = await createHost()
      await getCode(host)
      const toLogin = location(await authorize(host, { prompt: 'login' }))
      const toConsent = await host.send(
        new Request(toLogin.replace('/login?', '/consent?')),
        'browser',
      )
      expect(location(toConsent)).toBe(toLogin)
      const fields = await formOf(await host.send(new Request(toLogin), 'browser'))
      const posted = await submit(host, '/consent', { ...fields, decision: 'allow' })
      expect(location(posted)).toBe(toLogin)
    })

    test('A13 a hint for another user never switches user', async () => {
      const host = await createHost()
      const ada = await getTokens(host)
      const answer = await authorize(host, { login_hint: 'grace@example.com' })
      expect(
        claims((await tokensOf(await exchange(host, answerOf(answer).code))).id_token).sub,
      ).toBe('sandbox|ada')
      await logIn(host, await authorize(host, { prompt: 'login' }), grace)
      const hint = { id_token_hint: ada.id_token }
      expectBack(await authorize(host, { ...hint, prompt: 'none' }), 'login_required')
      expectBack(await logIn(host, await authorize(host, hint), grace), 'login_required')
    })
  })

  const grace = { username: 'grace@example.com', password: 'first-compiler' }

  function claims(token: string): Record<string, unknown> {
    return JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')))
  }

  function authTime(token: string): number {
    return Number(claims(token).auth_time)
  }

  test.each(['state', 'client_id', 'login_hint', 'scope', 'nonce', 'ui_locales'])(
    'A17 markup in %s',
    async (name) => {
      const host = await createHost()
      const markup = `"'><script>alert(1)</script>\r\nSet-Cookie: x=1`
      let response = await authorize(host, { [name]: markup })
      const page = response.status === 303 && location(response).includes('/login?')
      if (page) response = await follow(host, response)
      expect(await response.text()).not.toContain('<script')
      expect(response.headers.get('set-cookie')).toBeNull()
      if (name === 'login_hint') {
        expect(await host.store.list('pending')).toMatchObject([{ row: { username: markup } }])
      }
    },
  )

  test('A17 markup in the name of a client and of a user is text, on every page', async () => {
    const host = await createHost()
    const markup = `"'><img src=x onerror=alert(1)><script>alert(1)</script>`
    const client = await host.store.get('clients', sandboxDefaults.clientId)
    if (!client) throw new Error('no client')
    await host.store.put('clients', client.client_id, { ...client, name: markup })
    const user = await host.store.get('users', 'sandbox|ada')
    if (!user) throw new Error('no Ada')
    await host.store.put('users', user.sub, { ...user, given_name: markup })
    const toLogin = await authorize(host)
    const pages = [await follow(host, toLogin)]
    const toConsent = await logIn(host, toLogin)
    pages.push(await follow(host, toConsent))
    for (const page of pages) {
      const text = await page.text()
      expect(text).not.toMatch(/<img|<script/)
      expect(text).toContain('&lt;img src=x')
    }
  })

  test('A17 state comes back as it was sent, whatever it is', async () => {
    const host = await createHost()
    await getCode(host)
    const states = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    )
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        expect(answerOf(await authorize(host, { state })).state).toBe(state)
      }),
      { numRuns: 50 },
    )
  })

  test('A19 no answer of the authorize endpoint permits another origin to read it', async () => {
    const host = await createHost()
    const url = `${issuer}/authorize?${encode(goodRequest)}`
    const preflight = await host.send(new Request(url, { method: 'OPTIONS' }), 'app')
    const answers = [
      preflight,
      await host.send(new Request(url), 'app'),
      await authorize(host, { client_id: '' }),
    ]
    for (const { headers } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })
})
