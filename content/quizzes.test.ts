import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Question, quizzes } from '@/content/quizzes'

const table: [string, readonly Question[]][] = Object.entries(quizzes)

describe.each(table)('%s', (slug, questions) => {
  const source = readFileSync(new URL(`./lessons/${slug}.mdx`, import.meta.url), 'utf8')

  test('is asked on its page, with three questions', () => {
    expect(source).toContain(`<Quiz topic="${slug}" />`)
    expect(questions).toHaveLength(3)
  })

  test('has one right option to each question, and not always at the same place', () => {
    for (const { options, right } of questions) expect(options[right]).toBeDefined()
    expect(new Set(questions.map(({ right }) => right)).size).toBeGreaterThan(1)
  })

  test('explains every option, in plain text', () => {
    for (const { ask, options } of questions) {
      expect(ask).toMatch(/\?$/)
      expect(options.length).toBeGreaterThan(2)
      expect(new Set(options.map(({ text }) => text)).size).toBe(options.length)
      for (const { text, why } of options) {
        expect(why.length).toBeGreaterThan(20)
        expect(`${text}${why}`).not.toMatch(/[<>`]|\b(simply|just|easy|easily|obviously)\b/i)
      }
    }
  })

  test('asks about sections that the page links to', () => {
    for (const { spec } of questions) {
      const [, rfc, oidc, section] =
        /^(?:RFC (\d+)|(OpenID Connect Core 1\.0)) §([\d.]+)$/.exec(spec) ?? []
      const tag = oidc ? `<Oidc section="${section}" />` : `<Rfc n="${rfc}" section="${section}" />`
      expect(source).toContain(tag)
    }
  })
})
