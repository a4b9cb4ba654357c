import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { glossary } from '@/content/glossary'
import { type Lesson, lessons } from '@/content/lessons'
import { prerequisites } from '@/content/prerequisites'
import { quizzes } from '@/content/quizzes'
import { tasks } from '@/content/tasks'
import { tools } from '@/content/tools'
import { taskNames } from '@/lib/flow/tasks'

const folder = new URL('./lessons/', import.meta.url)
const table: readonly Lesson[] = lessons
const slugs = table.map(({ slug }) => slug)

function source(slug: string): string {
  return readFileSync(new URL(`${slug}.mdx`, folder), 'utf8')
}

/** Lessons that are only read: an index, and the concepts, which end with questions. */
const withoutPanel: readonly string[] = ['keep-reading', ...Object.keys(quizzes)]

/** The other pages that a lesson may link to. */
const otherPages = ['/glossary/', '/errors/', ...tools.map(({ href }) => href)]

/** The prose: code blocks and inline code taken out. */
function prose(slug: string): string {
  return source(slug)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '')
}

test('every listed lesson has its file, and every file is listed', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.mdx$/, ''))
  expect(files.sort()).toEqual([...slugs].sort())
  expect(new Set(slugs).size).toBe(slugs.length)
})

test('the steps are numbered in reading order', () => {
  expect(table.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3, 4, 5])
})

test('every task belongs to the lesson of its name', () => {
  const named = table.flatMap(({ slug, task }) => (task ? [[slug, task]] : []))
  expect(named.filter(([slug, task]) => slug !== task)).toEqual([])
  expect(named.map(([, task]) => task).sort()).toEqual([...taskNames].sort())
  expect(Object.keys(tasks).sort()).toEqual([...taskNames].sort())
})

test('no lesson needs a later one', () => {
  lessons.forEach((lesson, position) => {
    const earlier = slugs.slice(0, position)
    const late = prerequisites[lesson.slug].filter((slug) => !earlier.includes(slug))
    expect(late, `${lesson.slug} needs these before it`).toEqual([])
  })
})

describe.each(slugs)('%s', (slug) => {
  test('is under 120 lines', () => {
    expect(source(slug).split('\n').length).toBeLessThan(120)
  })

  test('imports nothing, runs nothing, and leaves title and h1 to the page', () => {
    expect(source(slug)).not.toMatch(/^---/)
    expect(prose(slug)).not.toMatch(/^(import|export)\b/m)
    expect(prose(slug)).not.toMatch(/[{}]/)
    expect(prose(slug)).not.toMatch(/^#\s/m)
  })

  test('has no reference or value alone on a line, which would end its paragraph', () => {
    expect(source(slug)).not.toMatch(/^\s*<(Rfc|Oidc|Value|Term)\b[^>]*>\.?\s*$/m)
  })

  test('opens with words, and shows its own panel before the first heading if it has one', () => {
    const panel = slug.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())
    const [opening = ''] = prose(slug).split(/^## /m)
    expect(opening).toMatch(/^[A-Z]/)
    if (!withoutPanel.includes(slug)) expect(opening).toContain(`<${panel} />`)
  })

  test('links only to pages that exist', () => {
    const links = Array.from(prose(slug).matchAll(/\]\((\/[^)]*)\)|href="(\/[^"]*)"/g), (match) =>
      (match[1] ?? match[2] ?? '').replace(/#.*$/, ''),
    )
    const known = [...slugs.map((each) => `/lessons/${each}/`), ...otherPages]
    expect(links.filter((link) => !known.includes(link))).toEqual([])
  })

  test('explains a word once, and only words of the glossary', () => {
    const names = Array.from(prose(slug).matchAll(/<Term of="([^"]*)">/g), (match) => match[1])
    expect(names.length).toBe(source(slug).match(/<Term\b/g)?.length ?? 0)
    expect(names.filter((name) => !name || !Object.hasOwn(glossary, name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('has none of the words that make a learner feel slow', () => {
    expect(prose(slug)).not.toMatch(/\b(simply|just|easy|easily|obviously|of course)\b/i)
  })
})
