import { expect, test } from 'vitest'
import { emptyRun, type Run } from '@/lib/flow/run'
import { sdkMoments, sdkTimeline } from '@/lib/flow/sdk-timeline'
import type { Exchange } from '@/lib/trace/exchange'

const issuer = 'https://learn.example/sandbox'

function exchange(id: string, from: Exchange['from'], path: string, more = {}): Exchange {
  return {
    id,
    from,
    to: 'server',
    startedAtMs: 0,
    elapsedMs: 1,
    request: { method: 'GET', url: `${issuer}${path}`, headers: [], body: '' },
    response: { status: 200, headers: [], body: '' },
    ...more,
  }
}

const redirectUri = 'com.exampleco.timesheets:/callback'
const walked: Run = {
  ...emptyRun,
  verifier: { value: 'v', from: { kind: 'random', bytes: 32 } },
  challenge: { value: 'c', from: { verifier: 'v' } },
  state: 's',
  nonce: 'n',
  callback: { url: `${redirectUri}?code=x&state=s`, checks: [] },
  code: { value: 'x', from: { challenge: 'c', redirectUri, state: 's' } },
  tokens: {
    value: { access_token: 'a', token_type: 'Bearer', id_token: 'i', refresh_token: 'r' },
    from: { code: 'x' },
  },
  identity: { value: { checks: [], also: [] }, from: { idToken: 'i' } },
  answers: {
    token: { status: 'answered', exchange: 't' },
    keys: { status: 'answered', exchange: 'k' },
  },
  exchanges: [
    exchange('old', 'browser', '/authorize?state=before'),
    exchange('a', 'browser', '/authorize?state=s'),
    exchange('l', 'browser', '/login'),
    exchange('t', 'app', '/oauth/token'),
    exchange('k', 'app', '/.well-known/jwks.json'),
    exchange('e', 'browser', '/authorize?state=other', { exercise: true }),
  ],
}

const states = (run: Run) => sdkTimeline(run).map(({ state }) => state)
const evidence = (run: Run, moment: (typeof sdkMoments)[number]) =>
  sdkTimeline(run).find((each) => each.moment === moment)

test('an empty run has every moment ahead of it, in order', () => {
  expect(sdkTimeline(emptyRun).map(({ moment }) => moment)).toEqual(sdkMoments)
  expect(new Set(states(emptyRun))).toEqual(new Set(['ahead']))
})

test('a walked run has done all but the renewal', () => {
  expect(states(walked)).toEqual([...Array(8).fill('done'), 'ahead'])
})

test('each moment brings the messages that it took, none of an exercise or an older login', () => {
  const ids = (moment: (typeof sdkMoments)[number]) =>
    evidence(walked, moment)?.exchanges.map(({ id }) => id)
  expect(ids('browser')).toEqual(['a', 'l'])
  expect(ids('exchange')).toEqual(['t'])
  expect(ids('identity')).toEqual(['k'])
})

test('a new verifier puts what came after it out of date', () => {
  const changed: Run = { ...walked, verifier: { value: 'w', from: { kind: 'typed' } } }
  expect(evidence(changed, 'verifier')?.state).toBe('done')
  for (const moment of ['challenge', 'browser', 'callback', 'exchange', 'storage'] as const) {
    expect(evidence(changed, moment)?.state, moment).toBe('out of date')
  }
})

test('a refusal is told where it happened', () => {
  const refused: Run = {
    ...walked,
    tokens: undefined,
    identity: undefined,
    answers: { token: { status: 'failed', exchange: 't', failure: { code: 'invalid_grant' } } },
  }
  expect(evidence(refused, 'exchange')?.state).toBe('failed')
  expect(evidence(refused, 'identity')?.state).toBe('ahead')
})
