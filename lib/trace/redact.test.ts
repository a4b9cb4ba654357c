import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exchange, HeaderList } from '@/lib/trace/exchange'
import { redacted } from '@/lib/trace/redact'
import { exchange, form, issuer, tokenExchange } from '@/lib/trace/testing/exchange'

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl'

/** Reads the one exchange that is left of one. */
function redactedOne(one: Exchange): Exchange {
  const [found] = redacted([one])
  if (!found) throw new Error('an exchange was lost')
  return found
}

test('the same value has the same name wherever it stands, so that it can be followed', () => {
  const callback = `com.app:/callback?code=secret-code-of-ada&state=state-of-ada`
  const [consent, token] = redacted([
    exchange({ url: issuer, status: 303, answerHeaders: [['location', callback]] }),
    tokenExchange({ code: 'secret-code-of-ada', code_verifier: verifier }, { access_token: jwt }),
  ])
  expect(consent?.response.headers).toEqual([
    ['location', 'com.app:/callback?code=redacted-code-1&state=redacted-state-1'],
  ])
  expect(token?.request.body).toBe('code=redacted-code-1&code_verifier=redacted-code_verifier-1')
  expect(token?.response.body).toBe('{"access_token":"redacted-access_token-1"}')
})

test('two values of one name have two names', () => {
  const [one, two] = redacted([tokenExchange({ code: 'first' }), tokenExchange({ code: 'second' })])
  expect([one?.request.body, two?.request.body]).toEqual([
    'code=redacted-code-1',
    'code=redacted-code-2',
  ])
})

test('what is public stays: challenge, client, scope, redirect URI, status, times', () => {
  const public_ = `${issuer}/authorize?client_id=app&scope=openid+email&code_challenge=${challenge}&redirect_uri=com.app%3A%2Fcallback`
  const before = exchange({ url: public_, startedAtMs: 7, elapsedMs: 9, status: 303 })
  expect(redactedOne(before)).toEqual(before)
})

test('of the checks only the outcomes stay, not what was compared', () => {
  const check = { name: 'a', asks: 'b', spec: 'c', outcome: 'failed' } as const
  const compared = { ...check, expected: challenge, found: verifier }
  const report = { endpoint: 'token', checks: [compared], notes: [compared] }
  expect(redactedOne(exchange({ checks: report })).checks).toEqual({
    endpoint: 'token',
    checks: [check],
  })
})

test('a token keeps its scheme, a cookie its name and attributes', () => {
  const { request, response } = redactedOne(
    exchange({
      headers: [
        ['Authorization', 'Bearer opaque-token-1234'],
        ['Cookie', 'session=abc; theme=dark'],
      ],
      answerHeaders: [['Set-Cookie', 'session=abc; Path=/; HttpOnly']],
    }),
  )
  expect(request.headers).toEqual([
    ['Authorization', 'Bearer redacted-credentials-1'],
    ['Cookie', 'session=redacted-cookie-1; theme=redacted-cookie-2'],
  ])
  expect(response.headers).toEqual([['Set-Cookie', 'session=redacted-cookie-1; Path=/; HttpOnly']])
})

test('the login page loses its hidden fields, and its hint loses the password', () => {
  const page = `<input type="hidden" name="csrf" value="c1"><input value='pass word&amp;1' name=password><dd>pass word&amp;1</dd>`
  const { response } = redactedOne(
    exchange({ answerHeaders: [['content-type', 'text/html']], answer: page }),
  )
  expect(response.body).toBe(
    `<input type="hidden" name="csrf" value="redacted-csrf-1"><input value="redacted-password-1" name=password><dd>redacted-password-1</dd>`,
  )
})

test('a known secret goes even where nothing names it', () => {
  const [found] = redacted(
    [exchange({ answer: `<p>Your verifier was ${verifier}</p>` })],
    [{ name: 'code_verifier', value: verifier }],
  )
  expect(found?.response.body).toBe('<p>Your verifier was redacted-code_verifier-1</p>')
})

test.each([
  ['cut off in a string', `{"access_token":"opaque-tok`, 'opaque-tok'],
  ['single quotes', `{'refresh_token': 'opaque-tok'}`, 'opaque-tok'],
  ['a number', '{"nested":[{"code":123456}]}', '123456'],
  ['a list of one name', '{"token":["one-of-them",["and another"]]}', 'another'],
  [
    'a private key',
    '{"keys":[{"kty":"RSA","n":"public-part","d":"private-part"}]}',
    'private-part',
  ],
  [
    'a URL in a URL',
    `{"next":"https://a.example/?to=${encodeURIComponent('/b?code=inside')}"}`,
    'inside',
  ],
  ['multipart', 'form-data; name="code"\r\n\r\nopaque\r\n--x', 'opaque'],
  ['a JWT without a name', `Sorry, ${jwt} is no good`, 'c2lnbmF0dXJl'],
  ['a scheme in a text', 'I was sent Bearer opaque-token', 'opaque-token'],
  ['an encoded name', '%63ode=hidden', 'hidden'],
])('in a body: %s', (_, answer, secret) => {
  expect(redactedOne(exchange({ answer })).response.body).not.toContain(secret)
})

