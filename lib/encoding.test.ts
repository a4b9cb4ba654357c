import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  base64,
  base64url,
  EncodingError,
  fromBase64url,
  fromUtf8,
  hex,
  sha256,
  utf8,
} from '@/lib/encoding'

describe('vectors', () => {
  test('RFC 7636 appendix A: bytes to base64url and back', () => {
    const bytes = Uint8Array.from([3, 236, 255, 224, 193])
    expect(base64url(bytes)).toBe('A-z_4ME')
    expect(fromBase64url('A-z_4ME')).toEqual(bytes)
  })

  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('RFC 4648 section 10: %o is %o', (text, encoded) => {
    expect(base64(utf8(text))).toBe(encoded)
    expect(base64url(utf8(text))).toBe(encoded.replaceAll('=', ''))
    expect(fromUtf8(fromBase64url(encoded.replaceAll('=', '')))).toBe(text)
  })

  test('FIPS 180-4: SHA-256 of abc', async () => {
    expect(hex(await sha256(utf8('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('RFC 7636 appendix B: hash of the ASCII verifier, as base64url', async () => {
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
    expect(base64url(await sha256(utf8(verifier)))).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })
})

describe('what fromBase64url refuses, and where', () => {
  test.each([
    ['padding', 'Zg==', 2],
    ['a plus', 'A+z', 1],
    ['a slash', 'Az/A', 2],
    ['a line break', 'Zm9v\nZg', 4],
    ['a blank', ' Zg', 0],
    ['a letter from elsewhere', 'Zmё', 2],
    ['an impossible length', 'Zm9vY', 4],
    ['one character', 'A', 0],
    ['trailing bits, one byte', 'Zh', 1],
    ['trailing bits, two bytes', 'Zm9', 2],
  ])('%s', (_, text, position) => {
    let thrown: unknown
    try {
      fromBase64url(text)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(EncodingError)
    expect(thrown).toHaveProperty('position', position)
  })
})

describe('properties', () => {
  test('every byte string comes back from base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = base64url(bytes)
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/)
        expect(fromBase64url(text)).toEqual(bytes)
      }),
    )
  })

  test('whatever fromBase64url accepts has exactly one spelling', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        let bytes: Uint8Array
        try {
          bytes = fromBase64url(text)
        } catch (error) {
          expect(error).toBeInstanceOf(EncodingError)
          return
        }
        expect(base64url(bytes)).toBe(text)
      }),
    )
  })

  test('every well-formed text comes back from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fromUtf8(utf8(text))).toBe(text)
      }),
    )
  })
})

test('fromUtf8 throws on bytes that are not UTF-8 and keeps a byte order mark', () => {
  expect(() => fromUtf8(Uint8Array.from([0xc3, 0x28]))).toThrow(TypeError)
  expect(fromUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]))).toBe('\ufeffA')
})

test('a megabyte is encoded without overflowing the stack', () => {
  expect(base64url(new Uint8Array(1_000_000))).toHaveLength(1_333_334)
})
