import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { base64url, utf8 } from '@/lib/encoding'
import { assertIdToken, checkIdToken, type IdTokenExpectation } from '@/lib/jwt/id-token'
import { type ErrorCode, OAuthError } from '@/lib/oauth/errors'

const nowMs = 1_760_000_000_000
const nowS = nowMs / 1000
const accessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y'
const asked: IdTokenExpectation = {
  issuer: 'https://proofkey.example/sandbox',
  clientId: 'timesheets-mobile',
  nonce: 'n-0S6_WzA2Mj',
  accessToken,
  algorithms: ['RS256'],
  nowMs,
}
const good = {
  iss: asked.issuer,
  sub: 'auth0|ada',
  aud: asked.clientId,
  exp: nowS + 36_000,
  iat: nowS,
  nonce: asked.nonce,
  auth_time: nowS - 30,
  at_hash: '77QmUPtjPfzWtF2AnpK9RQ', // OpenID Connect Core A.3 gives both
}
const { publicKey, privateKey } = await generateKeyPair('RS256')
const jwk = { ...(await exportJWK(publicKey)), kid: 'ours', alg: 'RS256' }
const keys = async () => ({ keys: [jwk] })

type Claims = { [name in keyof typeof good]?: unknown } & Record<string, unknown>

function sign(claims: Claims = {}, header: Record<string, unknown> = {}): Promise<string> {
  return new CompactSign(utf8(JSON.stringify({ ...good, ...claims })))
    .setProtectedHeader({ alg: 'RS256', kid: 'ours', typ: 'JWT', ...header })
    .sign(privateKey)
}

async function report(claims: Claims, expected: Partial<IdTokenExpectation> = {}, header = {}) {
  const token = await sign(claims, header)
  return { token, ...(await checkIdToken(token, keys, { ...asked, ...expected })) }
}

