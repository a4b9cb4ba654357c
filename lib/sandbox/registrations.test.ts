import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import { createPageHost } from '@/lib/sandbox/hosts/page'
import {
  answerOf,
  authorize,
  exchange,
  follow,
  getCode,
  getTokens,
  type Host,
  hosts,
  issuer,
  refresh,
} from '@/lib/sandbox/testing/walk'

const { clientId, audience, redirectUri } = sandboxDefaults

function insideOf(host: Host) {
  if (!host.inside) throw new Error('no inside')
  return host.inside
}

describe.each(hosts)('on the %s host', (_, createHost) => {
  test('a callback URL taken away is refused on a page, one added is answered', async () => {
    const host = await createHost()
    await insideOf(host).changeClient(clientId, { redirect_uris: ['https://new.example/cb'] })
    const refused = await authorize(host)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('is not registered for this app')
    expect(await getCode(host, { redirect_uri: 'https://new.example/cb' })).toHaveLength(43)
  })

  test('the name is what the consent page shows, escaped', async () => {
    const host = await createHost()
    await insideOf(host).changeClient(clientId, { name: 'Tom & "Co"' })
    const page = await (await follow(host, await authorize(host))).text()
    expect(page).toContain('Tom &amp; &quot;Co&quot;')
  })

  test('without the grant authorization_code there is no code', async () => {
    const host = await createHost()
    const code = await getCode(host)
    await insideOf(host).changeClient(clientId, { grant_types: ['refresh_token'] })
    expect(answerOf(await authorize(host))).toEqual({
      error: 'unauthorized_client',
      error_description: "Grant type 'authorization_code' not allowed for the client.",
      state: 'a state',
      iss: issuer,
    })
    const late = await exchange(host, code)
    expect(late.status).toBe(400)
    expect(await late.json()).toMatchObject({ error: 'unauthorized_client' })
  })

  test('without the grant refresh_token no refresh is answered', async () => {
    const host = await createHost()
    const { refresh_token } = await getTokens(host)
    await insideOf(host).changeClient(clientId, { grant_types: ['authorization_code'] })
    const refused = await refresh(host, refresh_token)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toEqual({
      error: 'unauthorized_client',
      error_description: "Grant type 'refresh_token' not allowed for the client.",
    })
    await insideOf(host).changeClient(clientId, {
      grant_types: ['authorization_code', 'refresh_token'],
    })
    expect((await refresh(host, refresh_token)).status).toBe(200)
  })

  const switches = ['offlineAccessAsked', 'apiAllowsOfflineAccess', 'refreshGrantAllowed']
  const off: [name: string, change: (host: Host) => Promise<unknown>][] = [
    ['offlineAccessAsked', async () => {}],
    [
      'apiAllowsOfflineAccess',
      (host) => insideOf(host).changeApi(audience, { allowOfflineAccess: false }),
    ],
    [
      'refreshGrantAllowed',
      (host) => insideOf(host).changeClient(clientId, { grant_types: ['authorization_code'] }),
    ],
  ]
  const scope = (name: string) =>
    name === 'offlineAccessAsked' ? { scope: 'openid read:timesheets' } : {}

  test.each(off)('no refresh token, and %s says why', async (name, change) => {
    const host = await createHost()
    await change(host)
    const response = await exchange(host, await getCode(host, scope(name)))
    const tokens = await response.clone().json()
    expect(tokens).not.toHaveProperty('refresh_token')
    expect(tokens.scope).not.toContain('offline_access')
    const report = insideOf(host).checks(response)
    expect(report?.checks.every(({ outcome }) => outcome === 'passed')).toBe(true)
    expect(report?.notes?.map((note) => note.name)).toEqual(switches)
    expect(
      report?.notes?.filter(({ outcome }) => outcome === 'failed').map((note) => note.name),
    ).toEqual([name])
  })

  test.each(off.slice(1))('%s switched off after the login counts too', async (name, change) => {
    const host = await createHost()
    const code = await getCode(host)
    await change(host)
    const response = await exchange(host, code)
    const tokens = await response.clone().json()
    expect(tokens).not.toHaveProperty('refresh_token')
    expect(tokens.scope).not.toContain('offline_access')
    const notes = insideOf(host).checks(response)?.notes
    expect(notes?.find(({ outcome }) => outcome === 'failed')?.name).toBe(name)
  })

  test('switched on after the login is too late for this code', async () => {
    const host = await createHost()
    await insideOf(host).changeApi(audience, { allowOfflineAccess: false })
    const code = await getCode(host)
    await insideOf(host).changeApi(audience, { allowOfflineAccess: true })
    const response = await exchange(host, code)
    expect(await response.clone().json()).not.toHaveProperty('refresh_token')
    const notes = insideOf(host).checks(response)?.notes
    expect(notes?.find(({ outcome }) => outcome === 'failed')?.name).toBe('apiAllowsOfflineAccess')
  })

  test('with all three on, there is a refresh token and no failed note', async () => {
    const host = await createHost()
    const response = await exchange(host, await getCode(host))
    expect(await response.clone().json()).toHaveProperty('refresh_token')
    const notes = insideOf(host).checks(response)?.notes
    expect(notes?.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed'])
  })

  test('a permission taken away is no longer granted', async () => {
    const host = await createHost()
    await insideOf(host).changeApi(audience, { permissions: ['read:timesheets'], name: 'Hours' })
    expect((await getTokens(host)).scope).toBe(
      'openid profile email offline_access read:timesheets',
    )
  })

  test('bad values change nothing and say why', async () => {
    const host = await createHost()
    const inside = insideOf(host)
    const before = await inside.tables()
    await expect(
      inside.changeClient(clientId, { name: 'x', redirect_uris: [redirectUri, 'javascript:0'] }),
    ).rejects.toThrow('javascript: is a scheme that no callback may have.')
    await expect(inside.changeClient(clientId, { grant_types: ['implicit'] })).rejects.toThrow()
    await expect(inside.changeClient('nobody', { name: 'x' })).rejects.toThrow('No app')
    await expect(inside.changeApi(audience, { permissions: ['a b'] })).rejects.toThrow('one scope')
    await expect(inside.changeApi('nobody', { name: 'x' })).rejects.toThrow('No API')
    expect(await inside.tables()).toEqual(before)
  })

  test('only what may change does, whatever else is in the change', async () => {
    const host = await createHost()
    const change = { name: 'x', client_id: 'other', token_endpoint_auth_method: 'post' }
    await insideOf(host).changeClient(clientId, change)
    const { clients } = await insideOf(host).tables()
    const client = clients.find(({ client_id }) => client_id === clientId)
    expect(client).toMatchObject({ name: 'x', token_endpoint_auth_method: 'none' })
  })

  test('a change is there for the next tab, and gone after a reset', async () => {
    const host = await createHost()
    await insideOf(host).changeClient(clientId, { name: 'Changed' })
    const other = createPageHost({ issuer, store: host.store })
    const named = (tables?: { clients: { name: string }[] }) =>
      tables?.clients.map(({ name }) => name)
    expect(named(await other.inside?.tables())).toContain('Changed')
    await insideOf(host).reset()
    const names = named(await other.inside?.tables())
    expect(names).toContain('Timesheets Mobile')
    expect(names).not.toContain('Changed')
  })
})
