import { describe, expect, test } from 'vitest'
import type { FlowEvent } from '@/lib/flow/events'
import { reduce } from '@/lib/flow/reduce'
import {
  emptyRun,
  keptExchanges,
  keptVerifiers,
  type Run,
  type VerifierOrigin,
} from '@/lib/flow/run'
import { staleInputs, stepStatus } from '@/lib/flow/status'
import type { Transaction } from '@/lib/oauth/callback'
import { sandboxDefaults } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'

const { redirectUri, clientId, scope } = sandboxDefaults
const transaction: Transaction = {
  state: 's1',
  nonce: 'n1',
  verifier: 'v1',
  challenge: 'c1',
  redirectUri,
  clientId,
  issuer: 'https://as.example',
  scope,
  startedAtMs: 0,
}
const from = { challenge: 'c1', redirectUri, state: 's1' }

/** A run that has come as far as tokens. */
const walked: FlowEvent[] = [
  { type: 'verifier-made', verifier: { value: 'v1', from: { kind: 'typed' } } },
  { type: 'request-named', state: 's1', nonce: 'n1' },
  { type: 'challenge-derived', challenge: { value: 'c1', from: { verifier: 'v1' } } },
  { type: 'authorization-started', transaction },
  { type: 'code-received', code: 'code1', from },
  {
    type: 'tokens-received',
    tokens: { access_token: 'a1', token_type: 'Bearer', refresh_token: 'r1', id_token: 'i1' },
    from: { code: 'code1' },
    atMs: 5,
  },
]

function runAfter(...events: FlowEvent[]): Run {
  return events.reduce(reduce, emptyRun)
}

describe('a late result changes nothing', () => {
  test('a challenge of an earlier verifier', () => {
    const run = runAfter(...walked)
    const late: FlowEvent = {
      type: 'challenge-derived',
      challenge: { value: 'old', from: { verifier: 'v0' } },
    }
    expect(reduce(run, late)).toBe(run)
  })
  test('a code for a request that this run never sent', () => {
    const run = runAfter(...walked.slice(0, 4))
    const late: FlowEvent = { type: 'code-received', code: 'x', from: { ...from, state: 'other' } }
    expect(reduce(run, late)).toBe(run)
  })
  test('tokens for a code that another has replaced', () => {
    const run = runAfter(...walked, { type: 'code-received', code: 'code2', from })
    const late: FlowEvent = {
      type: 'tokens-received',
      tokens: { access_token: 'late', token_type: 'Bearer' },
      from: { code: 'code1' },
      atMs: 9,
    }
    expect(reduce(run, late)).toBe(run)
  })
  test('a refresh of a token that has been rotated since', () => {
    const run = runAfter(...walked)
    const late: FlowEvent = {
      type: 'tokens-refreshed',
      tokens: { access_token: 'late', token_type: 'Bearer' },
      from: { refreshToken: 'r0' },
      atMs: 9,
    }
    expect(reduce(run, late)).toBe(run)
  })
})

describe('out of date is computed', () => {
  test('every step is done after a walk', () => {
    const run = runAfter(...walked)
    expect(stepStatus(run, 'code')).toBe('done')
    expect(stepStatus(run, 'tokens')).toBe('done')
    expect(stepStatus(run, 'refresh')).toBe('empty')
  })
  test('a changed verifier puts code and tokens out of date, and its return puts them right', () => {
    const changed = runAfter(
      ...walked,
      { type: 'verifier-made', verifier: { value: 'v2', from: { kind: 'typed' } } },
      { type: 'challenge-derived', challenge: { value: 'c2', from: { verifier: 'v2' } } },
    )
    expect(stepStatus(changed, 'challenge')).toBe('done')
    expect(stepStatus(changed, 'code')).toBe('out of date')
    expect(stepStatus(changed, 'tokens')).toBe('out of date')
    expect(staleInputs(changed)).toEqual(['code_challenge'])
    const back = [
      { type: 'verifier-made', verifier: { value: 'v1', from: { kind: 'typed' } } },
      { type: 'challenge-derived', challenge: { value: 'c1', from: { verifier: 'v1' } } },
    ] satisfies FlowEvent[]
    expect(stepStatus(back.reduce(reduce, changed), 'tokens')).toBe('done')
  })
  test('a verifier without its challenge leaves the old challenge out of date', () => {
    const run = runAfter(...walked, {
      type: 'verifier-made',
      verifier: { value: 'é', from: { kind: 'typed' } },
    })
    expect(stepStatus(run, 'challenge')).toBe('out of date')
    expect(stepStatus(run, 'code')).toBe('out of date')
  })
  test('an edited or removed redirect_uri puts the code out of date', () => {
    for (const value of ['https://app.exampleco.com/callback', null]) {
      const run = runAfter(...walked, {
        type: 'parameter-edited',
        request: 'authorize',
        name: 'redirect_uri',
        value,
      })
      expect(staleInputs(run)).toEqual(['redirect_uri'])
    }
  })
})