/** The number (or title) of each failed check with its code. */
async function failures(...asking: Parameters<typeof report>) {
  const { claims, checks, also, token } = await report(...asking)
  expect(checks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  const failed = [
    ...checks.flatMap(({ number, error }) => (error ? [`${number} ${error}`] : [])),
    ...also.flatMap(({ error }) => (error ? [error] : [])),
  ]
  expect(claims === undefined).toBe(failed.length > 0)
  const code = failed[0]?.replace(/^\d+ /, '')
  const asserted = assertIdToken(token, keys, { ...asked, ...asking[1] })
  if (code === undefined) await expect(asserted).resolves.toEqual(claims)
  else await expect(asserted).rejects.toMatchObject({ name: 'OAuthError', code })
  return failed
}

const refreshed = { previous: { iss: good.iss, sub: good.sub, authTime: good.auth_time } }

test('a good ID token: thirteen checks, none failed, its claims handed out', async () => {
  const { claims, checks, also } = await report({})
  expect(claims).toEqual(good)
  const outcomes = (list: { outcome: string }[]) => list.map(({ outcome }) => outcome)
  const [yes, not] = ['passed', 'not asked']
  expect(outcomes(checks)).toEqual([
    yes,
    yes,
    yes,
    not,
    not,
    yes,
    yes,
    not,
    yes,
    yes,
    yes,
    not,
    not,
  ])
  expect(outcomes(also)).toEqual([yes, yes, not, yes, not, not, not])
})

type Row = [title: string, claims: Claims, failed: string[], expected?: Partial<IdTokenExpectation>]

const rows: Record<string, Row[]> = {
  I1: [
    ['iss missing', { iss: undefined }, ['2 id_token_issuer']],
    ['iss with a slash more', { iss: `${asked.issuer}/` }, ['2 id_token_issuer']],
    ['iss a list', { iss: [asked.issuer] }, ['2 id_token_issuer']],
  ],
  I2: [
    ['aud missing', { aud: undefined }, ['3 id_token_audience', '4 id_token_authorized_party']],
    ['aud another', { aud: 'other', azp: asked.clientId }, ['3 id_token_audience']],
    ['a list without us', { aud: ['a', 'b'], azp: asked.clientId }, ['3 id_token_audience']],
    ['an empty list', { aud: [] }, ['3 id_token_audience']],
    ['a list with us alone', { aud: [asked.clientId] }, []],
    ['us and others, no azp', { aud: [asked.clientId, 'api'] }, ['4 id_token_authorized_party']],
    ['us and others, azp us', { aud: [asked.clientId, 'api'], azp: asked.clientId }, []],
    [
      'us and others, azp another',
      { aud: [asked.clientId, 'api'], azp: 'api' },
      ['5 id_token_authorized_party'],
    ],
  ],
  I3: [
    ['azp another', { azp: 'other' }, ['5 id_token_authorized_party']],
    ['azp empty', { azp: '' }, ['5 id_token_authorized_party']],
    ['azp us', { azp: asked.clientId }, []],
  ],
  I4: [
    ['exp missing', { exp: undefined }, ['9 id_token_expired']],
    ['exp a text', { exp: String(good.exp) }, ['9 id_token_expired']],
    ['exp past by 61 s', { exp: nowS - 61 }, ['9 id_token_expired']],
    ['exp past by 60 s', { exp: nowS - 60 }, []],
    ['exp 1e20', { exp: 1e20 }, ['9 id_token_expired']],
  ],
  I5: [
    ['iat missing', { iat: undefined }, ['10 id_token_issued_at']],
    ['iat no number', { iat: String(nowS) }, ['10 id_token_issued_at']],
    ['iat 61 s ahead', { iat: nowS + 61 }, ['10 id_token_issued_at']],
    ['iat 60 s ahead', { iat: nowS + 60 }, []],
    ['nbf ahead', { nbf: nowS + 61 }, ['id_token_not_before']],
    ['nbf no number', { nbf: 'x' }, ['id_token_not_before']],
    ['nbf past', { nbf: nowS }, []],
  ],
  I6: [
    ['nonce missing', { nonce: undefined }, ['11 id_token_nonce']],
    ['nonce different', { nonce: 'x' }, ['11 id_token_nonce']],
    ['nonce though none was sent', {}, ['11 id_token_nonce'], { nonce: undefined }],
    ['none sent and none there', { nonce: undefined }, [], { nonce: undefined }],
  ],
  I7: [
    ['sub missing', { sub: undefined }, ['id_token_subject']],
    ['sub empty', { sub: '' }, ['id_token_subject']],
    ['sub a number', { sub: 7 }, ['id_token_subject']],
    ['sub of 256 characters', { sub: 'a'.repeat(256) }, ['id_token_subject']],
    ['sub of 255 characters', { sub: 'a'.repeat(255) }, []],
  ],
  I12: [
    ['at_hash wrong', { at_hash: '77QmUPtjPfzWtF2AnpK9RR' }, ['id_token_at_hash']],
    ['at_hash no text', { at_hash: null }, ['id_token_at_hash']],
    ['at_hash missing', { at_hash: undefined }, []],
    ['at_hash of another access token', {}, ['id_token_at_hash'], { accessToken: 'other' }],
    ['auth_time missing', { auth_time: undefined }, ['13 id_token_auth_time'], { maxAgeS: 300 }],
    ['auth_time too old', { auth_time: nowS - 361 }, ['13 id_token_auth_time'], { maxAgeS: 300 }],
    ['auth_time old enough', { auth_time: nowS - 360 }, [], { maxAgeS: 300 }],
    ['auth_time ahead', { auth_time: nowS + 61 }, ['13 id_token_auth_time'], { maxAgeS: 300 }],
    ['max_age 0', { auth_time: nowS }, [], { maxAgeS: 0 }],
  ],
  I13: [
    ['a refresh', { nonce: undefined }, [], { ...refreshed, maxAgeS: 0 }],
    ['a refresh with the nonce of the login', {}, [], refreshed],
    ['a refresh with another nonce', { nonce: 'x' }, ['11 id_token_nonce'], refreshed],
    ['another sub', { sub: 'auth0|grace' }, ['subject_mismatch'], refreshed],
    [
      'another iss',
      {},
      ['id_token_issuer'],
      { previous: { ...refreshed.previous, iss: 'https://as.example' } },
    ],
    ['another auth_time', { auth_time: nowS }, ['id_token_auth_time'], refreshed],
  ],
}

for (const [row, tests] of Object.entries(rows)) {
  describe(row, () => {
    for (const [title, claims, failed, expected] of tests) {
      test(title, async () => expect(await failures(claims, expected)).toEqual(failed))
    }
  })
}

test('I1: the report names both issuers', async () => {
  const { checks } = await report({ iss: 'https://evil.example' })
  expect(checks[1]).toMatchObject({ expected: asked.issuer, found: 'https://evil.example' })
})

test('I8: a refused algorithm is check 7, and no key is asked for', async () => {
  for (const alg of ['none', 'NoNe', 'RS512']) {
    const [, payload] = (await sign()).split('.')
    const token = `${base64url(utf8(JSON.stringify({ alg })))}.${payload}.`
    const untouched = () => Promise.reject(new Error('a key was asked for'))
    const { claims, checks } = await checkIdToken(token, untouched, asked)
    expect(claims).toBeUndefined()
    expect(checks[5]?.outcome).toBe('not reached')
    expect(checks[6]).toMatchObject({ outcome: 'failed', error: 'id_token_algorithm', found: alg })
    await expect(assertIdToken(token, untouched, asked)).rejects.toMatchObject({
      code: 'id_token_algorithm',
    })
  }
})

test('I8: HMAC fails checks 7 and 8, even if a list allows it', async () => {
  const secret = utf8('a secret of thirty-two bytes....')
  const token = await new CompactSign(utf8(JSON.stringify(good)))
    .setProtectedHeader({ alg: 'HS256' })
    .sign(secret)
  const { checks } = await checkIdToken(token, keys, { ...asked, algorithms: ['HS256'] })
  expect(checks.filter(({ error }) => error).map(({ number }) => number)).toEqual([7, 8])
})

test('I9, I10: signature and key failures are check 6, the rest is still judged', async () => {
  const [header, , signature] = (await sign()).split('.')
  const forged = base64url(utf8(JSON.stringify({ ...good, sub: 'auth0|grace', exp: 0 })))
  const { checks } = await checkIdToken(`${header}.${forged}.${signature}`, keys, asked)
  expect(checks.flatMap(({ number, error }) => (error ? [[number, error]] : []))).toEqual([
    [6, 'id_token_signature'],
    [9, 'id_token_expired'],
  ])
  expect(await failures({}, {}, { kid: 'x' })).toEqual(['6 id_token_key_unknown'])
})

test('I10: keys that cannot be fetched', async () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'))
  const { checks } = await checkIdToken(await sign(), offline, asked)
  expect(checks[5]).toMatchObject({ outcome: 'failed', error: 'network_failed' })
})

