import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import {
  api,
  call,
  type Fields,
  getCode,
  getTokens,
  type Host,
  hosts,
  introspect,
  issuer,
  otherClient,
  post,
  refresh,
  type Tokens,
  tokensOf,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_host, createHost) => {
  const userinfo = `${issuer}/userinfo`
  const client_id = sandboxDefaults.clientId
  const dayMs = 86_400_000

  async function expectJ(response: Response, status: number, error: string) {
    expect([response.status, (await response.json()).error]).toEqual([status, error])
  }

  async function expectDead(host: Host, tokens: Tokens) {
    await expectJ(await refresh(host, tokens.refresh_token), 400, 'invalid_grant')
    expect((await call(host, api, tokens.access_token)).status).toBe(401)
  }

  describe('refresh', () => {
    test('R1 a valid refresh rotates; extras of SDKs are ignored', async () => {
      const host = await createHost()
      const before = await getTokens(host)
      host.tick(5000)
      const extras = { redirect_uri: 'https://x.example/', prompt: 'none' }
      const after = await tokensOf(await refresh(host, before.refresh_token, extras))
      expect(after.refresh_token).not.toBe(before.refresh_token)
      expect(after.access_token).not.toBe(before.access_token)
      const [old, fresh] = [decodeJwt(before.id_token), decodeJwt(after.id_token)]
      const { iss, sub, aud, auth_time, sid } = old
      expect(fresh).toMatchObject({ iss, sub, aud, auth_time, sid, iat: Number(old.iat) + 5 })
      expect(fresh).not.toHaveProperty('nonce')
    })

    test('an API named once more has to be the one of the login (RFC 8707 §2.2)', async () => {
      const host = await createHost()
      const before = await getTokens(host)
      const other = { resource: 'https://other.example/' }
      await expectJ(await refresh(host, before.refresh_token, other), 400, 'invalid_target')
      const same = { resource: sandboxDefaults.audience }
      const after = await tokensOf(await refresh(host, before.refresh_token, same))
      expect(decodeJwt(after.access_token).aud).toContain(sandboxDefaults.audience)
    })

    test('R2 an old refresh token again: the newest and its access tokens die too', async () => {
      const host = await createHost()
      const first = await getTokens(host)
      const second = await tokensOf(await refresh(host, first.refresh_token))
      const third = await tokensOf(await refresh(host, second.refresh_token))
      await expectJ(await refresh(host, first.refresh_token), 400, 'invalid_grant')
      for (const tokens of [first, second, third]) await expectDead(host, tokens)
    })

    test('R3 one refresh token in 6 parallel requests: one 200, and the family dies', async () => {
      const host = await createHost()
      const { refresh_token } = await getTokens(host)
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => refresh(host, refresh_token)),
      )
      const won = answers.filter(({ status }) => status === 200)
      expect(won).toHaveLength(1)
      for (const answer of won) await expectDead(host, await tokensOf(answer))
    })

    test('R3 with an overlap all get the same successor', async () => {
      const host = await createHost()
      await host.inside?.settings.change({ rotationOverlapMs: 10_000 })
      const { refresh_token } = await getTokens(host)
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => refresh(host, refresh_token)),
      )
      const successors = await Promise.all(
        answers.map(async (each) => (await tokensOf(each)).refresh_token),
      )
      expect(new Set(successors).size).toBe(1)
      const [family] = await host.store.list('families')
      expect(
        family?.row.refreshTokens.filter(({ usedAtMs }) => usedAtMs === undefined),
      ).toHaveLength(1)
      host.tick(10_001)
      await expectJ(await refresh(host, refresh_token), 400, 'invalid_grant')
      await expectJ(await refresh(host, successors[0]), 400, 'invalid_grant')
    })

    test('R4 a wider scope is refused and consumes nothing; a narrower one keeps the full grant', async () => {
      const host = await createHost()
      const first = await getTokens(host, { scope: 'openid offline_access read:timesheets' })
      const wider = { scope: 'openid read:timesheets create:timesheets' }
      await expectJ(await refresh(host, first.refresh_token, wider), 400, 'invalid_scope')
      const malformed = { scope: 'openid  email' }
      await expectJ(await refresh(host, first.refresh_token, malformed), 400, 'invalid_scope')
      const narrow = await tokensOf(await refresh(host, first.refresh_token, { scope: 'openid' }))
      expect(narrow.scope).toBe('openid')
      expect((await call(host, api, narrow.access_token)).status).toBe(403)
      const full = await tokensOf(await refresh(host, narrow.refresh_token))
      expect(full.scope).toBe('openid offline_access read:timesheets')
      expect((await call(host, api, full.access_token)).status).toBe(200)
    })

    test('R5 tokens of the wrong kind or client leave the owner unaffected', async () => {
      const host = await createHost()
      const tokens = await getTokens(host)
      const other = { client_id: otherClient }
      await expectJ(await refresh(host, tokens.refresh_token, other), 400, 'invalid_grant')
      const wrong = [
        tokens.access_token,
        tokens.id_token,
        await getCode(host),
        `${tokens.refresh_token}x`,
      ]
      for (const token of wrong) await expectJ(await refresh(host, token), 400, 'invalid_grant')
      await expectJ(await refresh(host, ''), 400, 'invalid_request')
      expect((await refresh(host, tokens.refresh_token)).status).toBe(200)
    })

    test('R6 the idle limit', async () => {
      const host = await createHost()
      const tokens = await getTokens(host)
      await host.inside?.advanceClock(15 * dayMs)
      await expectJ(await refresh(host, tokens.refresh_token), 400, 'invalid_grant')
    })

    test('R6 rotation never extends the absolute limit', async () => {
      const host = await createHost()
      let tokens = await getTokens(host)
      for (const days of [10, 10, 9.9]) {
        await host.inside?.advanceClock(days * dayMs)
        tokens = await tokensOf(await refresh(host, tokens.refresh_token))
      }
      await host.inside?.advanceClock(0.1 * dayMs)
      await expectJ(await refresh(host, tokens.refresh_token), 400, 'invalid_grant')
    })
  })

  describe('revocation', () => {
    function revoke(host: Host, token: string | undefined, change: Fields = {}) {
      return post(host, '/oauth/revoke', { client_id, token, ...change })
    }

    async function expectEmpty(response: Response) {
      expect(response.status).toBe(200)
      expect(response.headers.has('content-type')).toBe(false)
      expect(await response.text()).toBe('')
    }

    test('R7 own refresh token: the family is dead', async () => {
      const host = await createHost()
      const tokens = await getTokens(host)
      await expectEmpty(await revoke(host, tokens.refresh_token))
      await expectDead(host, tokens)
    })

    test.each([
      ['JWT', {}, 401],
      ['opaque', { audience: undefined, scope: 'openid offline_access' }, 401],
    ])('R7 own %s access token: only this one', async (_, change, status) => {
      const host = await createHost()
      const tokens = await getTokens(host, change)
      await expectEmpty(await revoke(host, tokens.access_token))
      expect((await call(host, userinfo, tokens.access_token)).status).toBe(status)
      expect((await refresh(host, tokens.refresh_token)).status).toBe(200)
    })

    test("R7 unknown or another client's token: 200 without effect; no token: invalid_request", async () => {
      const host = await createHost()
      const tokens = await getTokens(host)
      await expectEmpty(await revoke(host, 'unknown'))
      await expectEmpty(await revoke(host, tokens.refresh_token, { client_id: otherClient }))
      await expectEmpty(await revoke(host, tokens.access_token, { client_id: otherClient }))
      expect((await call(host, userinfo, tokens.access_token)).status).toBe(200)
      expect((await refresh(host, tokens.refresh_token)).status).toBe(200)
      await expectJ(await revoke(host, undefined), 400, 'invalid_request')
    })
  })

  describe('introspection', () => {
    test('R8 live tokens', async () => {
      const host = await createHost()
      const tokens = await getTokens(host)
      const { jti, exp } = decodeJwt(tokens.access_token)
      expect(await introspect(host, tokens.access_token)).toMatchObject({
        active: true,
        token_type: 'Bearer',
        scope: sandboxDefaults.scope,
        client_id,
        sub: 'sandbox|ada',
        iss: issuer,
        aud: [sandboxDefaults.audience, userinfo],
        jti,
        exp,
      })
      expect(await introspect(host, tokens.refresh_token)).toMatchObject({
        active: true,
        client_id,
      })
    })

    test('R8 whatever is worth nothing gets the same answer', async () => {
      const host = await createHost()
      const old = await getTokens(host)
      const tokens = await tokensOf(await refresh(host, old.refresh_token))
      const theirs = await post(host, '/oauth/introspect', {
        client_id: otherClient,
        token: tokens.access_token,
      })
      expect(await theirs.json()).toEqual({ active: false })
      for (const token of ['unknown', old.refresh_token, tokens.id_token]) {
        expect(await introspect(host, token)).toEqual({ active: false })
      }
      await host.inside?.advanceClock(3_600_000)
      expect(await introspect(host, tokens.access_token)).toEqual({ active: false })
    })

    test('R8 no token; no client', async () => {
      const host = await createHost()
      await expectJ(await post(host, '/oauth/introspect', { client_id }), 400, 'invalid_request')
      await expectJ(await post(host, '/oauth/introspect', { token: 'x' }), 401, 'invalid_client')
    })
  })
})
