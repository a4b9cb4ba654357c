import { expect, test } from 'vitest'
import { keysAddress } from '@/lib/jwt/keys-address'

const page = new URL('https://learn.example/jwt-workbench/')
const wide = "default-src 'none'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*"
const closed = [wide, "connect-src 'self'"]

test.each([
  ['https://learn.example/sandbox/.well-known/jwks.json', closed, undefined],
  ['https://id.example/jwks', closed, 'blocked'],
  ['https://id.example/jwks', [wide], undefined],
  ['http://localhost:3000/jwks', [wide], undefined],
  ['http://localhost:3000/jwks', closed, 'blocked'],
  ['https://id.example/jwks', [], undefined],
  ['https://id.example/jwks', ["default-src 'none'"], 'blocked'],
  ['http://id.example/jwks', [wide], 'not_https'],
  ['file:///etc/keys', [wide], 'not_https'],
  ['javascript:alert(1)', [wide], 'not_https'],
  ['id.example/jwks', [wide], 'no_address'],
  ['https://ada:secret@id.example/jwks', [wide], 'no_address'],
  ['', [wide], 'no_address'],
])('%s under %j: %s', (typed, policies, problem) => {
  expect(keysAddress(typed, policies, page).problem).toBe(problem)
})
