import { describe, expect, test } from 'vitest'
import { createNodeHost, type NodeHostOptions, nodeLimits } from '@/lib/sandbox/hosts/node'
import { makeKey } from '@/lib/sandbox/keys'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { encode, formOf, goodRequest } from '@/lib/sandbox/testing/walk'
import { listen } from '@/scripts/http.mjs'
import { overHttp } from '@/tests/servers/node-host'

const issuer = 'http://localhost:4321/provider'
const loopback = '127.0.0.1'

function createHost(options: Partial<NodeHostOptions> = {}) {
  return createNodeHost({ issuer, ...options })
}

type Host = ReturnType<typeof createHost>

/** One request as a browser sends it, with what it knows of itself in headers. */
function ask(host: Host, path: string, headers: Record<string, string> = {}, body?: string) {
  const request = new Request(issuer + path, {
    headers: { 'sec-fetch-mode': 'navigate', ...headers },
    ...(body !== undefined && { method: 'POST', body }),
  })
  if (body !== undefined) {
    request.headers.set('content-type', 'application/x-www-form-urlencoded')
  }
  return host.fetch(request, loopback)
}

const authorizePath = `/authorize?${encode(goodRequest)}`

async function begin(host: Host) {
  const response = await ask(host, authorizePath)
  const cookie = response.headers.get('set-cookie') ?? ''
  const path = (response.headers.get('location') ?? '').slice(issuer.length)
  const session = cookie.split(';')[0] ?? ''
  const fields = await formOf(await ask(host, path, { cookie: session }))
  return { cookie, session, fields: String(encode(fields)) }
}

