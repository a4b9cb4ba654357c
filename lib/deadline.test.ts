import { expect, test } from 'vitest'
import { within } from '@/lib/deadline'

test('an answer in time is the answer', async () => {
  expect(await within(Promise.resolve(7), 1000)).toBe(7)
})

test('a failure is nothing', async () => {
  expect(await within(Promise.reject(new Error('refused')), 1000)).toBeUndefined()
})

test('no answer is nothing, once the time is over', async () => {
  expect(await within(new Promise(() => {}), 5)).toBeUndefined()
})
