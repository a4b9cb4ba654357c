import { expect, test } from 'vitest'
import { durationInWords, milliseconds } from '@/lib/trace/duration'

test.each([
  [0, 'less than a second'],
  [999, 'less than a second'],
  [1000, '1 second'],
  [59_999, '59 seconds'],
  [60_000, '1 minute'],
  [3_600_000, '1 hour'],
  [3_600_500, '1 hour'],
  [5_400_000, '1 hour 30 minutes'],
  [3_605_000, '1 hour 5 seconds'],
  [2 * 86_400_000 + 3_600_000, '2 days 1 hour'],
  [400 * 86_400_000, '1 year 35 days'],
  [-120_000, '2 minutes'],
])('%i ms is %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words)
})

test.each([
  [0, 'under 1 ms'],
  [0.4, 'under 1 ms'],
  [3.6, '4 ms'],
  [12_345, '12,345 ms'],
])('an answer in %d ms is said to take %s', (ms, words) => {
  expect(milliseconds(ms)).toBe(words)
})
