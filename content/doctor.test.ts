import { expect, test } from 'vitest'
import { slipWords } from '@/content/doctor'
import { codeWays } from '@/content/doctor/code'
import { exampleVerifier } from '@/lib/oauth/pkce'

test('every mistake has whole words and names a document and a section', () => {
  for (const [code, words] of Object.entries(slipWords)) {
    expect(words.spec, code).toMatch(/^RFC \d{4} (§[\d.]+|appendix [A-Z])$/)
    expect(words.title, code).not.toMatch(/\.$/)
    for (const text of [words.why, words.mend]) expect(text, code).toMatch(/^[A-Z].*\.$/)
    expect(Object.values(words).join(' '), code).not.toMatch(/[<>`]/)
  }
})

test('every language has a line for each stage', () => {
  expect(codeWays.map(({ name }) => name)).toEqual([
    'Swift',
    'Kotlin',
    'Java',
    'Dart',
    'JavaScript',
    'C#',
    'Objective-C',
    'Python',
  ])
  for (const { name, base64url, lines } of codeWays) {
    for (const text of [base64url, ...Object.values(lines)]) expect(text.trim(), name).not.toBe('')
    expect(lines.text, name).toMatch(/challenge.*base64url/i)
    expect(lines.hash, name).toMatch(/sha-?256/i)
  }
})

test('the lines of JavaScript make the challenge of RFC 7636 appendix B', async () => {
  const way = codeWays.find(({ id }) => id === 'javascript')
  if (!way) throw new Error('no JavaScript')
  const { bytes, hash, text, request } = way.lines
  const source = [way.base64url, bytes, hash, text, request, 'return String(query)'].join('\n')
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
  const make = new AsyncFunction('verifier', source)
  expect(await make(exampleVerifier)).toBe(
    'code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256',
  )
})
