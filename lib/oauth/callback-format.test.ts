import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { platforms } from '@/content/platforms'
import { fieldProblem, isReverseDomain } from '@/lib/oauth/callback-fields'
import { checkCallback, fillTemplate } from '@/lib/oauth/callback-format'
import { join, split } from '@/lib/oauth/callback-parts'

const values = {
  id: 'com.exampleco.timesheets',
  domain: 'exampleco.eu.auth0.com',
  scheme: 'com.exampleco.timesheets',
}

function templatesOf(id: string): string[] {
  const platform = platforms.find((each) => each.id === id)
  if (!platform) throw new Error(`no platform ${id}`)
  return platform.callbacks.map(({ template }) => template)
}

function check(platform: string, text: string) {
  return checkCallback(text, templatesOf(platform), values)
}

const good = {
  ios: 'com.exampleco.timesheets://exampleco.eu.auth0.com/ios/com.exampleco.timesheets/callback',
  iosLink: 'https://exampleco.eu.auth0.com/ios/com.exampleco.timesheets/callback',
  android: 'https://exampleco.eu.auth0.com/android/com.exampleco.timesheets/callback',
  reactNative:
    'com.exampleco.timesheets.auth0://exampleco.eu.auth0.com/ios/com.exampleco.timesheets/callback',
  other: 'com.exampleco.timesheets:/callback',
}

test.each(platforms.map(({ id }) => id))('the callbacks of %s have no slip', (platform) => {
  for (const template of templatesOf(platform)) {
    const callback = fillTemplate(template, values)
    expect(check(platform, callback)).toMatchObject({ slips: [], mended: callback })
  }
})

describe('one slip at a time, named and mended', () => {
  const rows: [platform: string, text: string, code: string, mended: string][] = [
    ['ios', `${good.iosLink} `, 'space', good.iosLink],
    ['ios', encodeURIComponent(good.iosLink), 'encoded', good.iosLink],
    [
      'ios',
      good.iosLink.replace('exampleco.eu.auth0.com', 'YOUR_DOMAIN'),
      'placeholder',
      good.iosLink,
    ],
    [
      'ios',
      good.iosLink.replace('com.exampleco.timesheets', '{bundleId}'),
      'placeholder',
      good.iosLink,
    ],
    ['ios', good.iosLink.replace('exampleco.eu', '*'), 'wildcard', good.iosLink],
    ['ios', good.iosLink.replace('https://', ''), 'no_scheme', good.iosLink],
    ['other', 'com.exampleco.timesheets/callback', 'no_scheme', good.other],
    ['android', good.android.replace('https', 'HTTPS'), 'capital_scheme', good.android],
    ['ios', good.ios.replace('com.', 'Com.'), 'capital_scheme', good.ios],
    ['ios', `${good.iosLink}#done`, 'fragment', good.iosLink],
    ['android', good.android.replace('https', 'http'), 'http_off_loopback', good.android],
    ['react-native', good.reactNative.replace('.auth0:', ':'), 'suffix_missing', good.reactNative],
    [
      'maui',
      'myapp://callback',
      'scheme_not_reverse_domain',
      'com.exampleco.timesheets://callback',
    ],
    ['other', 'com.exampleco.timesheets://callback', 'two_slashes', good.other],
    ['ios', 'com.exampleco.timesheets://callback', 'two_slashes', good.ios],
    ['ios', 'com.exampleco.timesheets:/callback', 'one_slash', good.ios],
    ['android', `${good.android}/`, 'trailing_slash', good.android],
    ['ios', good.iosLink.replace('exampleco', 'elsewhere'), 'wrong_domain', good.iosLink],
    ['android', good.android.replace('/android/', '/ios/'), 'wrong_platform', good.android],
    ['ios', good.iosLink.replace('timesheets', 'payroll'), 'wrong_identifier', good.iosLink],
    [
      'windows',
      'com.exampleco.timesheets:/callback',
      'wrong_kind',
      'https://exampleco.eu.auth0.com/mobile',
    ],
    [
      'windows',
      'https://exampleco.eu.auth0.com/desktop',
      'different',
      'https://exampleco.eu.auth0.com/mobile',
    ],
    ['ios', 'http://127.0.0.1:8400/callback', 'loopback', good.iosLink],
  ]
  test.each(rows)('%s: %s is %s', (platform, text, code, mended) => {
    expect(check(platform, text)).toMatchObject({ slips: [{ code, mended }], mended })
  })
})

test('several slips are mended one after the other', () => {
  const { slips, mended } = check(
    'android',
    ' HTTP://exampleco.eu.auth0.com/ios/com.exampleco.timesheets/callback/#x',
  )
  expect(slips.map(({ code }) => code)).toEqual([
    'space',
    'capital_scheme',
    'fragment',
    'http_off_loopback',
    'trailing_slash',
    'wrong_platform',
  ])
  expect(mended).toBe(good.android)
})