test('a refresh rotates: the new token stands in for the old one, which is kept as spent', () => {
  const run = runAfter(...walked, {
    type: 'tokens-refreshed',
    tokens: { access_token: 'a2', token_type: 'Bearer', refresh_token: 'r2' },
    from: { refreshToken: 'r1' },
    atMs: 9,
  })
  expect(run.tokens?.value).toMatchObject({
    access_token: 'a2',
    refresh_token: 'r2',
    id_token: 'i1',
  })
  expect(run.spentRefreshTokens).toEqual(['r1'])
  expect(stepStatus(run, 'refresh')).toBe('done')
  expect(stepStatus(run, 'tokens')).toBe('done')
})

test('a new code clears the edits and answers of the old one', () => {
  const run = runAfter(
    ...walked,
    { type: 'parameter-edited', request: 'token', name: 'code_verifier', value: 'wrong' },
    { type: 'call-changed', call: 'token', answer: { status: 'answered' } },
    { type: 'code-received', code: 'code2', from },
  )
  expect(run.edits.token).toEqual({})
  expect(run.answers).toEqual({})
})

test(`only the last ${keptExchanges} exchanges are kept`, () => {
  const exchange = (id: number): Exchange => ({
    id: String(id),
    from: 'app',
    to: 'server',
    startedAtMs: id,
    elapsedMs: 0,
    request: { method: 'GET', url: 'https://as.example/', headers: [], body: '' },
    response: { status: 200, headers: [], body: '' },
  })
  const events = Array.from({ length: keptExchanges + 5 }, (_, index): FlowEvent => {
    return { type: 'exchange-recorded', exchange: exchange(index) }
  })
  const run = runAfter(...events)
  expect(run.exchanges).toHaveLength(keptExchanges)
  expect(run.exchanges[0]?.id).toBe('5')
})

test('Start over leaves nothing of the run', () => {
  expect(runAfter(...walked, { type: 'started-over' })).toEqual(emptyRun)
})

describe('a replaced verifier', () => {
  const made = (value: string, verifierFrom: VerifierOrigin): FlowEvent => ({
    type: 'verifier-made',
    verifier: { value, from: verifierFrom },
  })
  const random = made('r', { kind: 'random', bytes: 32 })

  test('comes back with its state and nonce', () => {
    const run = runAfter(
      random,
      { type: 'request-named', state: 's1', nonce: 'n1' },
      made('example', { kind: 'example' }),
      { type: 'request-named', state: 's2', nonce: 'n2' },
      { type: 'verifier-brought-back' },
    )
    expect(run).toMatchObject({ verifier: { value: 'r' }, state: 's1', nonce: 'n1' })
    expect(run.earlierVerifiers).toEqual([])
    expect(reduce(run, { type: 'verifier-brought-back' })).toBe(run)
  })
  test('is one, however many letters are typed over it', () => {
    const letters = ['a', 'ab', 'abc'].map((value) => made(value, { kind: 'typed' }))
    const run = runAfter(random, ...letters)
    expect(run.earlierVerifiers.map(({ verifier }) => verifier.value)).toEqual(['r'])
  })
  test('is kept for each changed character, up to a limit', () => {
    const changes = Array.from({ length: 30 }, (_, position) =>
      made(`v${position}`, { kind: 'changed', position }),
    )
    const run = runAfter(...changes)
    expect(run.earlierVerifiers).toHaveLength(keptVerifiers)
    expect(run.earlierVerifiers.at(-1)?.verifier.value).toBe('v28')
  })
})

test('a parameter put back follows its value again', () => {
  const edit = (value: string | null): FlowEvent => ({
    type: 'parameter-edited',
    request: 'authorize',
    name: 'code_challenge',
    value,
  })
  expect(runAfter(...walked, edit(null)).edits.authorize).toEqual({ code_challenge: null })
  expect(runAfter(...walked, edit(null), edit('c1')).edits.authorize).toEqual({})
  const added = { ...edit('login'), name: 'prompt' }
  expect(runAfter(added, added).edits.authorize).toEqual({ prompt: 'login' })
})

test('M9 a refresh without an ID token leaves the time when the older one came', () => {
  const withTokens: Run = {
    ...emptyRun,
    tokens: {
      value: { access_token: 'a1', token_type: 'Bearer', id_token: 'i1', refresh_token: 'r1' },
      from: { code: 'c1' },
    },
    receivedAtMs: 1000,
    idTokenReceivedAtMs: 1000,
  }
  const refreshed = (id_token?: string) =>
    reduce(withTokens, {
      type: 'tokens-refreshed',
      tokens: { access_token: 'a2', token_type: 'Bearer', ...(id_token && { id_token }) },
      from: { refreshToken: 'r1' },
      atMs: 9000,
    })
  expect(refreshed()).toMatchObject({ receivedAtMs: 9000, idTokenReceivedAtMs: 1000 })
  expect(refreshed('i2')).toMatchObject({ receivedAtMs: 9000, idTokenReceivedAtMs: 9000 })
})
