import { describe, expect, test } from 'vitest'
import { base64url, utf8 } from '@/lib/encoding'
import { type ClockReading, clockRemark } from '@/lib/flow/clock-remark'
import { jumpSinceMs, receiptMs } from '@/lib/flow/device-clock'

const hourMs = 3_600_000
const receivedAtMs = Date.UTC(2026, 10, 22, 12)

/** A device whose clock can be set, and which can sleep. */
function createDevice(steadyStopsInSleep: boolean) {
  let wallMs = receivedAtMs
  let steadyMs = 5000
  const tokens = {}
  jumpSinceMs(tokens, wallMs, steadyMs)
  return {
    wait(ms: number) {
      wallMs += ms
      steadyMs += ms
    },
    sleep(ms: number) {
      wallMs += ms
      if (!steadyStopsInSleep) steadyMs += ms
    },
    set: (byMs: number) => {
      wallMs += byMs
    },
    look(): ClockReading & { leftMs: number } {
      const jumpMs = jumpSinceMs(tokens, wallMs, steadyMs)
      const leftMs = receiptMs(receivedAtMs, jumpMs, wallMs) + hourMs - wallMs
      return { receivedAtMs, nowMs: wallMs, jumpMs, leftMs }
    },
  }
}

describe('the end of a token whose expires_in is one hour', () => {
  test('M9 a clock that nobody touches', () => {
    const device = createDevice(true)
    device.wait(hourMs / 2)
    expect(device.look().leftMs).toBe(hourMs / 2)
    expect(clockRemark(device.look())).toBeUndefined()
  })
  test.each([true, false])('M9 sleep across it: over (the steady clock stops: %s)', (stops) => {
    const device = createDevice(stops)
    device.wait(60_000)
    device.sleep(8 * hourMs)
    expect(device.look().leftMs).toBeLessThan(0)
    const remark = stops ? { kind: 'went ahead', byMs: 8 * hourMs } : undefined
    expect(clockRemark(device.look())).toEqual(remark)
  })
  test('M9 the clock set back by hours makes the token no younger', () => {
    const device = createDevice(true)
    device.wait(hourMs / 2)
    device.set(-3 * hourMs)
    expect(device.look().leftMs).toBe(hourMs / 2)
    device.wait(hourMs / 2 + 1)
    expect(device.look().leftMs).toBe(-1)
    expect(clockRemark(device.look())).toEqual({ kind: 'set back', byMs: 3 * hourMs })
  })
  test('M9 the clock set forward by hours: over too early, and the hint says why', () => {
    const device = createDevice(false)
    device.set(3 * hourMs)
    expect(device.look().leftMs).toBe(-2 * hourMs)
    expect(clockRemark(device.look())).toEqual({ kind: 'went ahead', byMs: 3 * hourMs })
  })
  test('M9 a minute is tolerated, as with ID tokens', () => {
    for (const ms of [60_000, -60_000]) {
      const device = createDevice(false)
      device.set(ms)
      expect(clockRemark(device.look())).toBeUndefined()
      device.set(Math.sign(ms))
      expect(clockRemark(device.look())).toBeDefined()
    }
  })
  test('M9 set back while the page was closed: before the tokens came', () => {
    const reading = { receivedAtMs, nowMs: receivedAtMs - hourMs, jumpMs: 0 }
    expect(clockRemark(reading)).toEqual({ kind: 'before the tokens', byMs: hourMs })
    expect(receiptMs(receivedAtMs, 0, reading.nowMs), 'at most a whole lifetime is left').toBe(
      reading.nowMs,
    )
  })
})

describe('the server’s clock, by iat', () => {
  const reading = { receivedAtMs, nowMs: receivedAtMs, jumpMs: 0 }
  const idToken = (offsetS: number) => {
    const part = (value: object) => base64url(utf8(JSON.stringify(value)))
    const token = `${part({ alg: 'RS256' })}.${part({ iat: receivedAtMs / 1000 + offsetS })}.AA`
    return { token, receivedAtMs }
  }
  test.each([
    [61, { kind: 'server', byMs: 61_000 }],
    [-7200, { kind: 'server', byMs: -7_200_000 }],
    [60, undefined],
    [-60, undefined],
  ])('M9 %i seconds from the device’s', (offsetS, remark) => {
    expect(clockRemark({ ...reading, idToken: idToken(offsetS) })).toEqual(remark)
  })
  test('M9 an ID token that is older than the access token is held against its own receipt', () => {
    const later = { ...reading, receivedAtMs: receivedAtMs + hourMs, nowMs: receivedAtMs + hourMs }
    expect(clockRemark({ ...later, idToken: idToken(0) })).toBeUndefined()
  })
  test('M9 one that cannot be read says nothing', () => {
    expect(clockRemark({ ...reading, idToken: { token: 'x', receivedAtMs } })).toBeUndefined()
  })
})
