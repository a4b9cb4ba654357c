import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findLogin, keepLogins } from '@/lib/flow/own-logins'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { memoryStorage } from '@/lib/flow/testing/storage'
import { transactionLifetimeMs } from '@/lib/oauth/transaction-lifetime'

const prefix = 'proofkey::login:'
const startMs = 1_700_000_000_000

function providerAt(issuer: string): OwnProvider {
  const server = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
  }
  return { kind: 'issuer', issuer, clientId: 'native-app', scope: 'openid', server }
}

const provider = providerAt('https://one.example')

beforeEach(() => void vi.useFakeTimers({ now: startMs }))
afterEach(() => void vi.useRealTimers())

/** A login that has gone out, as the commands tell it. */
function goOut(store: RunStore, state = 'state-1', { issuer } = provider): void {
  const verifier = `verifier-of-${state}`
  store.dispatch({ type: 'verifier-made', verifier: { value: verifier, from: { kind: 'typed' } } })
  store.dispatch({ type: 'request-named', state, nonce: `nonce-of-${state}` })
  store.dispatch({
    type: 'challenge-derived',
    challenge: { value: `challenge-of-${state}`, from: { verifier } },
  })
  store.dispatch({
    type: 'authorization-started',
    transaction: {
      state,
      nonce: `nonce-of-${state}`,
      verifier,
      challenge: `challenge-of-${state}`,
      redirectUri: 'https://app.example/callback/',
      clientId: 'native-app',
      issuer,
      scope: 'openid',
      startedAtMs: Date.now(),
    },
  })
  const url = `${issuer}/authorize?state=${state}`
  store.dispatch({ type: 'browser-left', away: { way: 'this tab', state, url, from: '/lessons/' } })
}

function open(storage: Storage, whose = provider): RunStore {
  const store = createRunStore()
  keepLogins(store, storage, prefix, whose)
  return store
}

const textOf = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) =>
    storage.getItem(storage.key(index) ?? ''),
  ).join('\n')

test('a login that is out comes back on a page that was loaded anew', () => {
  const storage = memoryStorage()
  const before = open(storage)
  goOut(before)
  const { verifier, challenge, state, nonce, transactions, away } = before.getState()
  expect(open(storage).getState()).toMatchObject({
    ...{ verifier, challenge, state, nonce, transactions, away },
  })
})

test('D10 once its callback is read, neither verifier nor nonce nor anything that came is stored', () => {
  const storage = memoryStorage()
  const store = open(storage)
  goOut(store)
  expect(textOf(storage)).toContain('verifier-of-state-1')
  store.dispatch({
    type: 'code-received',
    code: 'the-code',
    from: { challenge: 'challenge-of-state-1', redirectUri: 'r', state: 'state-1' },
  })
  store.dispatch({
    type: 'tokens-received',
    tokens: { access_token: 'the-token', token_type: 'Bearer', refresh_token: 'the-refresh' },
    from: { code: 'the-code' },
    atMs: startMs,
  })
  store.dispatch({ type: 'parameter-edited', request: 'refresh', name: 'x', value: 'the-refresh' })
  expect(textOf(storage)).not.toMatch(/the-|verifier-of|nonce-of|challenge-of/)
  expect(store.getState().tokens).toBeDefined()
})

test('C7 its state is remembered as used, so that a replay after a reload is known', () => {
  const storage = memoryStorage()
  const store = open(storage)
  goOut(store)
  store.dispatch({ type: 'transaction-used', state: 'state-1', atMs: startMs + 5 })
  const [replayed] = open(storage).getState().transactions
  expect(replayed).toMatchObject({ state: 'state-1', usedAtMs: startMs + 5, verifier: '' })
})

test('D10 a token that went along as a hint is not stored', () => {
  const storage = memoryStorage()
  const store = open(storage)
  store.dispatch({
    type: 'parameter-edited',
    request: 'authorize',
    name: 'id_token_hint',
    value: 'the-token',
  })
  goOut(store)
  const url = 'https://one.example/authorize?state=state-1&id_token_hint=the-token'
  const away = { way: 'this tab', state: 'state-1', url, from: '/lessons/' } as const
  store.dispatch({ type: 'browser-left', away })
  expect(textOf(storage)).toContain('verifier-of-state-1')
  expect(textOf(storage)).not.toContain('the-token')
})

test('C11 after an hour nothing is left of it, on an open page or on the next one', () => {
  const storage = memoryStorage()
  goOut(open(storage))
  vi.advanceTimersByTime(transactionLifetimeMs - 10)
  expect(textOf(storage)).toContain('verifier-of-state-1')
  vi.advanceTimersByTime(20)
  expect(storage.length).toBe(0)

  const closed = memoryStorage()
  goOut(open(closed))
  vi.clearAllTimers()
  vi.setSystemTime(startMs + 3 * transactionLifetimeMs)
  open(closed, providerAt('https://two.example'))
  expect(closed.length).toBe(0)
})

test('C11 the page that reads a late answer still knows the login, to say that it is too old', () => {
  const storage = memoryStorage()
  goOut(open(storage))
  vi.clearAllTimers()
  vi.setSystemTime(startMs + 2 * transactionLifetimeMs)
  const late = open(storage)
  const [login] = late.getState().transactions
  expect(login?.state).toBe('state-1')
  expect(login?.usedAtMs).toBeUndefined()
  expect(storage.length).toBe(0)
})

test('C6 each provider has its own: one page restores its own logins, and a state finds its provider', () => {
  const storage = memoryStorage()
  const other = providerAt('https://two.example')
  goOut(open(storage), 'state-1')
  goOut(open(storage, other), 'state-2', other)
  expect(
    open(storage)
      .getState()
      .transactions.map(({ state }) => state),
  ).toEqual(['state-1'])
  expect(findLogin(storage, prefix, 'state-1')).toEqual(provider)
  expect(findLogin(storage, prefix, 'state-2')).toEqual(other)
  expect(findLogin(storage, prefix, 'state-3')).toBeUndefined()
})

test('D11 a login keeps the endpoints that it was begun with', () => {
  const storage = memoryStorage()
  goOut(open(storage))
  const moved = {
    ...provider,
    server: { ...provider.server, token_endpoint: 'https://one.example/v2/token' },
  }
  expect(open(storage, moved).getState().transactions).toEqual([])
  expect(findLogin(storage, prefix, 'state-1')?.server.token_endpoint).toBe(
    'https://one.example/token',
  )
})

test('P4 a damaged entry is no login, and goes', () => {
  const storage = memoryStorage({ [`${prefix}x`]: '{"transactions":', [`${prefix}y`]: '[]' })
  expect(findLogin(storage, prefix, 'state-1')).toBeUndefined()
  open(storage)
  expect(storage.length).toBe(0)
})

test('what was begun before the logins came back stays', () => {
  const storage = memoryStorage()
  goOut(open(storage))
  const store = createRunStore()
  const early = { value: 'early', from: { kind: 'typed' } } as const
  store.dispatch({ type: 'verifier-made', verifier: early })
  keepLogins(store, storage, prefix, provider)
  expect(store.getState().verifier).toEqual(early)
  expect(store.getState().transactions.map(({ state }) => state)).toEqual(['state-1'])
})