test('I11: an unknown crit is check 6', async () => {
  const [, payload, signature] = (await sign()).split('.')
  const header = base64url(utf8(JSON.stringify({ alg: 'RS256', kid: 'ours', crit: ['x'], x: 1 })))
  const { checks } = await checkIdToken(`${header}.${payload}.${signature}`, keys, asked)
  expect(checks[5]).toMatchObject({ outcome: 'failed', error: 'id_token_crit', found: 'crit x' })
})

test('I12: another kind of token in its place', async () => {
  for (const typ of ['at+jwt', 'application/at+jwt', 'logout+jwt', 'dpop+jwt', 1]) {
    expect(await failures({}, {}, { typ })).toEqual(['id_token_type'])
  }
  for (const typ of [undefined, 'jwt', 'application/jwt']) {
    expect(await failures({}, {}, { typ })).toEqual([])
  }
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  expect(await failures({ events, nonce: undefined }, { nonce: undefined })).toEqual([
    'id_token_type',
  ])
})

test('every wrong thing is named, not only the first', async () => {
  expect(await failures({ iss: 'x', exp: 0, nonce: 'x', sub: '' })).toEqual([
    '2 id_token_issuer',
    '9 id_token_expired',
    '11 id_token_nonce',
    'id_token_subject',
  ])
})

test('what cannot be read fails check 1, and the rest is not reached', async () => {
  const unreadable: [string, ErrorCode][] = [
    ['', 'jwt_malformed'],
    ['a.b.c.d.e', 'jwt_malformed'],
    [(await sign()).slice(0, 60), 'jwt_malformed'],
    ['x'.repeat(300_000), 'jwt_too_large'],
  ]
  for (const [token, code] of unreadable) {
    const { claims, checks, also } = await checkIdToken(token, keys, asked)
    expect(claims).toBeUndefined()
    expect(checks[0]).toMatchObject({ outcome: 'failed', error: code })
    expect([...checks.slice(1), ...also].every(({ outcome }) => outcome === 'not reached')).toBe(
      true,
    )
    await expect(assertIdToken(token, keys, asked)).rejects.toBeInstanceOf(OAuthError)
  }
})
