import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchEntry } from '@/components/search/entry'
import { fold, mark, rank } from '@/components/search/rank'

function entry(kind: SearchEntry['kind'], title: string, text = ''): SearchEntry {
  return { kind, title, text, href: `/${title}` }
}

const entries = [
  entry('Lessons', 'Create a code verifier', 'Turn 32 random bytes into 43 characters.'),
  entry('Lessons', 'Request tokens', 'Exchange the code and the code verifier for tokens.'),
  entry('Errors', 'verifier_too_short: The verifier is too short', 'At least 43 characters.'),
  entry('Errors', 'invalid_grant: The code is not accepted', 'The verifier does not fit.'),
  entry('Glossary', 'code verifier', 'A random secret.'),
  entry('Glossary', 'Résumé', 'A word with accents.'),
]

function found(query: string): string[] {
  return rank(entries, query).flatMap(({ results }) => results.map(({ title }) => title))
}

describe('rank', () => {
  test('puts the exact title first, and title above text', () => {
    expect(found('code verifier')[0]).toBe('code verifier')
    const [lessons] = rank(entries, 'verifier').filter(({ kind }) => kind === 'Lessons')
    expect(lessons?.results.map(({ title }) => title)).toEqual([
      'Create a code verifier',
      'Request tokens',
    ])
  })

  test('finds by the beginning of a word, and inside of one from three letters on', () => {
    expect(found('verif')).toContain('Create a code verifier')
    expect(found('rifier')).toContain('Create a code verifier')
    expect(found('ok')).toEqual([]) // inside of `tokens` only
  })

  test('an underscore divides words', () => {
    expect(found('grant')).toEqual(['invalid_grant: The code is not accepted'])
    expect(found('invalid_grant')).toEqual(['invalid_grant: The code is not accepted'])
  })

  test('wants every word, in any order', () => {
    expect(found('tokens request')).toEqual(['Request tokens'])
    expect(found('request bananas')).toEqual([])
  })

  test('knows no case and no diacritics', () => {
    expect(found('RESUME')).toEqual(['Résumé'])
    expect(found('résumé')).toEqual(['Résumé'])
  })

  test('the kind with the best result comes first', () => {
    expect(rank(entries, 'verifier_too').map(({ kind }) => kind)).toEqual(['Errors'])
    expect(rank(entries, 'code verifier')[0]?.kind).toBe('Glossary')
  })

  test('nothing for nothing', () => {
    expect(rank(entries, '')).toEqual([])
    expect(rank(entries, '   ')).toEqual([])
  })

  test('gives at most six of a kind', () => {
    const many = Array.from({ length: 20 }, (_, count) => entry('Lessons', `token ${count}`))
    expect(rank(many, 'token')[0]?.results).toHaveLength(6)
  })
})

// Many small cases: a loaded machine needs its time for them.
describe('mark', { timeout: 30_000 }, () => {
  test('marks what matches, as it stands in the text', () => {
    expect(mark('A Résumé here', 'resume')).toEqual([
      { text: 'A ', hit: false },
      { text: 'Résumé', hit: true },
      { text: ' here', hit: false },
    ])
  })

  test('loses and changes nothing, whatever the text and the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        const pieces = mark(text, query)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })

  test('folding keeps track of where each character came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text)
        expect(folded.from).toHaveLength(folded.text.length)
        expect(folded.from.every((place) => place >= 0 && place < text.length)).toBe(true)
      }),
    )
  })
})
