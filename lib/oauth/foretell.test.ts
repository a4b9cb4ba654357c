import { expect, test } from 'vitest'
import { foretellApi, foretellClient, foretellLifetimes, nextSwitches } from '@/lib/oauth/foretell'
import { sandboxDefaults } from '@/lib/providers'
import { defaultApi, defaultClient, defaultSettings } from '@/lib/tenant-defaults'

const client = defaultClient('https://learn.example/sandbox')
const redirectUri: string = sandboxDefaults.redirectUri
const request = { redirectUri, scopes: sandboxDefaults.scope.split(' ') }

test('the defaults lead to nothing bad', () => {
  expect(foretellClient(client, request)).toEqual([])
  expect(foretellApi(defaultApi, request)).toEqual([])
  expect(foretellLifetimes(defaultSettings)).toEqual([])
})

test.each([
  [`${redirectUri}/`, 'a slash at the end'],
  ['com.exampleco.Timesheets:/callback', 'capital letters'],
  ['com.exampleco.timesheets://callback', 'one or two slashes'],
])('%s instead of the default differs in %s', (uri, differs) => {
  expect(foretellClient({ ...client, redirect_uris: [uri] }, request)).toEqual([
    { code: 'callback_missing', sent: redirectUri, near: { uri, differs } },
  ])
})

test('http for https is the scheme, and another address is no near miss', () => {
  const sent = { ...request, redirectUri: 'https://a.example/cb' }
  const http = { ...client, redirect_uris: ['http://a.example/cb'] }
  expect(foretellClient(http, sent)).toMatchObject([{ near: { differs: 'the scheme' } }])
  const other = { ...client, redirect_uris: ['https://b.example/cb'] }
  expect(foretellClient(other, sent)).toEqual([
    { code: 'callback_missing', sent: sent.redirectUri },
  ])
})

test('the port of a loopback address may differ, as at the server', () => {
  const loopback = { ...client, redirect_uris: ['http://127.0.0.1/cb'] }
  expect(foretellClient(loopback, { ...request, redirectUri: 'http://127.0.0.1:4711/cb' })).toEqual(
    [],
  )
})

test('grants', () => {
  const codes = (grant_types: string[]) =>
    foretellClient({ ...client, grant_types }, request).map(({ code }) => code)
  expect(codes([])).toEqual(['code_grant_off', 'refresh_grant_off'])
  expect(codes(['refresh_token'])).toEqual(['code_grant_off'])
  expect(codes(['authorization_code'])).toEqual(['refresh_grant_off'])
})

test('permissions and offline access', () => {
  const api = { ...defaultApi, permissions: ['read:timesheets'], allowOfflineAccess: false }
  expect(foretellApi(api, request)).toEqual([
    { code: 'permission_missing', scopes: ['create:timesheets'] },
    { code: 'offline_access_off' },
  ])
  expect(nextSwitches(client, api, request)).toEqual({ asked: true, api: false, client: true })
  expect(nextSwitches(client, defaultApi, { ...request, scopes: ['openid'] }).asked).toBe(false)
})

test('lifetimes', () => {
  const settings = { ...defaultSettings, codeLifetimeMs: 5000, accessTokenLifetimeMs: 1000 }
  expect(foretellLifetimes({ ...settings, refreshTokenLifetimeMs: 60_000 })).toEqual([
    { code: 'code_too_short', ms: 5000 },
    { code: 'access_token_too_short', ms: 1000 },
    { code: 'idle_over_absolute' },
  ])
})
