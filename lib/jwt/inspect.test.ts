import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64url, utf8 } from '@/lib/encoding'
import { claimTime } from '@/lib/jwt/claims'
import { maxJwtLength } from '@/lib/jwt/decode'
import { inspectToken } from '@/lib/jwt/inspect'
import { verifySignature } from '@/lib/jwt/verify'
import { looksLike, visible, visibleValue } from '@/lib/jwt/visible'

// RFC 7515 Appendix A.1.
const header = 'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9'
const payload =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
const signature = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const example = `${header}.${payload}.${signature}`

const part = (text: string) => base64url(utf8(text))
const withPayload = (text: string) => `${header}.${part(text)}.${signature}`
const noKeys = async () => ({ keys: [] })

describe('J1: how it was pasted', () => {
  test.each([
    ['as it is', example],
    ['with blanks around it', `\n  ${example}\t `],
    ['broken into lines', example.replace(/.{40}/g, '$&\r\n  ')],
    ['with Bearer', `Bearer ${example}`],
    ['as a header', `Authorization: bearer ${example}\n`],
  ])('%s', (_, text) => {
    const { kind, token, reading } = inspectToken(text)
    expect([kind, token]).toEqual(['signed', example])
    expect(reading.payload?.iss).toBe('joe')
  })

  test.each(['', ' \n ', 'Bearer '])('nothing: "%s"', (text) => {
    expect(inspectToken(text)).toMatchObject({ kind: 'empty', reading: { parts: [] } })
  })

  test.each([
    [header, /This text has 1\. The end is missing/],
    [`${header}.${payload}`, /This text has 2\. The end is missing/],
    [`${example}.x`, /This text has 4\./],
    [`${example}.x.y.z`, /This text has 6\./],
    [`.${payload}.${signature}`, /The header of the JWT is empty/],
    [`${header}..${signature}`, /The payload of the JWT is empty/],
  ])('%s', (text, sentence) => {
    const { reading } = inspectToken(text)
    expect(reading.problem?.sentence).toMatch(sentence)
  })

  test('what is there is decoded all the same', () => {
    expect(inspectToken(`${header}.${payload}`).reading.payload?.iss).toBe('joe')
    expect(inspectToken(`.${payload}.${signature}`).reading.payload?.iss).toBe('joe')
    expect(inspectToken(`${example}.x.y.z`).reading.header?.alg).toBe('HS256')
  })

  test('RFC 7515 appendix F: a payload left out is said to be detached', () => {
    expect(inspectToken(`${header}..${signature}`).detached).toBe(true)
    expect(inspectToken(example).detached).toBe(false)
  })
})

describe('J2: bad base64url names the part and the position', () => {
  test.each([
    [`${header}=.${payload}.${signature}`, /The header .* padding at position 40/],
    [`${header}.ab+c.${signature}`, /The payload .* plus at position 2/],
    [`${header}.abc/.${signature}`, /The payload .* slash at position 3/],
    [`${header}.a*.${signature}`, /The payload .* position 1/],
    [`${header}.${payload}.${signature.slice(0, 41)}`, /The signature .* no bytes encode to 41/],
  ])('%s', (text, sentence) => {
    expect(inspectToken(text).reading.problem?.sentence).toMatch(sentence)
  })
})

describe('J3: a part that is no JSON object', () => {
  test.each(['hello', '[1,2]', '"text"', '17', 'null', '{"a":'])('%s', (text) => {
    const { reading, texts } = inspectToken(withPayload(text))
    expect(reading.wrong.payload).toMatch(/^The payload of the JWT is /)
    expect(texts.payload).toBe(text)
    expect(reading.header).toEqual({ typ: 'JWT', alg: 'HS256' })
    const turned = inspectToken(`${part(text)}.${payload}.${signature}`)
    expect(turned.reading.wrong.header).toMatch(/^The header of the JWT is /)
    expect(turned.reading.payload?.iss).toBe('joe')
  })
})

