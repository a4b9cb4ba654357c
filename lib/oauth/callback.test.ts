import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectCallback, readCallback, type Transaction } from '@/lib/oauth/callback'
import { type ErrorCode, OAuthError } from '@/lib/oauth/errors'
import { sandboxServer } from '@/lib/providers'

const server = sandboxServer('https://proofkey.example/sandbox')
const iss = encodeURIComponent(server.issuer)
const nowMs = 1_760_000_000_000
const login: Transaction = {
  state: 'af0ifjsldkj',
  nonce: 'n-0S6_WzA2Mj',
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  redirectUri: 'com.exampleco.timesheets:/callback',
  clientId: 'timesheets-mobile',
  issuer: server.issuer,
  scope: 'openid',
  startedAtMs: nowMs - 60_000,
}
const good = `${login.redirectUri}?code=SplxlOBeZQQYbYS6WxSbIA&state=${login.state}&iss=${iss}`

function problem(url: string, transactions = [login], asked: typeof server = server, at = nowMs) {
  try {
    readCallback(url, transactions, asked, at)
  } catch (error) {
    if (error instanceof OAuthError) {
      const failed = inspectCallback(url, transactions, asked, at).find((c) => c.error)
      expect(failed?.error).toBe(error.code) // both ways of asking agree
      expect(error.message).not.toContain('SplxlOBeZQQYbYS6WxSbIA')
      return error
    }
    throw error
  }
  return undefined
}

function refused(code: ErrorCode, url: string, ...rest: [Transaction[]?, typeof server?, number?]) {
  expect(problem(url, ...rest)?.code).toBe(code)
}

test('hands out the code, with the login that it belongs to', () => {
  const callback = readCallback(good, [login], server, nowMs)
  expect(callback.code).toBe('SplxlOBeZQQYbYS6WxSbIA')
  expect(callback.state).toBe(login.state)
  expect(callback.transaction).toBe(login)
  const outcomes = inspectCallback(good, [login], server, nowMs).map(({ outcome }) => outcome)
  expect(new Set(outcomes)).toEqual(new Set(['passed']))
})

test('lists the checks after a failed one as not reached', () => {
  const checks = inspectCallback(good.replace(login.state, 'other'), [login], server, nowMs)
  const at = checks.findIndex(({ outcome }) => outcome === 'failed')
  expect(checks[at]).toMatchObject({
    name: 'knownState',
    error: 'state_mismatch',
    expected: login.state,
    found: 'other',
  })
  expect(checks.slice(0, at).every(({ outcome }) => outcome === 'passed')).toBe(true)
  expect(checks.slice(at + 1).every(({ outcome }) => outcome === 'not reached')).toBe(true)
})

describe('redirect URIs of every kind', () => {
  for (const redirectUri of [
    'com.exampleco.timesheets:/callback',
    'com.myclientapp://myclientapp.com/callback',
    'https://app.exampleco.com/callback',
    'https://app.exampleco.com',
    'https://app.exampleco.com/callback?tenant=1',
    'http://127.0.0.1:51004/callback',
  ]) {
    test(redirectUri, () => {
      const join = redirectUri.includes('?') ? '&' : '?'
      const url = `${redirectUri}${join}code=abc&state=${login.state}&iss=${iss}`
      const transaction = { ...login, redirectUri }
      expect(readCallback(` ${url}\n`, [transaction], server, nowMs).code).toBe('abc')
      refused('callback_unexpected_uri', url, [{ ...login, redirectUri: 'other.app:/callback' }])
    })
  }

  test('a neighbour that begins alike is another place', () => {
    refused('callback_unexpected_uri', good.replace('/callback?', '/callback-evil?'))
    refused('callback_unexpected_uri', good.replace('/callback?', '/callback/?'))
    refused('callback_unexpected_uri', good, [{ ...login, redirectUri: 'no uri' }])
    const withQuery = `${login.redirectUri}?tenant=1`
    refused('callback_unexpected_uri', good, [{ ...login, redirectUri: withQuery }])
  })
})

test('C1: state wrong, missing, empty, twice or a name like __proto__', () => {
  refused('state_mismatch', good.replace(login.state, 'x'))
  refused('state_mismatch', good.replace(login.state, '__proto__'))
  refused('state_mismatch', good.replace(login.state, 'constructor'))
  refused('state_missing', good.replace(`state=${login.state}`, ''))
  refused('state_missing', good.replace(`state=${login.state}`, 'state='))
  refused('state_repeated', `${good}&state=${login.state}`)
  refused('state_missing', good.replace(`state=${login.state}`, ''), [{ ...login, state: '' }])
  expect(readCallback(good, [login], server, nowMs).code).toBeTruthy() // the genuine one stays usable
})

test('C2: a code, but no login is waiting', () => {
  refused('transaction_unknown', good, [])
  refused('transaction_unknown', good.replace(login.state, 'x'), [{ ...login, usedAtMs: nowMs }])
})

test('C3: an error with the right state, and with a wrong one', () => {
  const denied = good.replace('code=SplxlOBeZQQYbYS6WxSbIA', 'error=access_denied')
  expect(problem(`${denied}&error_description=No%20thanks`)).toMatchObject({
    code: 'access_denied',
    details: { error: 'access_denied', description: 'No thanks' },
  })
  refused('state_mismatch', denied.replace(login.state, 'x'))
  expect(problem(denied.replace('access_denied', 'out_of_tea'))).toMatchObject({
    code: 'unknown_error',
    details: { error: 'out_of_tea' },
  })
  refused('issuer_mismatch', denied.replace(iss, 'https%3A%2F%2Fevil.example'))
})

