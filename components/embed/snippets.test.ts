import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  elementSnippet,
  embedAddress,
  frameSnippet,
  jsxSnippet,
  panelOf,
} from '@/components/embed/snippets'
import { lessons } from '@/content/lessons'
import { type EmbeddedPanel, panels } from '@/content/panels'

const site = 'https://learn.example/docs/pkce/'
const panel = panelOf('create-code-challenge')

test('the frame has an absolute address, a name, and may write to the clipboard', () => {
  const text = frameSnippet({ site, panel, theme: 'dark' })
  expect(text).toContain(
    'src="https://learn.example/docs/pkce/embed/create-code-challenge/?theme=dark"',
  )
  expect(text).toContain('title="Proofkey: From verifier to challenge"')
  expect(text).toContain('loading="lazy"')
  expect(text).toContain('allow="clipboard-write"')
})

test('as JSX it has an object for its style, and closes itself', () => {
  expect(jsxSnippet({ site, panel })).toMatch(/style=\{\{ border: 0 \}\}\n\/>$/)
})

test('the element names the panel, and a theme only where one is chosen', () => {
  expect(elementSnippet({ site, panel })).toBe(
    '<script src="https://learn.example/docs/pkce/embed.js" async></script>\n' +
      '<proofkey-panel panel="create-code-challenge"></proofkey-panel>',
  )
  expect(elementSnippet({ site, panel, theme: 'light' })).toContain(' theme="light">')
})

test('text that would end an attribute does not', () => {
  const evil: EmbeddedPanel = { name: 'x', title: 'a"><script>', height: 1 }
  expect(frameSnippet({ site, panel: evil })).not.toContain('<script>')
})

test('a name that is none stands for the flow', () => {
  expect(embedAddress({ site, panel: panelOf('none') })).toBe(`${site}embed/flow/`)
})

describe('every panel that can be embedded', () => {
  test.each(panels as readonly EmbeddedPanel[])('$name has its file and its lesson', (each) => {
    expect(existsSync(`components/panels/${each.name}.tsx`)).toBe(each.samples === undefined)
    expect(lessons.map(({ slug }) => slug)).toContain(each.lesson ?? each.name)
  })

  test('and the samples of every lesson are among them', () => {
    const listed = lessons.flatMap(({ slug }) => {
      const source = readFileSync(`content/lessons/${slug}.mdx`, 'utf8')
      return Array.from(source.matchAll(/<Samples of="([^"]*)"/g), ([, of]) => [slug, of])
    })
    const embedded = panels.flatMap((each) =>
      'samples' in each ? [[each.lesson, each.samples]] : [],
    )
    expect(listed.length).toBeGreaterThan(0)
    expect(embedded.sort()).toEqual(listed.sort())
  })
})
