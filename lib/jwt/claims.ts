/** Claims as values to show (RFC 7519 §4.1). */

const year10000S = 253_402_300_800

/** The time that a NumericDate claim names (RFC 7519 §2, seconds since 1970), for numbers up to the year 9999. */
export function claimTime(value: unknown): Date | undefined {
  if (typeof value !== 'number' || !(value >= 0 && value < year10000S)) return undefined
  return new Date(value * 1000)
}
