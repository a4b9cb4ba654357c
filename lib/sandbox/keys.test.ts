import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import { checkIdToken } from '@/lib/jwt/id-token'
import { readKeys } from '@/lib/jwt/verify'
import { createKeys } from '@/lib/sandbox/keys'
import { readRow } from '@/lib/sandbox/row-schemas'
import {
  api,
  authorize,
  call,
  createHost,
  getTokens,
  type Host,
  hosts,
  introspect,
  issuer,
  location,
  type Tokens,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_, createHost) => {
  function fetchKeys(host: Host) {
    return call(host, `${issuer}/.well-known/jwks.json`).then(readKeys)
  }

  /** The thirteen checks, as this app runs them. */
  async function failedChecks(host: Host, tokens: Tokens): Promise<(string | undefined)[]> {
    const { checks, also } = await checkIdToken(tokens.id_token, () => fetchKeys(host), {
      issuer,
      clientId: 'timesheets-mobile',
      nonce: 'a-nonce',
      accessToken: tokens.access_token,
      algorithms: host.server.id_token_signing_alg_values_supported ?? [],
      nowMs: host.now(),
    })
    return [...checks, ...also].flatMap((each) => (each.outcome === 'failed' ? [each.error] : []))
  }

  test('signed with ES256 once the tenant is set to it, and every check of the app holds', async () => {
    const host = await createHost()
    const before = await getTokens(host)
    await host.inside?.settings.change({ signingAlg: 'ES256' })
    const after = await getTokens(host)
    for (const token of [after.id_token, after.access_token]) {
      expect(decodeProtectedHeader(token).alg).toBe('ES256')
    }
    expect(decodeProtectedHeader(before.id_token).alg).toBe('RS256')
    for (const tokens of [before, after]) {
      expect(await failedChecks(host, tokens)).toEqual([])
      expect((await call(host, api, tokens.access_token)).status).toBe(200)
    }
    const metadata = await call(host, `${issuer}/.well-known/openid-configuration`)
    const { id_token_signing_alg_values_supported } = await metadata.json()
    expect(id_token_signing_alg_values_supported).toEqual(['RS256', 'ES256'])
  })

  test('an ES256 token with one bit changed is refused, by the app and by the API', async () => {
    const host = await createHost()
    await host.inside?.settings.change({ signingAlg: 'ES256' })
    const tokens = await getTokens(host)
    const spoil = (token: string) =>
      token.replace(/\.(.)([^.]*)$/, (_, first, rest) => {
        return `.${first === 'A' ? 'B' : 'A'}${rest}`
      })
    const spoiled = { ...tokens, id_token: spoil(tokens.id_token) }
    expect(await failedChecks(host, spoiled)).toEqual(['id_token_signature'])
    expect((await call(host, api, spoil(tokens.access_token))).status).toBe(401)
  })

  test('after a rotation the old key signs nothing more, and its tokens are still good', async () => {
    const host = await createHost()
    const before = await getTokens(host)
    host.tick(1000)
    await host.inside?.rotateKeys()
    const after = await getTokens(host)
    const kids = [after, before].map(({ id_token }) => decodeProtectedHeader(id_token).kid)
    expect(new Set(kids).size).toBe(2)
    expect((await fetchKeys(host)).keys.map(({ kid }) => kid)).toEqual(kids)
    for (const tokens of [before, after]) {
      expect(await failedChecks(host, tokens)).toEqual([])
      expect((await call(host, api, tokens.access_token)).status).toBe(200)
      expect((await introspect(host, tokens.access_token)).active).toBe(true)
    }
    const hint = { id_token_hint: before.id_token, prompt: 'none' }
    expect(location(await authorize(host, hint))).toContain('code=')
  })

  test('a retired key goes once no token signed with it can be alive', async () => {
    const host = await createHost()
    const { id_token } = await getTokens(host)
    await host.inside?.rotateKeys()
    host.tick(10 * 3_600_000)
    await host.inside?.rotateKeys()
    const retired = () =>
      fetchKeys(host).then(({ keys }) =>
        keys.some((key) => key.kid === decodeProtectedHeader(id_token).kid),
      )
    expect(await retired()).toBe(true)
    host.tick(1)
    await host.inside?.rotateKeys()
    expect(await retired()).toBe(false)
  })

  test('ID tokens name the login: auth_time, at_hash, sid, azp', async () => {
    const host = await createHost()
    const first = decodeJwt((await getTokens(host)).id_token)
    expect(first).toMatchObject({
      aud: 'timesheets-mobile',
      azp: 'timesheets-mobile',
      auth_time: Math.floor(host.now() / 1000),
      at_hash: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/),
      sid: expect.any(String),
    })
    expect(decodeJwt((await getTokens(host)).id_token).sid).toBe(first.sid)
  })
})

test('P7 signing keys cannot be taken out, and a database gives them back', async () => {
  const host = await createHost()
  await host.inside?.settings.change({ signingAlg: 'ES256' })
  await getTokens(host)
  await host.inside?.rotateKeys()
  const rows = await host.store.list('keys')
  expect(rows.map(({ row }) => row.alg).sort()).toEqual(['ES256', 'ES256', 'RS256'])
  for (const { row } of rows) {
    expect(row.privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('jwk', row.privateKey)).rejects.toThrow()
    expect(row.publicJwk).not.toHaveProperty('d')
    expect(readRow('keys', row)).toEqual(row)
  }
})

test('two tabs that rotate at once leave one key in use and both old ones published', async () => {
  const host = await createHost()
  const first = (await host.inside?.tables())?.keys[0]?.kid
  const tabs = [0, 1].map(() => createKeys(host.store, host.now))
  await Promise.all(tabs.map((keys) => keys.rotate('RS256', 1000)))
  const keys = (await host.inside?.tables())?.keys ?? []
  expect(keys.filter(({ retiredAtMs }) => retiredAtMs === undefined)).toHaveLength(1)
  expect(keys).toHaveLength(3)
  expect(keys.map(({ kid }) => kid)).toContain(first)
})