test('localhost is named before the loopback address is', () => {
  const { slips } = check('other', 'http://localhost:3000/callback')
  expect(slips.map(({ code }) => code)).toEqual(['localhost', 'loopback'])
})

test('a host with a port and no scheme is not taken for a scheme', () => {
  expect(check('windows', 'exampleco.eu.auth0.com:443/mobile').slips[0]?.code).toBe('no_scheme')
})

test('a scheme of your own gets its remarks, a claimed link none', () => {
  expect(check('ios', good.ios).remarks).toEqual(['two_slashes_by_sdk', 'scheme_can_be_taken'])
  expect(check('other', good.other).remarks).toEqual(['scheme_can_be_taken'])
  expect(check('ios', good.iosLink).remarks).toEqual([])
})

test('an identifier with capitals is right in the path, and small in the scheme', () => {
  const capital = { ...values, id: 'com.example.A' }
  const found = checkCallback(
    'com.example.A.auth0://exampleco.eu.auth0.com/ios/com.example.A/callback',
    templatesOf('react-native'),
    capital,
  )
  expect(found.slips.map(({ code }) => code)).toEqual(['capital_scheme'])
  expect(found.mended).toBe(
    'com.example.a.auth0://exampleco.eu.auth0.com/ios/com.example.A/callback',
  )
})

describe('for any text', () => {
  const platform = fc.constantFrom(...platforms.map(({ id }) => id))
  const nearly = fc
    .tuple(fc.constantFrom(...Object.values(good)), fc.nat(80), fc.string({ maxLength: 4 }))
    .map(([url, at, text]) => url.slice(0, at) + text + url.slice(at + 1))
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl(), nearly)

  test('nothing is thrown, and what was mended has no slip left', () => {
    fc.assert(
      fc.property(platform, text, (id, typed) => {
        const { slips, mended } = check(id, typed)
        expect(slips.at(-1)?.mended ?? typed).toBe(mended)
        expect(check(id, mended).slips).toEqual([])
        expect(templatesOf(id).map((each) => fillTemplate(each, values))).toContain(mended)
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing is thrown whatever the values are', () => {
    const value = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(platform, text, value, value, value, (id, typed, app, domain, scheme) => {
        const report = checkCallback(typed, templatesOf(id), { id: app, domain, scheme })
        const again = checkCallback(report.mended, templatesOf(id), { id: app, domain, scheme })
        expect(again.slips).toEqual([])
        for (const field of ['id', 'domain', 'scheme'] as const) fieldProblem(field, typed)
      }),
      { numRuns: 2000 },
    )
  })

  test('taking apart and joining changes no letter', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const parts = split(typed)
        if (parts) expect(join(parts)).toBe(typed)
      }),
    )
  })

  test('a megabyte is cut, and answered at once', () => {
    const startedAtMs = performance.now()
    check('ios', `https://${'a'.repeat(1_000_000)}`)
    check('ios', '*'.repeat(1_000_000))
    check('ios', '{'.repeat(1_000_000))
    expect(performance.now() - startedAtMs).toBeLessThan(500)
  })
})

describe('the values', () => {
  test('a reversed domain name has a dot (RFC 8252 §7.1)', () => {
    expect(isReverseDomain('com.exampleco.timesheets')).toBe(true)
    expect(isReverseDomain('myapp')).toBe(false)
    expect(isReverseDomain('com..app')).toBe(false)
  })
  test.each([
    ['domain', 'https://exampleco.auth0.com', 'domain with scheme'],
    ['domain', 'exampleco.auth0.com/', 'domain with path'],
    ['domain', 'localhost', 'no domain'],
    ['domain', 'exampleco.auth0.com', undefined],
    ['id', ' ', 'empty'],
    ['id', 'my app', 'no identifier'],
    ['id', 'timesheets', 'identifier without dot'],
    ['id', 'com.exampleco.timesheets', undefined],
    ['scheme', '1com.a', 'scheme characters'],
    ['scheme', 'Com.a', 'scheme with capitals'],
    ['scheme', 'demo', 'scheme without dot'],
    ['scheme', 'com.exampleco.timesheets', undefined],
  ] as const)('%s %j: %s', (field, typed, problem) => {
    expect(fieldProblem(field, typed)).toBe(problem)
  })
  test('a template keeps what is no value of the reader', () => {
    expect(
      fillTemplate('{ "id": "{id}", useRefreshTokens={true} {client}', { ...values, client: 'c' }),
    ).toBe('{ "id": "com.exampleco.timesheets", useRefreshTokens={true} c')
  })
})
