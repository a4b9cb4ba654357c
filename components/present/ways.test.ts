import { expect, test } from 'vitest'
import { presentedAddress } from '@/components/present/ways'

const here = 'https://learn.example/lessons/overview/?present'

test.each([
  ['/lessons/call-api/', '/lessons/call-api/?present'],
  ['/errors/#invalid_grant', '/errors/?present#invalid_grant'],
  ['/lessons/call-api/?x=1', '/lessons/call-api/?present'],
  ['/', undefined],
  ['/docs/embed/', undefined],
  ['/embed/flow/', undefined],
  ['/callback/?code=abc', undefined],
  ['/lessons/overview/#below', undefined],
  ['/search.json', undefined],
  ['https://www.rfc-editor.org/rfc/rfc7636/', undefined],
  ['mailto:ada@example.com', undefined],
])('a link to %s leads to %s', (href, address) => {
  expect(presentedAddress(new URL(href, here).href, here)).toBe(address)
})
