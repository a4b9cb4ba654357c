import { expect, test } from 'vitest'
import { type GlossaryEntry, glossary, glossaryList } from '@/content/glossary'

const entries: [string, GlossaryEntry][] = Object.entries(glossary)

test('the names are good as anchors, and no word is explained twice', () => {
  expect(entries.filter(([name]) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([])
  expect(new Set(entries.map(([, { term }]) => term.toLowerCase())).size).toBe(entries.length)
})

test('each explanation is short, whole and plain', () => {
  for (const [name, { text }] of entries) {
    expect(text, name).toMatch(/^[A-Z0-9].*\.$/)
    expect(text.length, name).toBeLessThan(200)
    expect(text, name).not.toMatch(/[<>`]|\b(simply|just|easy|easily|obviously)\b/i)
  }
})

test('the list is alphabetical and has every word', () => {
  const terms = glossaryList.map(({ term }) => term)
  expect(terms).toHaveLength(entries.length)
  expect(terms).toEqual(terms.toSorted((one, other) => one.localeCompare(other, 'en')))
})
