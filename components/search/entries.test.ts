import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { headingsOf, searchEntries } from '@/components/search/entries'
import { entriesSchema } from '@/components/search/entry'
import { rank } from '@/components/search/rank'
import { lessons } from '@/content/lessons'
import { tools } from '@/content/tools'
import { errorCodes } from '@/lib/oauth/errors'

const folder = new URL('../../content/lessons/', import.meta.url)
const sources = new Map(
  lessons.map(({ slug }) => [slug, readFileSync(new URL(`${slug}.mdx`, folder), 'utf8')]),
)
const entries = searchEntries(sources)

test('the index has every lesson, its parts, every tool, every error and every word', () => {
  expect(v.is(entriesSchema, entries)).toBe(true)
  for (const { slug } of lessons) {
    expect(entries.some(({ href }) => href === `/lessons/${slug}/`)).toBe(true)
    expect(
      entries.some(({ href }) => href.startsWith(`/lessons/${slug}/#`)),
      slug,
    ).toBe(true)
  }
  for (const { href, title } of tools) {
    expect(rank(entries, title)[0]?.results[0]?.href, title).toBe(href)
  }
  for (const code of errorCodes) {
    expect(rank(entries, code)[0]?.results[0]?.href).toBe(`/errors/#${code}`)
  }
  expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length)
})

test('headings get the anchors that the page has', () => {
  const source =
    '## Try breaking it\n\n```md\n## no heading\n```\n\n## The method `plain`\n\n## Who is it?\n\n## Who is it?\n'
  expect(headingsOf(source).map(({ id }) => id)).toEqual([
    'try-breaking-it',
    'the-method-plain',
    'who-is-it',
    'who-is-it-1',
  ])
})
