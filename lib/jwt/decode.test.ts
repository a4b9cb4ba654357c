import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64url, utf8 } from '@/lib/encoding'
import { claimTime } from '@/lib/jwt/claims'
import { decodeJwt } from '@/lib/jwt/decode'
import { duplicateMembers, jwtDuplicates } from '@/lib/jwt/duplicates'
import { OAuthError } from '@/lib/oauth/errors'

// RFC 7515 Appendix A.1, which is the example of RFC 7519 §3.1 too.
const payload =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
const header = 'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9'
const signature = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const example = `${header}.${payload}.${signature}`

const part = (json: string) => base64url(utf8(json))

function refusal(token: string): OAuthError {
  try {
    decodeJwt(token)
  } catch (error) {
    if (error instanceof OAuthError) return error
    throw error
  }
  throw new Error('it was decoded')
}

test('RFC 7515 A.1, RFC 7519 §3.1: the example decoded', () => {
  expect(decodeJwt(example)).toEqual({
    raw: { header, payload, signature },
    header: { typ: 'JWT', alg: 'HS256' },
    payload: { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true },
  })
})

test('RFC 7519 §6.1: an unsecured JWT is decoded, its signature empty', () => {
  const decoded = decodeJwt(`eyJhbGciOiJub25lIn0.${payload}.`)
  expect(decoded.header).toEqual({ alg: 'none' })
  expect(decoded.raw.signature).toBe('')
})

describe('says what is wrong, and where', () => {
  const rows: [title: string, token: string, message: RegExp][] = [
    ['nothing', '', /three parts.* This text has 1\. The end is missing/],
    ['two parts', `${header}.${payload}`, /three parts.* has 2\. The end is missing/],
    ['four parts', `${example}.x`, /has 4\.$/],
    ['five parts', 'a.b.c.d.e', /five parts: it is encrypted/],
    ['empty header', `.${payload}.`, /The header of the JWT is empty/],
    ['empty payload', `${header}..`, /The payload of the JWT is empty/],
    ['a plus in the payload', `${header}.ab+c.`, /The payload .* plus at position 2/],
    ['padding', `${header}=.${payload}.`, /The header .* padding at position 40/],
    ['a line break', `${header}.\n${payload}.`, /The payload .* position 0/],
    ['cut within four characters', `${example.slice(0, -2)}`, /The signature .* not base64url/],
    ['payload cut off', `${header}.${payload.slice(0, 40)}.`, /The payload .* breaks off after 30/],
    ['a comma too many', `${header}.${part('{"a":1,}')}.`, /The payload .* look at character 8/],
    ['payload is text', `${header}.${part('hello')}.`, /The payload .* no whole JSON text/],
    ['payload is an array', `${header}.${part('[1]')}.`, /The payload .* is an array/],
    ['header is null', `${part('null')}.${payload}.`, /The header .* is null/],
    ['no UTF-8', `${header}.${base64url(Uint8Array.of(0xff))}.`, /The payload .* not UTF-8/],
    [
      'byte order mark',
      `${header}.${part('\ufeff{}')}.`,
      /The payload .* does not begin with a brace/,
    ],
  ]
  for (const [title, token, message] of rows) {
    test(title, () => {
      expect(refusal(token)).toMatchObject({ code: 'jwt_malformed' })
      expect(refusal(token).message).toMatch(message)
    })
  }
})

test('nothing of the token is in a message', () => {
  const secret = 'hunter2hunter2hunter2'
  for (const token of [secret, `${part(secret)}.e30.`, `${part(`{"a":"${secret}`)}.e30.`]) {
    expect(JSON.stringify([refusal(token).message, refusal(token).details])).not.toContain('hunter')
    expect(refusal(token).cause).toBeUndefined()
  }
})

test('over 256 kB is refused by its size, at once', () => {
  const startedAt = performance.now()
  expect(refusal('a'.repeat(262_145))).toMatchObject({
    code: 'jwt_too_large',
    details: { found: '262145' },
  })
  expect(refusal('.'.repeat(10_000_000)).code).toBe('jwt_too_large')
  expect(performance.now() - startedAt).toBeLessThan(100)
  expect(decodeJwt(`e30.${part(`{"a":"${'x'.repeat(180_000)}"}`)}.`).payload.a).toHaveLength(
    180_000,
  )
})

test('hostile names and deep nesting', () => {
  const { payload: claims } = decodeJwt(`e30.${part('{"__proto__":{"admin":true},"x":1}')}.`)
  expect(Object.keys(claims)).toEqual(['__proto__', 'x'])
  expect('admin' in {}).toBe(false)
  const deep = `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
  expect(jwtDuplicates(decodeJwt(`e30.${part(deep)}.`)).payload).toEqual([])
})

test('whatever JSON object goes in comes out', () => {
  const object = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue())
  fc.assert(
    fc.property(object, object, (head, claims) => {
      const token = `${part(JSON.stringify(head))}.${part(JSON.stringify(claims))}.`
      const decoded = decodeJwt(token)
      expect(JSON.stringify(decoded.header)).toBe(JSON.stringify(head))
      expect(JSON.stringify(decoded.payload)).toBe(JSON.stringify(claims))
      expect(jwtDuplicates(decoded)).toEqual({ header: [], payload: [] })
    }),
  )
})

test('any string at all: nothing but an OAuthError is thrown', () => {
  const text = fc.string({ unit: 'binary' })
  const token = fc.oneof(
    text,
    fc.tuple(text, text, text).map((parts) => parts.join('.')),
    fc.tuple(text, text).map(([a, b]) => `${part(a)}.${part(b)}.`),
    fc.nat(example.length).map((length) => example.slice(0, length)),
  )
  fc.assert(
    fc.property(token, (candidate) => {
      try {
        decodeJwt(candidate)
      } catch (error) {
        expect(error).toBeInstanceOf(OAuthError)
      }
    }),
  )
})

test('RFC 7515 §4: member names that come twice', () => {
  expect(duplicateMembers('{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}')).toEqual([])
  expect(duplicateMembers('{"a":1,"\\u0061":2}')).toEqual(['a'])
  expect(duplicateMembers('{"x":{"b":"a","b":"}{"},"y":"b"}')).toEqual(['b'])
  expect(duplicateMembers('{"a":"\\"a\\":","b":"a"}')).toEqual([])
  expect(duplicateMembers('{"__proto__":1,"__proto__":2}')).toEqual(['__proto__'])
})

test('RFC 7519 §2: NumericDate as a time, for sane numbers only', () => {
  expect(claimTime(1300819380)?.toISOString()).toBe('2011-03-22T18:43:00.000Z')
  expect(claimTime(0)?.getTime()).toBe(0)
  expect(claimTime(1.5)?.getTime()).toBe(1500)
  for (const value of [
    1e20,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1300819380',
    null,
    {},
    undefined,
  ]) {
    expect(claimTime(value)).toBeUndefined()
  }
})