describe('the session cookie', () => {
  test('is unreadable for scripts, for this provider alone, and not for what other sites send', async () => {
    const { cookie } = await begin(createHost())
    expect(cookie).toMatch(
      /^proofkey_session_4321=[A-Za-z0-9_-]{43}; Path=\/provider; HttpOnly; SameSite=Lax$/,
    )
  })

  test('is Secure for an https issuer, and at the root has the path /', async () => {
    const host = createHost({ issuer: 'https://id.example/' })
    const request = new Request(`https://id.example${authorizePath}`)
    const cookie = (await host.fetch(request, loopback)).headers.get('set-cookie')
    expect(cookie).toMatch(/^proofkey_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  })

  test('changes at the login, and the old one is worth nothing', async () => {
    const host = createHost()
    const { session, fields } = await begin(host)
    const headers = { cookie: session, origin: 'http://localhost:4321' }
    const loggedIn = await ask(host, '/login', headers, fields)
    const fresh = loggedIn.headers.get('set-cookie')?.split(';')[0]
    expect(fresh).toMatch(/^proofkey_session_4321=/)
    expect(fresh).not.toBe(session)
    const consent = (loggedIn.headers.get('location') ?? '').slice(issuer.length)
    expect((await ask(host, consent, { cookie: session })).status).toBe(403)
    const found = `other=1; ${fresh}; more=2`
    expect((await ask(host, consent, { cookie: found })).status).toBe(200)
  })

  test('a request that changes nothing sets none', async () => {
    const host = createHost()
    const { session } = await begin(host)
    const again = await ask(host, authorizePath, { cookie: session })
    expect(again.headers.has('set-cookie')).toBe(false)
    const metadata = await ask(host, '/.well-known/openid-configuration')
    expect(metadata.headers.has('set-cookie')).toBe(false)
  })
})

describe('A16 A18 the caller, from real headers', () => {
  test.each([
    ['the own origin', { origin: 'http://localhost:4321' }, 303],
    ['the own origin, from before Sec-Fetch-Mode', { origin: 'http://localhost:4321' }, 303],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://localhost:5173' }, 403],
    ['another name of this machine', { origin: 'http://127.0.0.1:4321' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['no origin', {}, 403],
    ['a script', { origin: 'http://localhost:4321', 'sec-fetch-mode': 'cors' }, 403],
  ])('a login form from %s', async (name, headers, status) => {
    const host = createHost()
    const { session, fields } = await begin(host)
    const sent = new Request(`${issuer}/login`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: session, ...headers },
    })
    if (name !== 'the own origin, from before Sec-Fetch-Mode' && !('sec-fetch-mode' in headers)) {
      sent.headers.set('sec-fetch-mode', 'navigate')
    }
    expect((await host.fetch(sent, loopback)).status).toBe(status)
  })

  test.each(['sec-purpose', 'purpose'])('%s: prefetch makes nothing', async (name) => {
    const store = createMemoryStore()
    const response = await ask(createHost({ store }), authorizePath, { [name]: 'prefetch' })
    expect([response.status, response.headers.has('set-cookie')]).toEqual([503, false])
    expect(await store.list('pending')).toEqual([])
  })
})

describe('S11 limits', () => {
  test('429 beyond the limit of one address, and only for it and this second', async () => {
    let nowMs = 5000
    const host = createHost({ requestsPerSecond: 3, now: () => nowMs })
    const statusFor = async (address: string) => {
      const request = new Request(`${issuer}/.well-known/openid-configuration`)
      return host.fetch(request, address)
    }
    for (const count of [1, 2, 3]) {
      expect([count, (await statusFor('10.0.0.1')).status]).toEqual([count, 200])
    }
    const refused = await statusFor('10.0.0.1')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await refused.json()).error).toBe('temporarily_unavailable')
    expect((await statusFor('10.0.0.2')).status).toBe(200)
    nowMs += 1000
    expect((await statusFor('10.0.0.1')).status).toBe(200)
  })

  test('honest use is left alone: 300 requests at once from one address', async () => {
    const host = createHost({ now: () => 5000 })
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => ask(host, '/.well-known/openid-configuration')),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })

  test('10 000 registrations of the largest kind stay within the bound; the default client stays', async () => {
    const store = createMemoryStore(nodeLimits)
    const host = createHost({ store, now: () => 5000, requestsPerSecond: Number.POSITIVE_INFINITY })
    const redirect_uris = Array.from({ length: 20 }, (_, n) => `a.b:/${n}/${'x'.repeat(1900)}`)
    const send = (uris: string[]) =>
      host.fetch(
        new Request(`${issuer}/oidc/register`, {
          method: 'POST',
          body: JSON.stringify({ redirect_uris: uris }),
        }),
        loopback,
      )
    for (let count = 0; count < 500; count += 1) {
      expect((await send(redirect_uris)).status).toBe(201)
    }
    for (let count = 0; count < 9500; count += 1) await send(['a.b:/c'])
    expect((await store.list('clients')).length).toBeLessThanOrEqual(1002)
    for (let count = 0; count < 500; count += 1) await send(redirect_uris)
    const clients = await store.list('clients')
    expect(2 * JSON.stringify(clients).length).toBeLessThan(13 * 1024 * 1024)
    expect(clients.map(({ key }) => key)).toContain('timesheets-mobile')
  }, 60_000)

  test('a flood of logins with the largest states stays within the bound', async () => {
    const store = createMemoryStore(nodeLimits)
    const host = createHost({ store, now: () => 5000, requestsPerSecond: Number.POSITIVE_INFINITY })
    const state = 'x'.repeat(60_000)
    for (let count = 0; count < 300; count += 1) {
      const { status } = await ask(host, `/authorize?${encode({ ...goodRequest, state })}`)
      expect(status).toBe(303)
    }
    const rows = await store.list('pending')
    expect(rows.length).toBeGreaterThan(20)
    expect(2 * JSON.stringify(rows).length).toBeLessThan(8.5 * 1024 * 1024)
  }, 60_000)

  test('every table that a request can make grow has a bound, 50 MB over all', () => {
    const limits = Object.values(nodeLimits)
    expect(Object.keys(nodeLimits).sort()).toEqual(
      ['accessTokens', 'clients', 'codes', 'families', 'pending', 'sessions', 'timesheets'].sort(),
    )
    expect(limits.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(50 * 1024 * 1024)
  })

  test('a body of 10 MB gets 413 over real HTTP, and the server lives on', async () => {
    const { server, port } = await listen(createHost().fetch, { port: 0, address: loopback })
    const send = (body: string) =>
      overHttp(
        port,
        new Request(`${issuer}/oauth/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body,
        }),
        { 'content-type': 'application/x-www-form-urlencoded' },
      )
    const flood = await send(`a=${'x'.repeat(100_000)}`)
    expect(flood.response.status).toBe(413)
    expect((await send('grant_type=password&client_id=x')).response.status).toBe(401)
    server.close()
  })
})

test('a restart forgets everything, and says so in the words of the protocol', async () => {
  const key = await makeKey(0)
  const before = createMemoryStore()
  const after = createMemoryStore()
  for (const store of [before, after]) await store.put('keys', 'signing', key)
  const { session } = await begin(createHost({ store: before }))
  const restarted = createHost({ store: after })
  const again = await ask(restarted, authorizePath, { cookie: session })
  expect(again.headers.get('location')).toContain('/login?')
  const body = 'grant_type=refresh_token&client_id=timesheets-mobile&refresh_token=x'
  const refused = await ask(restarted, '/oauth/token', {}, body)
  expect((await refused.json()).error).toBe('invalid_grant')
})
