/** What there is to say when a clock cannot be trusted about when tokens end. */
import { clockDifferenceS } from '@/lib/jwt/clock-difference'

/** How far two clocks may be apart before it is said: the tolerance of the ID-token checks, in milliseconds. */
export const clockToleranceMs = 60_000

export type ClockRemark = {
  /** `server`: its clock is ahead of the device's by `byMs`, or behind it if that is negative. */
  kind: 'set back' | 'before the tokens' | 'went ahead' | 'server'
  byMs: number
}

export type ClockReading = {
  /** When the tokens came, and what the same clock says now, in milliseconds. */
  receivedAtMs: number
  nowMs: number
  /** Of `jumpSinceMs`. */
  jumpMs: number
  /** The ID token, and when it came. */
  idToken?: { token: string; receivedAtMs: number }
}

/** The gravest remark; undefined if the clocks agree within the tolerance. */
export function clockRemark(reading: ClockReading): ClockRemark | undefined {
  const { receivedAtMs, nowMs, jumpMs, idToken } = reading
  const differenceS = idToken && clockDifferenceS(idToken.token, idToken.receivedAtMs)
  const remarks: [ClockRemark['kind'], number][] = [
    ['set back', -jumpMs],
    ['before the tokens', receivedAtMs - nowMs],
    ['went ahead', jumpMs],
    ['server', Math.abs(differenceS ?? 0) * 1000],
  ]
  const found = remarks.find(([, byMs]) => byMs > clockToleranceMs)
  if (!found) return undefined
  const [kind, byMs] = found
  return { kind, byMs: kind === 'server' && (differenceS ?? 0) < 0 ? -byMs : byMs }
}
