import { expect, test } from 'vitest'
import { fillPlaces, findPlaces } from '@/lib/samples/places'
import { quoted } from '@/lib/samples/quoted'

test('finds the places that have a name of the list, and no other braces', () => {
  const source = "a('{code}', {code: 1}, '{nobody}', '{api}')"
  expect(findPlaces(source)).toEqual([
    { name: 'code', start: 3, end: 9 },
    { name: 'api', start: 36, end: 41 },
  ])
})

test('fills each place, and leaves those without a value', () => {
  expect(fillPlaces("['{code}', '{state}']", { code: 'c' }, 'javascript')).toBe("['c', '{state}']")
})

test('a value that looks like a place or a pattern is only text', () => {
  expect(fillPlaces('"{code}"', { code: '{state}$&$1', state: 's' }, 'java')).toBe('"{state}$&$1"')
})

test.each(['swift', 'kotlin', 'java', 'dart', 'javascript', 'csharp', 'objective-c', 'python'])(
  'nothing in a value ends a string of %s',
  (language) => {
    expect(quoted(`\\ " ' \n \r`, language)).toBe(`\\\\ \\" \\' \\n \\r`)
  },
)

test('where a dollar begins an expression it is escaped, and nowhere else', () => {
  for (const language of ['kotlin', 'dart'])
    expect(quoted('$' + '{a}', language)).toBe('\\$' + '{a}')
  for (const language of ['swift', 'java', 'csharp']) expect(quoted('$a', language)).toBe('$a')
})

test('JavaScript reads back every character', () => {
  const text = String.fromCharCode(...Array.from({ length: 0x3000 }, (_, code) => code))
  expect(new Function(`return '${quoted(text, 'javascript')}'`)()).toBe(text)
})
