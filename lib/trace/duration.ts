/** Spans of time in words, for the clock of a run and for what expires by it. */

const units = [
  ['year', 31_536_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/**
 * Says how long `ms` milliseconds are in its two largest units, rounded down: `1 hour`, `1 hour 30 minutes`,
 * `less than a second`. The sign is ignored.
 */
export function durationInWords(ms: number): string {
  let rest = Math.abs(ms)
  const words: string[] = []
  for (const [name, size] of units) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0 && words.length < 2) words.push(`${count} ${name}${count === 1 ? '' : 's'}`)
  }
  return words.join(' ') || 'less than a second'
}

/** A short span in whole milliseconds: browsers measure no finer. */
export function milliseconds(ms: number): string {
  return ms < 1 ? 'under 1 ms' : `${Math.round(ms).toLocaleString('en')} ms`
}
