/** How many requests one address may send in a second (RFC 6585 §4). */

/**
 * Counts requests by address in windows of one second, and forgets each window with its end.
 * @returns whether one more request of `address` is within the limit
 */
export function createRateLimit(
  perSecond: number,
  now: () => number,
): (address: string) => boolean {
  let second = Number.NaN
  let counts = new Map<string, number>()
  return (address) => {
    const current = Math.floor(now() / 1000)
    if (current !== second) {
      second = current
      counts = new Map()
    }
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    return count <= perSecond
  }
}
