/**
 * How far the device's clock can be trusted about the age of tokens. `expires_in` counts from the moment the answer
 * came (RFC 6749 §5.1). That clock goes on while the device sleeps, where the page's steady one may stand still; but
 * a person can set it. So a step back is taken out of what it says, and a step ahead, which may be sleep, is not.
 */

/** The difference of the two clocks when this page first saw some tokens. */
const firstSeen = new WeakMap<object, number>()

/**
 * By how much the device's clock went ahead of the steady one since this page first saw `tokens`, in milliseconds: it
 * was set, or the device slept. Negative if it was set back.
 */
export function jumpSinceMs(
  tokens: object,
  wallMs = Date.now(),
  steadyMs = performance.now(),
): number {
  const difference = wallMs - steadyMs
  const before = firstSeen.get(tokens)
  if (before === undefined) firstSeen.set(tokens, difference)
  return difference - (before ?? difference)
}

/**
 * When tokens came that were noted at `receivedAtMs`, by the device's clock as it goes at `nowMs`: never later than
 * that. All in milliseconds.
 */
export function receiptMs(receivedAtMs: number, jumpMs: number, nowMs: number): number {
  return Math.min(receivedAtMs + Math.min(0, jumpMs), nowMs)
}