describe('J4: unsigned', () => {
  const noneHeader = part('{"alg":"none"}')
  test.each([
    [`${noneHeader}.${payload}.`],
    [`${part('{"alg":"nOnE"}')}.${payload}.${signature}`],
    [`${header}.${payload}.`],
  ])('%s', async (token) => {
    expect(inspectToken(token).unsigned).toBe(true)
    for (const allowed of [['none'], ['nOnE'], ['HS256'], ['RS256']]) {
      await expect(verifySignature(token, noKeys, allowed)).rejects.toMatchObject({
        code: 'id_token_algorithm',
      })
    }
  })

  test('a signed one is not', () => expect(inspectToken(example).unsigned).toBe(false))
})

describe('J5: what is no signed JWT in the compact form', () => {
  // RFC 7516 Appendix A.1, its ciphertext shortened.
  const jwe = `${part('{"alg":"RSA-OAEP","enc":"A256GCM"}')}.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGe.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji.XFBoMYUZodetZdvTiFvSkQ`

  test('five parts are encrypted; the header can be read', async () => {
    const { kind, reading } = inspectToken(jwe)
    expect(kind).toBe('encrypted')
    expect(reading.header).toEqual({ alg: 'RSA-OAEP', enc: 'A256GCM' })
    expect(reading.problem?.sentence).toMatch(/encrypted .* cannot be read here/)
    await expect(verifySignature(jwe, noKeys, ['RS256'])).rejects.toThrow()
  })

  test('RFC 7519 §5.2: a nested token is offered', () => {
    const outer = `${part('{"alg":"RS256","cty":"JWT"}')}.${part(example)}.${signature}`
    expect(inspectToken(outer).inner).toBe(example)
    expect(inspectToken(withPayload(jwe)).inner).toBe(jwe)
    expect(inspectToken(example).inner).toBeUndefined()
  })

  test('RFC 7515 §7.2, RFC 7516 §7.2: the JSON forms are named and not read', () => {
    const flat = JSON.stringify({ payload, protected: header, signature })
    const general = JSON.stringify({ payload, signatures: [{ protected: header, signature }] })
    const encrypted = JSON.stringify({ ciphertext: 'x', recipients: [], iv: 'x', tag: 'x' })
    for (const text of [flat, general, encrypted]) {
      expect(inspectToken(text)).toMatchObject({ kind: 'json form', reading: { parts: [] } })
    }
  })

  test('a token response gives its tokens', () => {
    const answer = JSON.stringify({ access_token: example, id_token: example, refresh_token: 'x' })
    expect(inspectToken(answer).members.map(({ name }) => name)).toEqual([
      'id_token',
      'access_token',
    ])
  })
})

describe('J6: names that stand twice', () => {
  const twice = withPayload('{"sub":"ada", "aud":["x","y"], "\\u0073ub" : {"admin":true}}')

  test('both values are told, the last one is what readers take', () => {
    const { reading } = inspectToken(twice)
    expect(reading.duplicates).toEqual([{ name: 'sub', values: ['"ada"', '{"admin":true}'] }])
    expect(reading.payload?.sub).toEqual({ admin: true })
  })

  test('also in the header, and deep inside', () => {
    const token = `${part('{"alg":"RS256","alg":"none"}')}.${part('{"a":[{"b":1,"b":2,"b":3}]}')}.x`
    expect(inspectToken(token).reading.duplicates).toEqual([
      { name: 'alg', values: ['"RS256"', '"none"'] },
      { name: 'b', values: ['1', '2', '3'] },
    ])
  })

  test('verifying refuses it before any key is looked at', async () => {
    const rs = `${part('{"alg":"RS256"}')}.${part('{"a":1,"a":1}')}.${signature}`
    await expect(verifySignature(rs, noKeys, ['RS256'])).rejects.toMatchObject({
      code: 'jwt_duplicate_member',
    })
  })
})

