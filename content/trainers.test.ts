import { expect, test } from 'vitest'
import { plans } from '@/content/trainers'

test.each(Object.entries(plans))(
  'the plan for %s minutes takes as long as it says',
  (length, rows) => {
    expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(Number(length))
  },
)
