import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyOf, fillIn, formType, isAccepted, needsFresh, refusalOf } from '@/lib/flow/practice'
import type { Exchange } from '@/lib/trace/exchange'

function answered(url: string, status: number, body: string, location?: string): Exchange {
  return {
    id: 'e',
    from: 'app',
    to: 'server',
    startedAtMs: 0,
    elapsedMs: 1,
    request: { method: 'POST', url, headers: [], body: '' },
    response: { status, headers: location ? [['location', location]] : [], body },
  }
}

const token = 'https://learn.example/sandbox/oauth/token'
const authorize = 'https://learn.example/sandbox/authorize'

describe('a body from lines', () => {
  test('each line is a pair, encoded as RFC 6749 appendix B has it', () => {
    expect(bodyOf('a=1\n\n redirect_uri=com.x:/c \nnote=x y=&é\n', formType)).toBe(
      'a=1&redirect_uri=com.x%3A%2Fc&note=x+y%3D%26%C3%A9',
    )
  })
  test('another content type takes the text as it is', () => {
    expect(bodyOf('{ "a": "b=c" }\n', 'application/json')).toBe('{ "a": "b=c" }\n')
  })
  test('any text makes a form that reads back as its lines', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z_]{1,8}=[^\n\r]{0,20}[a-z]$/)), (lines) => {
        const read = Array.from(new URLSearchParams(bodyOf(lines.join('\n'), formType)))
        const wellFormed = (text: string) =>
          new TextDecoder().decode(new TextEncoder().encode(text))
        expect(read.map(([name, value]) => `${name}=${value}`)).toEqual(lines.map(wellFormed))
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void bodyOf(text, formType)))
  })
})

test('values are put in by name, and only own ones', () => {
  expect(fillIn('{code}|{constructor}|{nonce}', { code: 'abc' })).toBe('abc||')
})

describe('the verdict', () => {
  test('tokens count at the token endpoint only', () => {
    expect(isAccepted('tokens', answered(token, 200, '{}'))).toBe(true)
    expect(isAccepted('tokens', answered(`${token}x`, 200, '{}'))).toBe(false)
    expect(isAccepted('tokens', answered(token, 400, '{}'))).toBe(false)
  })
  test('an authorization request is let through if it is sent on without an error', () => {
    expect(isAccepted('let through', answered(authorize, 303, '', '/sandbox/login?t=1'))).toBe(true)
    expect(isAccepted('let through', answered(authorize, 303, '', 'com.x:/c?error=x'))).toBe(false)
    expect(isAccepted('let through', answered(authorize, 400, '<html>'))).toBe(false)
  })
  test('the refusal is read from JSON and from the redirect', () => {
    const body = '{"error":"invalid_grant","error_description":"no"}'
    expect(refusalOf(answered(token, 400, body))).toEqual({
      code: 'invalid_grant',
      status: 400,
      description: 'no',
    })
    expect(refusalOf(answered(authorize, 303, '', 'com.x:/c?error=made_up'))).toEqual({
      code: 'unknown_error',
    })
    expect(refusalOf(answered(authorize, 400, '<html>'))).toBeUndefined()
    expect(refusalOf(answered(token, 400, 'null'))).toBeUndefined()
  })
  test('a used code asks for a fresh one, a wrong name does not', () => {
    const failed = (name: string): Exchange => ({
      ...answered(token, 400, '{}'),
      checks: { endpoint: 'token', checks: [{ name, asks: '?', spec: '', outcome: 'failed' }] },
    })
    expect(needsFresh(failed('codeUnused'))).toBe(true)
    expect(needsFresh(failed('verifierPresent'))).toBe(false)
    expect(needsFresh(answered(token, 400, '{}'))).toBe(false)
  })
})
