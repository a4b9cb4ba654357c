import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import {
  api,
  call,
  getTokens,
  type Host,
  hosts,
  refresh,
  tokensOf,
} from '@/lib/sandbox/testing/walk'

const role = 'https://api.exampleco.com/role'
const team = 'https://api.exampleco.com/team'

function insideOf(host: Host) {
  if (!host.inside) throw new Error('no inside')
  return host.inside
}

describe.each(hosts)('on the %s host', (_, createHost) => {
  test('claims go into the token they name, at issue and at refresh', async () => {
    const host = await createHost()
    await insideOf(host).customizeTokens({
      claims: [
        { name: role, value: 'lead', token: 'id_token' },
        { name: team, value: 'engine', token: 'access_token' },
      ],
      addedScopes: [],
    })
    const first = await getTokens(host)
    expect(decodeJwt(first.id_token)).toMatchObject({ sub: 'sandbox|ada', [role]: 'lead' })
    expect(decodeJwt(first.id_token)).not.toHaveProperty([team])
    expect(decodeJwt(first.access_token)).toMatchObject({ [team]: 'engine' })
    expect(decodeJwt(first.access_token)).not.toHaveProperty([role])

    await insideOf(host).customizeTokens({
      claims: [{ name: role, value: 'head', token: 'id_token' }],
      addedScopes: [],
    })
    const second = await tokensOf(await refresh(host, first.refresh_token))
    expect(decodeJwt(second.id_token)).toMatchObject({ [role]: 'head' })
    expect(decodeJwt(second.access_token)).not.toHaveProperty([team])
  })

  test('an added scope is granted, told, and opens what it opens', async () => {
    const host = await createHost()
    const asked = { scope: 'openid offline_access read:timesheets' }
    const entry = { method: 'POST', body: '{"date":"2026-11-20","project":"A","hours":1}' }
    const post = async (token: string) =>
      (await call(host, api, token, { ...entry, headers: headersFor(token) })).status
    expect(await post((await getTokens(host, asked)).access_token)).toBe(403)

    await insideOf(host).customizeTokens({ claims: [], addedScopes: ['create:timesheets'] })
    const tokens = await getTokens(host, asked)
    expect(tokens.scope).toBe('openid offline_access read:timesheets create:timesheets')
    expect(await post(tokens.access_token)).toBe(201)

    const narrow = await tokensOf(await refresh(host, tokens.refresh_token, { scope: 'openid' }))
    expect(narrow.scope).toBe('openid create:timesheets')
    // It was never granted by the person, so the app cannot ask for it at a refresh.
    const wide = await refresh(host, narrow.refresh_token, { scope: 'openid create:timesheets' })
    expect(await wide.json()).toMatchObject({ error: 'invalid_scope' })
  })

  test('what breaks a rule is refused whole, and the customization stays', async () => {
    const host = await createHost()
    const good = {
      claims: [{ name: role, value: 'lead', token: 'id_token' as const }],
      addedScopes: ['a'],
    }
    await insideOf(host).customizeTokens(good)
    for (const name of ['sub', 'role', 'https://auth0.com/role']) {
      const claims = [{ name, value: 'x', token: 'id_token' as const }]
      await expect(insideOf(host).customizeTokens({ claims, addedScopes: [] })).rejects.toThrow()
    }
    await expect(
      insideOf(host).customizeTokens({ claims: [], addedScopes: ['offline_access'] }),
    ).rejects.toThrow('offline_access decides')
    expect((await insideOf(host).tables()).customization).toEqual(good)
    await insideOf(host).reset()
    expect((await insideOf(host).tables()).customization).toEqual({ claims: [], addedScopes: [] })
  })
})

function headersFor(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}`, 'content-type': 'application/json' }
}
