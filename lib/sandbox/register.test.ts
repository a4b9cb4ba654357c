import { describe, expect, test } from 'vitest'
import {
  answerOf,
  authorize,
  decide,
  exchange,
  getTokens,
  type Host,
  hosts,
  issuer,
  logIn,
  refresh,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_host, createHost) => {
  const redirect_uri = 'com.example.app:/callback'
  const dayMs = 86_400_000

  function register(host: Host, body: unknown) {
    const request = new Request(`${issuer}/oidc/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return host.send(request, 'app')
  }

  async function registered(host: Host): Promise<string[]> {
    const clients = await host.store.list('clients')
    return clients.flatMap(({ key, row }) => (row.registeredAtMs === undefined ? [] : [key]))
  }

  async function expectJ(response: Response, status: number, error: string) {
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = await response.json()
    expect([response.status, body.error]).toEqual([status, error])
    expect(body.error_description).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/)
  }

  test('G1 a public client: 201, an identifier of 128 bits, no secret', async () => {
    const host = await createHost()
    const response = await register(host, {
      redirect_uris: [redirect_uri],
      client_name: 'An example',
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'none',
      software_id: 'ignored',
    })
    expect(response.status).toBe(201)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { client_id, client_id_issued_at, ...rest } = await response.json()
    expect(client_id).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(client_id_issued_at).toBe(Math.floor(host.now() / 1000))
    expect(rest).toEqual({
      client_name: 'An example',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [redirect_uri],
      post_logout_redirect_uris: [],
    })
  })

  test('G1 the client walks, on its own tokens only', async () => {
    const host = await createHost()
    const grant_types = ['authorization_code', 'refresh_token']
    const body = { redirect_uris: [redirect_uri], grant_types }
    const { client_id } = await (await register(host, body)).json()
    const toConsent = await logIn(host, await authorize(host, { client_id, redirect_uri }))
    const { code } = answerOf(await decide(host, toConsent, 'allow'))
    const tokens = await (await exchange(host, code, { client_id, redirect_uri })).json()
    const ofAnother = await refresh(host, (await getTokens(host)).refresh_token, { client_id })
    await expectJ(ofAnother, 400, 'invalid_grant')
    expect((await refresh(host, tokens.refresh_token, { client_id })).status).toBe(200)
  })

  test('G1 what is left out gets the defaults of RFC 7591 §2, as a public client', async () => {
    const host = await createHost()
    const client = await (await register(host, { redirect_uris: [redirect_uri] })).json()
    expect(client).toMatchObject({
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    })
  })

  test.each([
    ['redirect_uris missing', { redirect_uris: undefined }],
    ['redirect_uris empty', { redirect_uris: [] }],
    ['relative', { redirect_uris: ['/callback'] }],
    ['with a fragment', { redirect_uris: ['https://app.example/#x'] }],
    ['with an empty fragment', { redirect_uris: ['https://app.example/#'] }],
    ['http off loopback', { redirect_uris: ['http://app.example/'] }],
    ['javascript:', { redirect_uris: ['javascript:alert(1)'] }],
    ['data:', { redirect_uris: ['data:text/html,x'] }],
    ['one bad among good', { redirect_uris: [redirect_uri, 'file:///etc'] }],
  ])('G2 %s', async (_, body) => {
    const host = await createHost()
    await expectJ(await register(host, body), 400, 'invalid_redirect_uri')
    expect(await registered(host)).toEqual([])
  })

  test.each([
    ['an unknown auth method', { token_endpoint_auth_method: 'client_secret_basic' }],
    ['an unknown grant', { grant_types: ['authorization_code', 'password'] }],
    ['no code grant', { grant_types: ['refresh_token'] }],
    ['an unknown response type', { response_types: ['token'] }],
    ['response types of two flows', { response_types: ['code', 'code id_token'] }],
    ['over 20 URIs', { redirect_uris: Array.from({ length: 21 }, (_, n) => `a.b:/${n}`) }],
    ['a URI twice', { redirect_uris: [redirect_uri, redirect_uri] }],
    ['a list that is none', { redirect_uris: redirect_uri }],
    ['a bad logout target', { post_logout_redirect_uris: ['javascript:x'] }],
    ['markup in the name', { client_name: '<b>x</b>' }],
    ['an empty name', { client_name: ' ' }],
    ['an application type of another world', { application_type: 'tv' }],
  ])('G2 %s', async (_, change) => {
    const host = await createHost()
    const response = await register(host, { redirect_uris: [redirect_uri], ...change })
    await expectJ(response, 400, 'invalid_client_metadata')
  })

  test.each(['', '{', '[]', 'null', '"x"', '{"redirect_uris":null}'])(
    'G2 the body %o',
    async (body) => {
      const host = await createHost()
      await expectJ(await register(host, body), 400, 'invalid_client_metadata')
    },
  )

  test('G2 a body over 64 kB; other methods', async () => {
    const host = await createHost()
    const body = { redirect_uris: [redirect_uri], client_name: 'x'.repeat(66_000) }
    await expectJ(await register(host, body), 413, 'invalid_client_metadata')
    const url = `${issuer}/oidc/register`
    const get = await host.send(new Request(url), 'app')
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    const preflight = await host.send(new Request(url, { method: 'OPTIONS' }), 'app')
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST')
  })

  test('the metadata names the endpoint', async () => {
    const host = await createHost()
    const request = new Request(`${issuer}/.well-known/openid-configuration`)
    const { registration_endpoint } = await (await host.send(request, 'app')).json()
    expect(registration_endpoint).toBe(`${issuer}/oidc/register`)
  })

  test('S11 a registered client is dropped after a day, the default client never', async () => {
    const host = await createHost()
    const { client_id } = await (await register(host, { redirect_uris: [redirect_uri] })).json()
    host.tick(dayMs - 60_000)
    expect((await authorize(host, { client_id, redirect_uri })).status).toBe(303)
    host.tick(60_001)
    expect((await authorize(host, { client_id, redirect_uri })).status).toBe(400)
    expect((await authorize(host)).status).toBe(303)
  })

  test('S11 there are at most 1000 registered clients, the youngest', async () => {
    const host = await createHost()
    const [known] = await host.store.list('clients')
    if (!known) throw new Error('no client')
    for (let count = 0; count < 1005; count += 1) {
      const client_id = `client-${count}`
      const registeredAtMs = host.now() + count
      await host.store.put('clients', client_id, { ...known.row, client_id, registeredAtMs })
    }
    host.tick(60_000)
    await authorize(host)
    const left = await registered(host)
    expect(left).toHaveLength(1000)
    expect(left).not.toContain('client-4')
    expect(left).toContain('client-5')
  })
})
