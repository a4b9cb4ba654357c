import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import {
  answerOf,
  authorize,
  decide,
  encode,
  type Fields,
  follow,
  formOf,
  getCode,
  goodRequest,
  type Host,
  hosts,
  issuer,
  location,
  logIn,
  otherClient,
  submit,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_host, createHost) => {
  const { redirectUri } = sandboxDefaults

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

  const grace = { username: 'grace@example.com', password: 'first-compiler' }

  describe('A15 the login form', () => {
    test.each([
      ['wrong password', { password: 'x' }],
      ['unknown user', { username: 'eve@example.com' }],
      ["another user's password", { password: grace.password }],
      ['empty form', { username: '', password: '' }],
    ])('A15 %s', async (_, change) => {
      const host = await createHost()
      const toLogin = await authorize(host)
      const again = await logIn(host, toLogin, change)
      expect(again.status).toBe(303)
      expect(location(again)).toBe(location(toLogin))
      const page = await (await follow(host, again)).text()
      expect(page).toContain('Wrong email or password.')
      expect(page).not.toContain('analytical-engine" autocomplete')
      expect((await host.store.list('sessions'))[0]?.row.sub).toBeUndefined()
      const fixed = { username: 'ada@example.com', password: 'analytical-engine' }
      expect(location(await logIn(host, again, fixed))).toContain('/consent?')
    })

    test('A15 Deny', async () => {
      const host = await createHost()
      const toConsent = await logIn(host, await authorize(host))
      expectBack(await decide(host, toConsent, 'deny'), 'access_denied')
      expect(await host.store.list('codes')).toEqual([])
    })

    test('the second user is offered too', async () => {
      const host = await createHost()
      const response = await authorize(host, { login_hint: grace.username })
      expect(await formOf(await follow(host, response))).toMatchObject(grace)
    })
  })

  describe('A16 forged forms', () => {
    async function expectForbidden(host: Host, response: Response) {
      expect(response.status).toBe(403)
      expect(response.headers.get('location')).toBeNull()
      expect(await host.store.list('codes')).toEqual([])
    }

    test.each([
      ['missing', undefined],
      ['empty', ''],
      ['wrong', 'x'],
    ])('A16 anti-forgery value %s', async (_, csrf) => {
      const host = await createHost()
      const response = await authorize(host)
      await expectForbidden(host, await logIn(host, response, { csrf }))
      const toConsent = await logIn(host, response)
      const fields = await formOf(await follow(host, toConsent))
      await expectForbidden(
        host,
        await submit(host, '/consent', { ...fields, csrf, decision: 'allow' }),
      )
    })

    test('A16 the stale value of the login page', async () => {
      const host = await createHost()
      const response = await authorize(host)
      const { csrf } = await formOf(await follow(host, response))
      const fields = await formOf(await follow(host, await logIn(host, response)))
      await expectForbidden(
        host,
        await submit(host, '/consent', { ...fields, csrf, decision: 'allow' }),
      )
    })

    test("A16 another browser's transaction and value", async () => {
      const host = await createHost()
      const theirs = await formOf(await follow(host, await authorize(host)))
      await host.store.put('jar', 'phone', {})
      await authorize(host)
      await expectForbidden(host, await submit(host, '/login', theirs))
    })

    test('A16 a form that the app sends, without session and origin', async () => {
      const host = await createHost()
      const fields = await formOf(await follow(host, await authorize(host)))
      const body = encode(fields)
      const request = new Request(`${issuer}/login`, { method: 'POST', body })
      await expectForbidden(host, await host.send(request, 'app'))
    })

    test('A16 fields changed by hand: the stored request wins', async () => {
      const host = await createHost()
      const toConsent = await logIn(host, await authorize(host, { scope: 'openid' }))
      const fields = await formOf(await follow(host, toConsent))
      const answer = await submit(host, '/consent', {
        ...fields,
        decision: 'allow',
        scope: 'openid delete:timesheets',
        redirect_uri: 'https://evil.example/',
        client_id: otherClient,
        sub: 'sandbox|grace',
      })
      expect(location(answer).startsWith(`${redirectUri}?`)).toBe(true)
      const [code] = await host.store.list('codes')
      expect(code?.row).toMatchObject({
        scope: 'openid',
        clientId: 'timesheets-mobile',
        sub: 'sandbox|ada',
      })
    })

    test('A16 consent shown to Ada is not taken from Grace', async () => {
      const host = await createHost()
      const toConsent = await logIn(host, await authorize(host))
      const fields = await formOf(await follow(host, toConsent))
      await logIn(host, await authorize(host, { prompt: 'login' }), grace)
      await expectForbidden(host, await submit(host, '/consent', { ...fields, decision: 'allow' }))
    })
  })

  describe('A18 only looking', () => {
    test.each([
      ['HEAD', { method: 'HEAD' }, 200],
      ['prefetch', { headers: { 'sec-purpose': 'prefetch' } }, 503],
      ['prerender', { headers: { 'sec-purpose': 'prefetch;prerender' } }, 503],
    ])('A18 %s', async (_, init, status) => {
      const host = await createHost()
      const request = forged(`${issuer}/authorize?${encode(goodRequest)}`, init)
      expect((await host.send(request, 'browser')).status).toBe(status)
      await nothingMade(host)
      const toLogin = await authorize(host)
      const before = await host.store.list('pending')
      await host.send(forged(location(toLogin), init), 'browser')
      expect(await host.store.list('pending')).toEqual(before)
      await getCode(host)
      await host.send(forged(`${issuer}/authorize?${encode(goodRequest)}`, init), 'browser')
      expect(await host.store.list('codes')).toHaveLength(1)
    })
  })

  /** A request whose headers are not a page's: browsers set `Sec-Purpose` themselves. */
  function forged(
    url: string,
    { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> },
  ) {
    const request = new Request(url, { method })
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
    return request
  }

  describe('a transaction', () => {
    test('M4 is answered once: the second Allow gets a page that says so', async () => {
      const host = await createHost()
      const toConsent = await logIn(host, await authorize(host))
      const fields = await formOf(await follow(host, toConsent))
      const form = { ...fields, decision: 'allow' }
      const answers = await Promise.all([
        submit(host, '/consent', form),
        submit(host, '/consent', form),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 400])
      expect(await host.store.list('codes')).toHaveLength(1)
      expect(await (await submit(host, '/consent', form)).text()).toContain('already answered')
    })

    test('M1 two of them in one browser both end well', async () => {
      const host = await createHost()
      const one = await authorize(host, { state: 'one' })
      const two = await authorize(host, { state: 'two' })
      const second = await decide(host, await logIn(host, two), 'allow')
      const first = await logIn(host, one)
      expect([answerOf(second).state, answerOf(first).state]).toEqual(['two', 'one'])
      expect(answerOf(first)).toHaveProperty('code')
    })

    test('expires', async () => {
      const host = await createHost()
      const toLogin = await authorize(host)
      host.tick(3_600_000)
      expect((await follow(host, toLogin)).status).toBe(400)
    })

    test('a request over 64 kB is refused', async () => {
      const host = await createHost()
      expect((await authorize(host, { state: 'x'.repeat(66_000) })).status).toBe(413)
    })
  })
})
