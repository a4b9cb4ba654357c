import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideCredentials } from '@/lib/flow/credentials'

const receivedAtMs = Date.UTC(2026, 10, 22, 12)
const stored = { receivedAtMs, expires_in: 3600, hasRefreshToken: true }
const afterS = (seconds: number) => receivedAtMs + seconds * 1000

describe('with a minimum of 60 seconds', () => {
  test.each([
    [0, 'hand out'],
    [3540, 'hand out'],
    [3541, 'renew'],
    [3600, 'renew'],
    [100_000, 'renew'],
  ] as const)('%i s after it came: %s', (seconds, decision) => {
    expect(decideCredentials(stored, afterS(seconds), 60).do).toBe(decision)
  })
  test('without a refresh token the user has to log in', () => {
    const decision = decideCredentials({ ...stored, hasRefreshToken: false }, afterS(3590), 60)
    expect(decision).toEqual({ do: 'log in', leftMs: 10_000 })
  })
})

test('with no minimum, a token is good to its last second', () => {
  expect(decideCredentials(stored, afterS(3599), 0).do).toBe('hand out')
  expect(decideCredentials(stored, afterS(3600), 0).do).toBe('renew')
})

test('a minimum above the lifetime can never be met', () => {
  expect(decideCredentials(stored, afterS(0), 3601)).toEqual({
    do: 'refuse',
    lifetimeMs: 3_600_000,
  })
})

test('without expires_in the token is handed out, unsure (RFC 6749 §5.1 only recommends it)', () => {
  expect(decideCredentials({ ...stored, expires_in: undefined }, afterS(9999), 60).do).toBe(
    'hand out, unsure',
  )
})

test('M9 a renewal is never followed by another one at once: no loop', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(20_000), fc.nat(10_000), (expires_in, seconds, minTtlS) => {
      const nowMs = afterS(seconds)
      if (decideCredentials({ ...stored, expires_in }, nowMs, minTtlS).do !== 'renew') return
      const renewed = { ...stored, expires_in, receivedAtMs: nowMs }
      expect(decideCredentials(renewed, nowMs, minTtlS).do).toBe('hand out')
    }),
  )
})

test('what is handed out lives at least as long as was asked for', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(20_000), fc.nat(10_000), (expires_in, seconds, minTtlS) => {
      const decision = decideCredentials({ ...stored, expires_in }, afterS(seconds), minTtlS)
      if (decision.do === 'hand out') {
        expect(decision.leftMs).toBeGreaterThanOrEqual(minTtlS * 1000)
        expect(decision.leftMs).toBeGreaterThan(0)
      }
    }),
  )
})