describe('J7: characters that mislead', () => {
  test('invalid UTF-8 and a byte order mark are reported', () => {
    const bytes = `${header}.${base64url(Uint8Array.of(0x7b, 0xff, 0x7d))}.${signature}`
    expect(inspectToken(bytes).reading.wrong.payload).toMatch(/is not UTF-8/)
    expect(inspectToken(withPayload('\ufeff{}')).reading.wrong.payload).toMatch(/not begin with/)
  })

  test.each([
    ['lone surrogate', '\ud800', '\\ud800'],
    ['right-to-left override', 'a\u202eb', 'a\\u202eb'],
    ['isolate', '\u2066', '\\u2066'],
    ['zero-width space', 'ad\u200ba', 'ad\\u200ba'],
    ['soft hyphen', '\u00ad', '\\u00ad'],
    ['line separator', '\u2028', '\\u2028'],
    ['line break', '\n', '\\u000a'],
    ['tag character', '\u{e0041}', '\\u{e0041}'],
  ])('%s is shown as an escape', (_, text, shown) => {
    const { reading } = inspectToken(withPayload(JSON.stringify({ sub: text })))
    expect(visibleValue(reading.payload?.sub)).toBe(shown)
    expect(visible(text)).toBe(shown)
  })

  test('letters of other scripts stay, and a name that only looks known is told', () => {
    expect(visible('Łukasz 中文 🙂')).toBe('Łukasz 中文 🙂')
    const known = ['iss', 'sub', 'exp', 'aud']
    expect(looksLike('і\u0455s', known)).toBe('iss')
    expect(looksLike('\u0430ud', known)).toBe('aud')
    expect(looksLike('ｅｘｐ', known)).toBe('exp')
    expect(looksLike('su\u200bb', known)).toBe('sub')
    for (const name of ['iss', 'role', 'имя']) expect(looksLike(name, known), name).toBeUndefined()
  })
})

describe('J8: hostile claims', () => {
  test('__proto__ and constructor are names like any other', () => {
    const { reading } = inspectToken(withPayload('{"__proto__":{"admin":true},"constructor":1}'))
    expect(Object.keys(reading.payload ?? {})).toEqual(['__proto__', 'constructor'])
    expect(reading.payload?.admin).toBeUndefined()
    expect(Reflect.get({}, 'admin')).toBeUndefined()
  })

  test('10,000 levels are no crash', () => {
    const deep = `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    const { reading } = inspectToken(withPayload(deep))
    expect(reading.problem).toBeUndefined()
    expect(reading.duplicates).toEqual([])
    expect(visibleValue(reading.payload?.a).length).toBeLessThan(2100)
  })

  test('dates only for sane numbers', () => {
    for (const value of [1e20, -1, Number.NaN, '1300819380', null, [1], {}, true]) {
      expect(claimTime(value), String(value)).toBeUndefined()
    }
    expect(claimTime(1300819380.5)?.toISOString()).toBe('2011-03-22T18:43:00.500Z')
  })

  test('markup stays text, whole', () => {
    const text = '<img src=x onerror=alert(1)>'
    expect(visibleValue(text)).toBe(text)
  })
})

describe('J9: size', () => {
  test.each([300_000, 10_000_000])('%i characters are refused with size and limit', (length) => {
    const started = performance.now()
    const { reading } = inspectToken('a'.repeat(length))
    expect(reading.problem).toMatchObject({ code: 'jwt_too_large' })
    expect(reading.problem?.sentence).toMatch(new RegExp(`${length} .*${maxJwtLength}`))
    expect(performance.now() - started).toBeLessThan(100)
  })

  test('a token at the limit is read', () => {
    const claims = JSON.stringify({ sub: 'x'.repeat(195_000) })
    const token = withPayload(claims)
    expect(token.length).toBeLessThanOrEqual(maxJwtLength)
    expect(inspectToken(token).reading.problem).toBeUndefined()
  })
})

test('no text makes it throw, and none is called signed without being so', () => {
  const token = fc.array(fc.oneof(fc.base64String(), fc.json().map(part), fc.string()), {
    maxLength: 7,
  })
  fc.assert(
    fc.property(
      token.map((parts) => parts.join('.')),
      (text) => {
        const { kind, inner, token: tidied } = inspectToken(text)
        expect(['empty', 'signed', 'encrypted', 'json form', 'answer']).toContain(kind)
        expect(inner).not.toBe(tidied)
      },
    ),
  )
})
