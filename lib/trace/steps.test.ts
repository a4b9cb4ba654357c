import { expect, test } from 'vitest'
import { emptyRun, type Run } from '@/lib/flow/run'
import type { Transaction } from '@/lib/oauth/callback'
import { sandboxDefaults } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'
import { answeredAtOnce, type CrossingName, crossings, lastAuthorize } from '@/lib/trace/steps'

const { clientId, redirectUri, scope } = sandboxDefaults
const issuer = 'https://site.example/sandbox'
const callbackUrl = `${redirectUri}?code=c&state=s`

function exchange(id: string, path: string, status: number, location?: string): Exchange {
  return {
    id,
    from: path.startsWith('/oauth') ? 'app' : 'browser',
    to: 'server',
    startedAtMs: 0,
    elapsedMs: 0,
    request: { method: 'GET', url: issuer + path, headers: [], body: '' },
    response: { status, headers: location ? [['location', location]] : [], body: '' },
  }
}

const transaction: Transaction = {
  state: 's',
  verifier: 'v',
  challenge: 'h',
  redirectUri,
  clientId,
  issuer,
  scope,
  startedAtMs: 0,
}

const prepared: Run = {
  ...emptyRun,
  verifier: { value: 'v', from: { kind: 'typed' } },
  challenge: { value: 'h', from: { verifier: 'v' } },
  state: 's',
}
const asked: Run = {
  ...prepared,
  transactions: [transaction],
  page: { url: `${issuer}/login`, status: 200, html: '' },
  exchanges: [exchange('1', '/authorize?state=s', 303), exchange('2', '/login', 200)],
}
const withCode: Run = {
  ...asked,
  page: undefined,
  callback: { url: callbackUrl, checks: [] },
  code: { value: 'c', from: { challenge: 'h', redirectUri, state: 's' } },
  exchanges: [...asked.exchanges, exchange('3', '/consent', 303, callbackUrl)],
}
const withTokens: Run = {
  ...withCode,
  tokens: { value: { access_token: 'a', token_type: 'Bearer' }, from: { code: 'c' } },
  answers: { token: { status: 'answered', exchange: '4' } },
  exchanges: [...withCode.exchanges, exchange('4', '/oauth/token', 200)],
}

function states(run: Run): Record<CrossingName, string> {
  const entries = crossings(run).map(({ name, state, word }) => [
    name,
    word ? `${state}: ${word}` : state,
  ])
  return Object.fromEntries(entries)
}

test('nothing has crossed before it was sent', () => {
  expect(new Set(Object.values(states(emptyRun)))).toEqual(new Set(['ahead']))
  expect(new Set(Object.values(states(prepared)))).toEqual(new Set(['ahead']))
})

test('step by step, what was sent is crossed and the rest is ahead', () => {
  expect(states(asked)).toMatchObject({ authorize: 'crossed', code: 'ahead' })
  expect(states(withCode)).toMatchObject({ code: 'crossed', 'token request': 'ahead' })
  expect(states(withTokens)).toMatchObject({
    'token request': 'crossed',
    tokens: 'crossed',
    refresh: 'ahead',
    'API call': 'ahead',
  })
})

test('each crossing names the exchange that carried it', () => {
  expect(crossings(withTokens).map(({ exchange }) => exchange)).toEqual([
    '1',
    '3',
    '4',
    '4',
    undefined,
    undefined,
  ])
})

test('another challenge puts all that was asked with the old one out of date', () => {
  const changed: Run = { ...withTokens, challenge: { value: 'x', from: { verifier: 'v' } } }
  expect(states(changed)).toMatchObject({
    authorize: 'out of date',
    code: 'out of date',
    'token request': 'out of date',
    tokens: 'out of date',
  })
})

test('a refused callback fails the code under its error', () => {
  const denied: Run = {
    ...asked,
    page: undefined,
    callback: { url: redirectUri, checks: [], failure: { code: 'access_denied' } },
  }
  expect(states(denied)).toMatchObject({ authorize: 'crossed', code: 'failed: access_denied' })
})

test('an error page means that the server refused to send a code', () => {
  const refused: Run = { ...asked, page: { url: `${issuer}/authorize`, status: 400, html: '' } }
  expect(states(refused)).toMatchObject({ authorize: 'crossed', code: 'failed: refused' })
})

test('a refused token request has crossed; its answer is the refusal', () => {
  const refused: Run = {
    ...withCode,
    answers: {
      token: { status: 'failed', exchange: '4', failure: { code: 'invalid_grant', status: 400 } },
    },
  }
  expect(states(refused)).toMatchObject({
    'token request': 'crossed',
    tokens: 'failed: invalid_grant',
  })
})

test('without an answer the request is what failed; held back, it was never sent', () => {
  const lost: Run = {
    ...withCode,
    answers: { token: { status: 'failed', failure: { code: 'network_failed' } } },
  }
  expect(states(lost)).toMatchObject({ 'token request': 'failed: no answer', tokens: 'ahead' })
  const held: Run = {
    ...withCode,
    answers: { token: { status: 'failed', failure: { code: 'transaction_used' } } },
  }
  expect(states(held)['token request']).toBe('failed: not sent')
})

test('an answer that the browser hides has crossed as a request, and failed as an answer', () => {
  const hidden: Run = {
    ...withCode,
    answers: { token: { status: 'failed', failure: { code: 'answer_not_readable' } } },
  }
  expect(states(hidden)).toMatchObject({
    'token request': 'crossed',
    tokens: 'failed: not readable',
  })
})

test('a rebuilt login is the newest authorization request, whatever its path, and no single sign-on', () => {
  const [first] = withCode.exchanges
  if (!first) throw new Error('the run has exchanges')
  const request = { ...first.request, url: 'https://id.example/oauth2/v2.0/auth?state=s' }
  const rebuilt: Exchange = {
    ...first,
    id: 'rebuilt',
    rebuilt: true,
    request,
    response: { status: 303, headers: [], body: '' },
  }
  const run: Run = { ...withCode, exchanges: [rebuilt], callback: { url: 'x', checks: [] } }
  expect(lastAuthorize(run.exchanges)?.id).toBe('rebuilt')
  expect(answeredAtOnce(run)).toBe(false)
})

test('a newer login puts the tokens of the older one out of date', () => {
  const again: Run = {
    ...withTokens,
    state: 't',
    transactions: [transaction, { ...transaction, state: 't' }],
    callback: undefined,
    page: { url: `${issuer}/login`, status: 200, html: '' },
  }
  expect(states(again)).toMatchObject({
    authorize: 'crossed',
    code: 'ahead',
    'token request': 'out of date',
    tokens: 'out of date',
    refresh: 'ahead',
  })
})

test('the newer of two API answers counts', () => {
  const run: Run = {
    ...withTokens,
    exchanges: [
      ...withTokens.exchanges,
      exchange('5', '/api', 200),
      exchange('6', '/userinfo', 401),
    ],
    answers: {
      ...withTokens.answers,
      timesheets: { status: 'answered', exchange: '5' },
      userinfo: { status: 'failed', exchange: '6', failure: { code: 'invalid_token' } },
    },
  }
  expect(states(run)['API call']).toBe('failed: invalid_token')
})

test('single sign-on is a callback in answer to the authorization request itself', () => {
  expect(answeredAtOnce(withCode)).toBe(false)
  const atOnce: Run = {
    ...withCode,
    exchanges: [...withCode.exchanges, exchange('9', '/authorize?state=t', 303, callbackUrl)],
  }
  expect(answeredAtOnce(atOnce)).toBe(true)
  expect(answeredAtOnce({ ...atOnce, callback: undefined })).toBe(false)
})
