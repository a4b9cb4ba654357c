import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import {
  api,
  authorize,
  call,
  createHost,
  follow,
  get,
  getTokens,
  issuer,
  location,
} from '@/lib/sandbox/testing/walk'

test('the whole walk: login, consent, tokens, userinfo, API', async () => {
  const host = await createHost()
  const tokens = await getTokens(host)
  expect(tokens).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3600,
    scope: sandboxDefaults.scope,
  })
  const jwks = await (await get(host, '/.well-known/jwks.json')).json()
  const { payload } = await jwtVerify(tokens.id_token, createLocalJWKSet(jwks), {
    issuer,
    audience: sandboxDefaults.clientId,
    currentDate: new Date(host.now()),
  })
  expect(payload).toMatchObject({
    sub: 'sandbox|ada',
    nonce: 'a-nonce',
    email: 'ada@example.com',
    name: 'Ada Lovelace',
  })
  const who = await call(host, `${issuer}/userinfo`, tokens.access_token)
  expect(await who.json()).toMatchObject({ sub: 'sandbox|ada', email_verified: true })
  const sheets = await call(host, api, tokens.access_token)
  expect((await sheets.json()).timesheets).toHaveLength(1)
})

test('a second walk in the same browser is answered at once: single sign-on', async () => {
  const host = await createHost()
  await getTokens(host)
  expect(location(await authorize(host))).toMatch(/^com\.exampleco\.timesheets:\/callback\?code=/)
})

test('the pages can be reloaded, have no style or script of their own, and fit the phone', async () => {
  const host = await createHost()
  const toLogin = await authorize(host)
  const first = await (await follow(host, toLogin)).text()
  expect(await (await follow(host, toLogin)).text()).toBe(first)
  expect(first).not.toMatch(/<style|<script|style=|\son\w+=/)
  expect(first).toContain('<link rel="stylesheet" href="style.css">')
  const sheet = await get(host, '/style.css')
  expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(await sheet.text()).toContain('light-dark(')
})
