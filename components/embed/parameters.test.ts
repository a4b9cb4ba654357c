import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readParameters } from '@/components/embed/parameters'

test('reads what an embed may be told', () => {
  expect(readParameters('?theme=dark&lang=kotlin&step=3&run=page')).toEqual({
    theme: 'dark',
    lang: 'kotlin',
    step: 3,
    run: 'page',
    unused: [],
  })
  expect(readParameters('')).toEqual({ theme: 'auto', step: 1, unused: [] })
})

describe('E10 an address that carries more than that', () => {
  test('is used for nothing, and what is not used is named', () => {
    const { unused, ...rest } = readParameters(
      '?issuer=https://as.example&code=SplxlOBeZQQYbYS6WxSbIA&client_id=x&theme=dark',
    )
    expect(unused).toEqual(['issuer', 'code', 'client_id'])
    expect(rest).toEqual({ theme: 'dark', step: 1 })
  })

  test.each([
    'theme=blue',
    'theme=dark&theme=light',
    'step=0',
    'step=5',
    'step=1e0',
    'step=03',
    'lang=<script>',
    'lang=javascript:alert(1)',
    'run=a b',
    `run=${'x'.repeat(41)}`,
    'theme=__proto__',
  ])('does not use %s', (query) => {
    const read = readParameters(query)
    expect(read.unused).toEqual([query.split('=')[0]])
    expect({ ...read, unused: [] }).toEqual({ theme: 'auto', step: 1, unused: [] })
  })

  test('names at most five, and none in full that is long', () => {
    const query = Array.from({ length: 9 }, (_, n) => `${n}${'x'.repeat(90)}=1`).join('&')
    const { unused } = readParameters(query)
    expect(unused).toHaveLength(5)
    expect(unused[0]).toHaveLength(41)
  })

  test('no query makes it throw or leave its bounds', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { theme, step } = readParameters(query)
        expect(['light', 'dark', 'auto']).toContain(theme)
        expect([1, 2, 3, 4]).toContain(step)
      }),
    )
  })
})
