import { expect, test } from 'vitest'
import { problemWords } from '@/components/editor/problem-words'
import { requestProblems } from '@/content/request-problems'
import { readRequest } from '@/lib/trace/request-text'

const words = (text: string) => readRequest(text, () => true).problems.map(problemWords)

test.each([
  ['Cookie', /keeps the cookies/],
  ['Sec-Fetch-Site', /the browser itself speaks/],
  ['Proxy-Authorization', /between the browser and its proxy/],
  ['x-method-override', /stand for a method/],
  ['Via', /looks after the connection/],
])('a forbidden header says why: %s', (name, reason) => {
  const [said = ''] = words(`GET https://as.example/a\n${name}: TRACE`)
  expect(said).toMatch(reason)
  expect(said).toContain(`No page may set ${name}: `)
})

test('no sentence has a gap left open, and none calls anything easy', () => {
  for (const [code, { text }] of Object.entries(requestProblems)) {
    expect(text, code).toMatch(/\.$/)
    expect(text, code).not.toMatch(/\b(simply|just|easy|easily|obviously)\b/i)
  }
  const said = words('TRACE https://a.example/a#b\nhost: x\nx: \\r\\n\n\nbody').join(' ')
  expect(said).not.toMatch(/[{}]/)
})