test('a spelling that nobody foresaw takes its text along', () => {
  const strange = [...verifier].map((each) => `%${each.charCodeAt(0).toString(16)}`).join('')
  const [found] = redacted(
    [
      exchange({ url: `${issuer}/x/${strange}` }),
      exchange({ answer: `&#100;${verifier.slice(1)}` }),
    ],
    [{ name: 'code_verifier', value: verifier }],
  )
  expect(found?.request.url).toBe('https://site.example/redacted-whole')
})

test.each([
  ['brackets', '['.repeat(60_000)],
  ['nested lists', '['.repeat(30_000) + ']'.repeat(30_000)],
  ['quotes', `"\\`.repeat(30_000)],
  ['names without values', 'name="'.repeat(10_000)],
  ['one long word', 'eyJ'.repeat(20_000)],
  ['ampersands', '&=%'.repeat(20_000)],
  ['broken text', '\uFFFD\u0000'.repeat(30_000)],
])(
  'a body of 60 kB of %s is read in a moment',
  (_, answer) => {
    const startedAtMs = performance.now()
    redacted([exchange({ answer, body: answer, headers: [['content-type', form]] })])
    expect(performance.now() - startedAtMs).toBeLessThan(4000)
  },
  20_000,
)

describe('nothing leaks', () => {
  const word = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' })
  const token = fc.stringMatching(/^[A-Za-z0-9_-]{20,60}$/)
  const secret = fc.oneof(
    token,
    word.filter((text) => /[^\d.eE+-]/.test(text.trim())),
  )
  const name = fc.constantFrom(
    'code',
    'code_verifier',
    'access_token',
    'refresh_token',
    'id_token',
    'password',
    'state',
    'nonce',
    'csrf',
    'transaction',
  )
  type Put = (name: string, value: string) => Partial<Parameters<typeof exchange>[0]>
  const formOf = (named: string, value: string) => String(new URLSearchParams({ [named]: value }))
  const html = (text: string) => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)
  const json: HeaderList = [['content-type', 'application/json']]

  /** Where a message names a secret. */
  const named: Put[] = [
    (is, value) => ({ url: `${issuer}/a?x=1&${formOf(is, value)}` }),
    (is, value) => ({ url: `${issuer}/a#${formOf(is, value)}&y=2` }),
    (is, value) => ({ headers: [['content-type', form]], body: formOf(is, value) }),
    (is, value) => ({ answerHeaders: json, answer: JSON.stringify({ a: [{ [is]: value }] }) }),
    (is, value) => ({
      status: 302,
      answerHeaders: [['Location', `com.app:/cb?${formOf(is, value)}`]],
    }),
    (is, value) => ({ headers: [['referer', `https://a.example/?${formOf(is, value)}`]] }),
    (is, value) => ({ answer: `<input name="${is}" type="hidden" value="${html(value)}">` }),
    (is, value) => ({ url: `${issuer}/a?to=${encodeURIComponent(`/b?${formOf(is, value)}`)}` }),
    (is, value) => ({ answerHeaders: json, answer: JSON.stringify({ [is]: value }).slice(0, -2) }),
  ]
  /** Where the same secret stands again, without its name. */
  const unnamed: Put[] = [
    (_, value) => ({ answer: `<p>It was ${html(value)}.</p>` }),
    (_, value) => ({ answer: `It was ${value}.` }),
    (_, value) => ({ answerHeaders: json, answer: JSON.stringify({ error_description: value }) }),
    (_, value) => ({ url: `${issuer}/b?other=${encodeURIComponent(value)}` }),
    (_, value) => ({ url: `${issuer}/b?other=${encodeURIComponent(encodeURIComponent(value))}` }),
    (_, value) => ({ headers: [['x-trace', encodeURIComponent(value)]] }),
    (_, value) => ({ headers: [['content-type', form]], body: formOf('other', value) }),
  ]

  test('whatever the secret, the place and the spelling', () => {
    fc.assert(
      fc.property(
        name,
        secret,
        fc.constantFrom(...named),
        fc.array(fc.constantFrom(...unnamed), { maxLength: 3 }),
        (is, value, first, others) => {
          const all = [first, ...others].map((put, place) =>
            exchange({ id: String(place), ...put(is, value) }),
          )
          const left = JSON.stringify(redacted(all))
          for (const spelling of spellings(value)) expect(left).not.toContain(spelling)
        },
      ),
      { numRuns: 500 },
    )
  }, 30_000)

  function spellings(value: string): string[] {
    const encoded = encodeURIComponent(value)
    const all = [
      value,
      encoded,
      encodeURIComponent(encoded),
      formOf('', value).slice(1),
      html(value),
    ]
    return all.flatMap((each) => [each, JSON.stringify(each).slice(1, -1)])
  }
})