test('C4: code and error together, the code twice, neither', () => {
  refused('code_and_error', `${good}&error=access_denied`)
  refused('code_repeated', `${good}&code=SplxlOBeZQQYbYS6WxSbIA`)
  refused('callback_malformed', `${login.redirectUri}?error=a&error=b&state=${login.state}`)
  refused('callback_empty', `${login.redirectUri}?state=${login.state}&iss=${iss}`)
  refused('callback_empty', `${login.redirectUri}?code=&state=${login.state}&iss=${iss}`)
})

test('C5: iss missing though promised, different, twice', () => {
  const without = good.replace(`&iss=${iss}`, '')
  refused('issuer_missing', without)
  refused('issuer_mismatch', good.replace(iss, `${iss}%2F`))
  refused('issuer_repeated', `${good}&iss=${iss}`)
  const silent = { ...server, authorization_response_iss_parameter_supported: false }
  expect(readCallback(without, [login], silent, nowMs).code).toBeTruthy()
  refused('issuer_mismatch', good.replace(iss, 'https%3A%2F%2Fevil.example'), [login], silent)
})

test('C6: an answer to a login at another server', () => {
  const other = { ...login, state: 'other', issuer: 'https://as.example' }
  refused('issuer_mismatch', good.replace(login.state, 'other'), [login, other])
  refused('issuer_mismatch', good.replace(iss, 'https%3A%2F%2Fas.example'), [login, other])
  // Even a genuine answer of the other server is not for the server that is chosen now.
  const genuine = good.replace(login.state, 'other').replace(iss, 'https%3A%2F%2Fas.example')
  refused('issuer_mismatch', genuine, [login, other])
  expect(readCallback(genuine, [login, other], sandboxServer('https://as.example'), nowMs)).toEqual(
    expect.objectContaining({ transaction: other }),
  )
})

test('C7: the callback once more', () => {
  refused('transaction_used', good, [{ ...login, usedAtMs: nowMs - 1 }])
  const again = { ...login, startedAtMs: nowMs } // the same state in a second login: the newest counts
  const callback = readCallback(good, [{ ...login, usedAtMs: nowMs }, again], server, nowMs)
  expect(callback.transaction).toBe(again)
})

test('C8: tokens in fragment or query, and a code behind the #', () => {
  refused('tokens_in_callback', `${good}#access_token=SlAV32hkKG`)
  refused('tokens_in_callback', `${good}&id_token=e30.e30.`)
  refused('tokens_in_callback', `${login.redirectUri}#id_token=e30.e30.&state=${login.state}`)
  refused('callback_empty', good.replace('?', '#'))
})

describe('C8: a login that asked for response_mode=fragment', () => {
  const asked: Transaction = { ...login, responseMode: 'fragment' }
  const behind = good.replace('?', '#')

  test('C8: its code is taken from behind the #', () => {
    expect(readCallback(behind, [asked], server, nowMs).code).toBe('SplxlOBeZQQYbYS6WxSbIA')
    expect(readCallback(behind, [login, asked], server, nowMs).transaction).toBe(asked)
  })

  test('C8: every check holds there too', () => {
    refused('tokens_in_callback', `${behind}&access_token=SlAV32hkKG`, [asked])
    refused('code_repeated', `${good}&x=1#${behind.split('#')[1]}`, [asked])
    refused('code_repeated', `${behind}&code=other`, [asked])
    refused('state_repeated', `${behind}&state=${login.state}`, [asked])
    refused('issuer_missing', behind.replace(/&iss=.*/, ''), [asked])
    refused('issuer_mismatch', behind.replace(/iss=.*/, 'iss=https://x.example'), [asked])
    refused(
      'access_denied',
      `${login.redirectUri}#error=access_denied&state=${login.state}&iss=${iss}`,
      [asked],
    )
    refused('callback_empty', behind.replace(login.state, 'other'), [asked])
  })

  test('C8: another login does not open the door for one that did not ask', () => {
    const other = { ...asked, state: 'other' }
    refused('callback_empty', behind, [login, other])
  })
})

test('C10: a hostile error description and link', () => {
  const answer = new URLSearchParams({
    error: 'server_error',
    state: login.state,
    iss: server.issuer,
    error_description: `<script>alert(1)</script>${'😀'.repeat(12_500)}`,
    error_uri: 'javascript:alert(1)',
  })
  const details = problem(`${login.redirectUri}?${answer}`)?.details
  expect(details?.description).toMatch(/^<script>alert\(1\)<\/script>😀/)
  expect([...(details?.description ?? '')]).toHaveLength(500)
  expect(details?.errorUri).toBeUndefined()
  answer.set('error_uri', 'https://as.example/help')
  expect(problem(`${login.redirectUri}?${answer}`)?.details.errorUri).toBe(
    'https://as.example/help',
  )
})

test('C11: a login older than an hour', () => {
  refused('transaction_expired', good, [{ ...login, startedAtMs: nowMs - 3_600_001 }])
  const edge = { ...login, startedAtMs: nowMs - 3_600_000 }
  expect(readCallback(good, [edge], server, nowMs).code).toBeTruthy()
})

test('text that is no URL, and one too long', () => {
  refused('callback_malformed', '')
  refused('callback_malformed', '?code=abc&state=af0ifjsldkj')
  refused('callback_malformed', `${good}&x=${'a'.repeat(300_000)}`)
})

test('any string at all: nothing but an OAuthError is thrown', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  const url = fc.oneof(
    text,
    text.map((more) => `${login.redirectUri}?${more}`),
    text.map((more) => `${good}&${more}`),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  )
  fc.assert(fc.property(url, (candidate) => void problem(candidate)))
})
