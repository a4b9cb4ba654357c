/** Times and spans as a learner reads them. */

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** A length of time in its two largest units: `1 hour 5 minutes`. The sign is left out. */
export function formatSpan(ms: number): string {
  let rest = Math.floor(Math.abs(ms) / 1000) * 1000
  const parts: string[] = []
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0 && parts.length < 2) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`)
  }
  return parts.join(' ') || 'less than a second'
}

/** Where a time lies as seen from `nowMs`: `in 5 minutes`, `2 hours ago`. */
export function formatDistance(timeMs: number, nowMs: number): string {
  if (Math.abs(timeMs - nowMs) < 1000) return 'now'
  const span = formatSpan(timeMs - nowMs)
  return timeMs > nowMs ? `in ${span}` : `${span} ago`
}

/** Date and time to the second, in the reader's time zone. */
export function formatTime(timeMs: number): string {
  return new Date(timeMs).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
}
