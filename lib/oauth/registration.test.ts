import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  apiChangeProblem,
  clientChangeProblem,
  lifetimeProblem,
  permissionProblem,
  redirectUriProblem,
} from '@/lib/oauth/registration'

describe('G2 redirect URIs', () => {
  test.each([
    'https://app.exampleco.com/callback',
    'com.exampleco.timesheets:/callback',
    'com.myclientapp://myclientapp.com/callback',
    'http://127.0.0.1:8080/cb',
    'http://[::1]/cb',
    'http://localhost:3000/callback/',
  ])('%s can be registered', (uri) => expect(redirectUriProblem(uri)).toBeUndefined())

  test.each([
    ['', 'empty'],
    ['/callback', 'not a whole URL'],
    ['app.exampleco.com/callback', 'not a whole URL'],
    ['https://', 'not a whole URL'],
    ['https://a.example/#x', 'fragment'],
    ['https://a.example/#', 'fragment'],
    ['http://a.example/cb', 'https'],
    ['HTTP://127.0.0.1.example/cb', 'https'],
    ['javascript:alert(1)', 'no callback may have'],
    ['JavaScript:alert(1)', 'no callback may have'],
    ['data:text/html,x', 'no callback may have'],
    ['https://a.example/cb ', 'no blanks'],
    ['java\nscript:alert(1)', 'no blanks'],
    ['https://a.example/ü', 'ASCII'],
    [`https://a.example/${'x'.repeat(2000)}`, 'longer'],
  ])('%j is refused: %s', (uri, reason) => expect(redirectUriProblem(uri)).toContain(reason))

  const scheme = fc.constantFrom('', 'https://', 'http://', 'javascript:', 'Data:', 'a.b:/')

  test('whatever passes is a URL that a browser hands to an app or opens safely', () => {
    fc.assert(
      fc.property(scheme, fc.string(), (begin, rest) => {
        const uri = `${begin}${rest}`
        if (redirectUriProblem(uri) !== undefined) return
        const { protocol, hash } = new URL(uri)
        expect(hash).toBe('')
        expect(protocol).not.toMatch(/^(javascript|data):$/)
      }),
    )
  })
})

test.each([
  [{ redirect_uris: [] }, 'at least one'],
  [{ redirect_uris: ['https://a.example/', 'https://a.example/'] }, 'twice'],
  [
    { redirect_uris: Array.from({ length: 21 }, (_, n) => `https://a.example/${n}`) },
    '20 is the most',
  ],
  [{ grant_types: ['implicit'] }, 'grant types here'],
  [{ grant_types: ['password'] }, 'grant types here'],
  [{ name: ' ' }, 'empty'],
  [{ name: '<b>' }, '<'],
  [{ post_logout_redirect_uris: ['javascript:0'] }, 'no callback may have'],
])('a change of a client, %j, is refused', (change, reason) => {
  expect(clientChangeProblem(change)).toContain(reason)
})

test('no grant type at all is a setting too', () => {
  expect(clientChangeProblem({ grant_types: [] })).toBeUndefined()
})

test.each([
  ['', 'empty'],
  ['read timesheets', 'no blanks'],
  ['lösche', 'ASCII'],
  ['openid', 'meaning of its own'],
])('the permission %j is refused', (permission, reason) => {
  expect(permissionProblem(permission)).toContain(reason)
  expect(apiChangeProblem({ permissions: [permission] })).toContain(reason)
})

test.each(['', ' ', '-1', '1.5', '1e3', '0x10', 'ten', '31557601', '9'.repeat(40)])(
  'the lifetime %j is refused',
  (seconds) => expect(lifetimeProblem(seconds, 0)).toBeDefined(),
)

test('0 seconds is a lifetime only where it means off', () => {
  expect(lifetimeProblem('0', 0)).toBeUndefined()
  expect(lifetimeProblem('0', 1)).toBeDefined()
  expect(lifetimeProblem('31557600', 1)).toBeUndefined()
})
