import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { highlight, type Piece } from '@/components/samples/highlight'
import { findPlaces } from '@/lib/samples/places'
import { languages, sources, topics } from './sources'

const lessons = new URL('../../content/lessons/', import.meta.url)

/** The languages in which a topic is there. */
const languagesOf = (name: string) =>
  sources.filter(({ topic }) => topic === name).map(({ language }) => language)

const mobile = ['swift', 'kotlin', 'java', 'dart', 'javascript', 'csharp', 'objective-c']
const steps = ['create-code-verifier', 'create-code-challenge', 'request-tokens']
const requests = topics.filter((topic) => !/^create-code-/.test(topic))

test.each(steps)('%s is there in the seven languages of apps', (topic) => {
  expect(languagesOf(topic)).toEqual(expect.arrayContaining(mobile))
})

test.each(requests)('the request %s is there in cURL, JavaScript and Python', (topic) => {
  expect(languagesOf(topic)).toEqual(expect.arrayContaining(['curl', 'javascript', 'python']))
})

test('each file is of a topic and a language that are known, one file per language', () => {
  for (const { topic, file, language } of sources) {
    expect(topics, file).toContain(topic)
    expect(languages, `${topic}/${file}`).toContain(language)
  }
  for (const topic of topics)
    expect(new Set(languagesOf(topic)).size).toBe(languagesOf(topic).length)
})

test('each topic stands in one lesson', () => {
  const named = readdirSync(lessons).flatMap((lesson) => {
    const text = readFileSync(new URL(lesson, lessons), 'utf8')
    return Array.from(text.matchAll(/<Samples of="([^"]*)" \/>/g), (match) =>
      (match[1] ?? '').split(' '),
    ).flat()
  })
  expect(named.sort()).toEqual([...topics].sort())
})

function textOf(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if (Array.isArray(piece)) return piece[1]
  return `{${'value' in piece ? piece.value : piece.address}}`
}

for (const { topic, file, language, text } of sources) {
  test(`${topic}/${file}: places stand in strings or comments, lines are short, no known mistake`, async () => {
    if (!language) throw new Error('no language')
    const pieces = await highlight(text, language)
    expect(pieces.map(textOf).join('')).toBe(text)
    for (const { name, start } of findPlaces(text)) {
      const before = text.slice(0, start).split('\n').at(-1) ?? ''
      const quotes = before.replaceAll(/'[^']*'|"[^"]*"/g, '')
      expect(quotes, `${name} is in a string or a comment`).toMatch(/['"]|\/\/|#/)
      // An f-string or a template would read the braces itself.
      expect(quotes, name).not.toMatch(/`|\$@?"[^"]*$|\bf['"][^'"]*$/)
    }
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
    // What the published samples got wrong: a misspelt field, a stray backslash, a secret, Node's own module.
    expect(text).not.toMatch(/code_verified|\\_|client_secret|randomBytes|Math\.random/)
  })
}
