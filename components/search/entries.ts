/** The index of the search, made from the content when the site is built. */
import type { SearchEntry } from '@/components/search/entry'
import { descriptions } from '@/content/descriptions'
import { explanations } from '@/content/errors'
import { glossaryList } from '@/content/glossary'
import { lessons } from '@/content/lessons'
import { pages } from '@/content/pages'
import { tools } from '@/content/tools'

/** @param sources the MDX text of each lesson, by slug */
export function searchEntries(sources: ReadonlyMap<string, string>): SearchEntry[] {
  return [
    ...lessons.flatMap((lesson) => lessonEntries(lesson, sources.get(lesson.slug) ?? '')),
    ...tools.map(pageEntry('Tools')),
    ...pages.map(pageEntry('Pages')),
    ...Object.entries(explanations).map(
      ([code, { title, why }]): SearchEntry => ({
        kind: 'Errors',
        title: `${code}: ${title}`,
        text: why,
        href: `/errors/#${code}`,
      }),
    ),
    ...glossaryList.map(
      ({ name, term, text }): SearchEntry => ({
        kind: 'Glossary',
        title: term,
        text,
        href: `/glossary/#${name}`,
      }),
    ),
  ]
}

function pageEntry(kind: SearchEntry['kind']) {
  return ({ href, title, description }: { href: string; title: string; description: string }) => ({
    kind,
    title,
    text: description,
    href,
  })
}

function lessonEntries({ slug, title }: (typeof lessons)[number], source: string): SearchEntry[] {
  const href = `/lessons/${slug}/`
  const parts = headingsOf(source).map(
    ({ text, id }): SearchEntry => ({
      kind: 'Lessons',
      title: text,
      text: title,
      href: `${href}#${id}`,
    }),
  )
  return [{ kind: 'Lessons', title, text: descriptions[slug], href }, ...parts]
}

/** The headings of a lesson's MDX with the anchors that `rehype-slug` gives them. */
export function headingsOf(source: string): { text: string; id: string }[] {
  const prose = source.replace(/^(`{3,})[\s\S]*?^\1/gm, '')
  const seen = new Map<string, number>()
  return Array.from(prose.matchAll(/^#{2,3} (.+)$/gm), ([, markdown = '']) => {
    const text = markdown.replace(/<[^>]*>/g, '').replace(/[`*]/g, '')
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .replaceAll(' ', '-')
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return { text, id: times === 0 ? slug : `${slug}-${times}` }
  })
}
