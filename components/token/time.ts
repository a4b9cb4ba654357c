/** Times as a learner reads them. */
import { durationInWords } from '@/lib/trace/duration'

/** Where a time lies as seen from `nowMs`: `in 5 minutes`, `2 hours ago`. */
export function formatDistance(timeMs: number, nowMs: number): string {
  if (Math.abs(timeMs - nowMs) < 1000) return 'now'
  const span = durationInWords(timeMs - nowMs)
  return timeMs > nowMs ? `in ${span}` : `${span} ago`
}

/** Date and time to the second, in the reader's time zone. */
export function formatTime(timeMs: number): string {
  return new Date(timeMs).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
}
