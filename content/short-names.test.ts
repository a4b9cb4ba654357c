import { expect, test } from 'vitest'
import { lessons } from '@/content/lessons'
import { shortNames } from '@/content/short-names'

test('each lesson has a short name of its own, and a step has its number', () => {
  const names = Object.values(shortNames)
  expect(new Set(names).size).toBe(lessons.length)
  for (const name of names) expect(name).toMatch(/^[a-z1-5]$/)
  for (const { slug, number } of lessons) {
    if (number) expect(shortNames[slug]).toBe(String(number))
    else expect(shortNames[slug]).toMatch(/^[a-z]$/)
  }
})
