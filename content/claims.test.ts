import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { claims, headerParameters } from '@/content/claims'
import { explanations } from '@/content/errors'
import { type GlossaryEntry, glossary } from '@/content/glossary'
import { makes, requests, troubles } from '@/content/handout'
import { parameters } from '@/content/parameters'
import { scopes } from '@/content/scopes'
import { questions } from '@/content/trainers'

const folder = new URL('./lessons/', import.meta.url)
const slugs = readdirSync(folder).map((file) => file.replace(/\.mdx$/, ''))

const list = readFileSync(new URL('../docs/claims.md', import.meta.url), 'utf8')
const rows = list
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => {
    const [claim = '', section = '', lesson = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { claim, section, lesson }
  })

/** The sections that a lesson links to, as `docs/claims.md` writes them. */
function references(slug: string): string[] {
  const source = readFileSync(new URL(`${slug}.mdx`, folder), 'utf8')
  const rfcs = Array.from(source.matchAll(/<Rfc n="(\d+)" section="([\dA-Z.]+)" \/>/g), (match) =>
    /^[A-Z]/.test(match[2] ?? '')
      ? `RFC ${match[1]} appendix ${match[2]}`
      : `RFC ${match[1]} §${match[2]}`,
  )
  const oidc = Array.from(
    source.matchAll(/<Oidc section="([\d.]+)" \/>/g),
    (match) => `OpenID Connect Core 1.0 §${match[1]}`,
  )
  const tags = source.match(/<(?:Rfc|Oidc)\b/g) ?? []
  expect(rfcs.length + oidc.length, `every reference of ${slug} can be read`).toBe(tags.length)
  return [...new Set([...rfcs, ...oidc])]
}

test.each(slugs)('every section that %s links to is in docs/claims.md', (slug) => {
  const listed = rows.filter(({ lesson }) => lesson === slug).map(({ section }) => section)
  const linked = references(slug)
  expect(linked.length).toBeGreaterThan(0)
  expect(linked.filter((section) => !listed.includes(section))).toEqual([])
})

const specified = Object.fromEntries(
  Object.entries<GlossaryEntry>(glossary).filter(([, { spec }]) => spec !== undefined),
)

/** The pages whose words are data, with their sections. */
const pages: Record<string, string[]> = {
  errors: Object.values(explanations).map(({ spec }) => spec),
  glossary: Object.values(specified).flatMap(({ spec }) => spec ?? []),
  handout: [...makes, ...requests, ...troubles].map(({ spec }) => spec),
  trainers: questions.map(({ spec }) => spec),
}

test.each(Object.keys(pages))(
  'every section of the page %s is in docs/claims.md, and no other',
  (page) => {
    const listed = rows.filter(({ lesson }) => lesson === page).map(({ section }) => section)
    expect([...new Set(listed)].sort()).toEqual([...new Set(pages[page])].sort())
  },
)

test('every claim names a lesson that links to its section', () => {
  const stray = rows.filter(
    ({ claim, section, lesson }) =>
      !claim ||
      !(slugs.includes(lesson) || Object.hasOwn(pages, lesson)) ||
      (/^(RFC|OpenID Connect Core 1\.0)/.test(section) &&
        slugs.includes(lesson) &&
        !references(lesson).includes(section)),
  )
  expect(stray).toEqual([])
  expect(rows.length).toBeGreaterThan(slugs.length)
})

const section = /§\d+(\.\d+)*$/
const document =
  /^(RFC \d{4}|OpenID Connect (Core 1\.0|Front-Channel Logout 1\.0)|OAuth 2\.0 Multiple .+|Fetch) §/

test.each([
  ['claims', claims],
  ['header parameters', headerParameters],
  ['errors', explanations],
  ['glossary', specified],
  ['parameters', parameters],
  ['scopes', scopes],
])('every explanation of the %s is whole and names a document and a section', (_, entries) => {
  for (const [name, explanation] of Object.entries(entries)) {
    expect(explanation.spec, name).toMatch(document)
    expect(explanation.spec, name).toMatch(section)
    for (const text of Object.values(explanation)) {
      if (typeof text !== 'string') continue
      expect(text.trim(), name).not.toBe('')
      expect(text, `${name} has no markup`).not.toMatch(/[<>`]/)
    }
  }
})
