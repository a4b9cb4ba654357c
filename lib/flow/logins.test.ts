import { beforeEach, expect, test } from 'vitest'
import type { Commands } from '@/lib/flow/commands'
import { isLoginOf, type Login, logins } from '@/lib/flow/logins'
import type { Edits, Run } from '@/lib/flow/run'
import { answerPage, createTestFlow } from '@/lib/flow/testing/flow'
import { sandboxDefaults } from '@/lib/providers'
import type { Host } from '@/lib/sandbox/testing/walk'

const { secondApp } = sandboxDefaults
const expenses: Edits = {
  client_id: secondApp.clientId,
  redirect_uri: secondApp.redirectUri,
  scope: secondApp.scope,
  audience: null,
}

let host: Host
let commands: Commands
let run: () => Run

beforeEach(async () => {
  ;({ host, commands, run } = await createTestFlow())
})

/** Answers each page as Ada, up to the callback; then asks for the tokens if a code came. */
async function login(edits: Edits = {}, window: 'shared' | 'private' = 'shared'): Promise<Login> {
  await commands.setUpRequest(edits)
  await commands.logIn(window)
  for (let page = run().page; page; page = run().page) {
    const request = await answerPage(page, page.url.includes('/consent') ? 'allow' : undefined)
    if (request) await commands.browse(request)
  }
  if (!run().callback?.failure) await commands.requestTokens()
  const newest = logins(run()).at(-1)
  if (!newest) throw new Error('no login was recorded')
  return newest
}

const seconds = () => Math.floor(host.now() / 1000)

test('the first login shows two pages, the second none: single sign-on', async () => {
  const first = await login()
  expect(first).toMatchObject({
    pages: ['login', 'consent'],
    end: { kind: 'code' },
    reason: 'no session',
    authTime: seconds(),
  })
  expect(first.authTimeBefore).toBeUndefined()
  host.tick(60_000)
  const second = await login()
  expect(second).toMatchObject({ pages: [], reason: 'session', authTime: first.authTime })
})

test('prompt=none: silent with a session, login_required without, consent_required for more', async () => {
  expect(await login({ prompt: 'none' })).toMatchObject({
    pages: [],
    end: { kind: 'error', error: 'login_required' },
    reason: 'silence refused, no login',
  })
  const { authTime } = await login()
  host.tick(60_000)
  expect(await login({ prompt: 'none' })).toMatchObject({ reason: 'session', authTime })
  const more = { prompt: 'none', scope: `${sandboxDefaults.scope} delete:timesheets` }
  expect(await login(more)).toMatchObject({
    pages: [],
    end: { kind: 'error', error: 'consent_required' },
    reason: 'silence refused, no consent',
    authTimeBefore: authTime,
  })
})

test('prompt=login asks again, and auth_time is new', async () => {
  const { authTime } = await login()
  host.tick(60_000)
  expect(await login({ prompt: 'login' })).toMatchObject({
    pages: ['login'],
    reason: 'fresh login asked for',
    authTimeBefore: authTime,
    authTime: (authTime ?? 0) + 60,
  })
})

test('max_age asks again only when the login is older, and refuses silence then', async () => {
  const { authTime } = await login()
  host.tick(60_000)
  expect(await login({ max_age: '300' })).toMatchObject({ pages: [], authTime, reason: 'session' })
  host.tick(300_000)
  expect(await login({ max_age: '300', prompt: 'none' })).toMatchObject({
    reason: 'silence refused, login too old',
  })
  expect(await login({ max_age: '300' })).toMatchObject({
    pages: ['login'],
    reason: 'login too old',
    authTimeBefore: authTime,
    authTime: seconds(),
  })
  expect(run().identity?.value.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
})

test('a second app shares the login, and asks for its own consent', async () => {
  const { authTime } = await login()
  host.tick(60_000)
  expect(await login(expenses)).toMatchObject({
    clientId: 'expenses-mobile',
    pages: ['consent'],
    reason: 'consent missing',
    authTime,
  })
  expect(run().identity?.value.claims?.aud).toBe('expenses-mobile')
  const again = await login(expenses)
  expect(again).toMatchObject({ pages: [], reason: 'session' })
  expect(isLoginOf(again, expenses, 'shared')).toBe(true)
  expect(isLoginOf(again, expenses, 'private')).toBe(false)
  expect(isLoginOf(again, {}, 'shared')).toBe(false)
})

test('a private window knows no login, and leaves none', async () => {
  const { authTime } = await login()
  host.tick(60_000)
  const inPrivate = await login({}, 'private')
  expect(inPrivate).toMatchObject({
    private: true,
    pages: ['login', 'consent'],
    reason: 'private window',
    authTime: seconds(),
  })
  expect(inPrivate.authTimeBefore).toBeUndefined()
  expect(await login({ prompt: 'none' }, 'private')).toMatchObject({
    reason: 'silence refused, private window',
  })
  host.tick(60_000)
  const shared = await login()
  expect(shared).toMatchObject({
    private: false,
    reason: 'session',
    authTime,
    authTimeBefore: authTime,
  })
})

test('prompt=consent shows the page that was answered before', async () => {
  await login()
  expect(await login({ prompt: 'consent' })).toMatchObject({
    pages: ['consent'],
    reason: 'consent asked for',
    knownBefore: true,
  })
})

test('a login that was turned down, or whose page is open, says so', async () => {
  await commands.setUpRequest({ redirect_uri: 'com.exampleco.timesheets:/elsewhere' })
  await commands.logIn()
  expect(logins(run()).at(-1)).toMatchObject({
    end: { kind: 'refused on a page' },
    reason: 'request refused',
  })
  await commands.setUpRequest({})
  await commands.logIn()
  expect(logins(run()).at(-1)).toMatchObject({ end: { kind: 'under way' }, pages: ['login'] })
})
