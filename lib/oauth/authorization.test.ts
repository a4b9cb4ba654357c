import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  authorizationParameters,
  authorizationUrl,
  createNonce,
  createState,
  parametersOf,
} from '@/lib/oauth/authorization'
import { sandboxDefaults, sandboxServer } from '@/lib/providers'

const server = sandboxServer('https://proofkey.example/sandbox')
const request = {
  ...sandboxDefaults,
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  state: 'af0ifjsldkj',
  nonce: 'n-0S6_WzA2Mj',
}

test('writes the request of RFC 6749 §4.1.1 with PKCE', () => {
  expect(authorizationUrl(server, authorizationParameters(request)).href).toBe(
    'https://proofkey.example/sandbox/authorize?response_type=code&client_id=timesheets-mobile' +
      '&redirect_uri=com.exampleco.timesheets%3A%2Fcallback' +
      '&scope=openid%20profile%20email%20offline_access%20read%3Atimesheets%20create%3Atimesheets' +
      '&audience=https%3A%2F%2Fapi.exampleco.com%2Ftimesheets' +
      '&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256' +
      '&state=af0ifjsldkj&nonce=n-0S6_WzA2Mj',
  )
})

test('no audience asked, none sent', () => {
  const names = authorizationParameters({ ...request, audience: undefined }).map((p) => p.name)
  expect(names).not.toContain('audience')
})

test('a plus stays a plus and a space becomes %20', () => {
  const url = authorizationUrl(server, [{ name: 'scope', value: 'a+b c' }])
  expect(url.search).toBe('?scope=a%2Bb%20c')
})

test('RFC 6749 §3.1: keeps the query that the endpoint already has', () => {
  const url = authorizationUrl({ authorization_endpoint: 'https://as.example/auth?tenant=1' }, [
    { name: 'state', value: 'x' },
  ])
  expect(url.href).toBe('https://as.example/auth?tenant=1&state=x')
})

test('state and nonce: 128 bits, fresh each time', () => {
  for (const create of [createState, createNonce]) {
    expect(create()).toMatch(/^[\w-]{22}$/)
    expect(create()).not.toBe(create())
  }
})

test('parametersOf reads back whatever authorizationUrl wrote, order and repetitions too', () => {
  const text = fc.string({ unit: 'grapheme' })
  const parameter = fc.record({ name: text, value: text })
  fc.assert(
    fc.property(fc.array(parameter), (parameters) => {
      expect(parametersOf(authorizationUrl(server, parameters))).toEqual(parameters)
      expect(parametersOf(authorizationUrl(server, parameters).href)).toEqual(parameters)
    }),
  )
})

test('any string at all makes a URL', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (name, value) => {
      expect(authorizationUrl(server, [{ name, value }]).origin).toBe('https://proofkey.example')
    }),
  )
})

test('audience and connection are sent where they are named, and only there', () => {
  const request = {
    ...{ clientId: 'c', redirectUri: 'r', scope: 'openid' },
    ...{ challenge: 'ch', state: 's', nonce: 'n' },
  }
  const names = (more: { audience?: string; connection?: string }) =>
    authorizationParameters({ ...request, ...more }).map(({ name }) => name)
  expect(names({})).not.toContain('audience')
  expect(names({})).not.toContain('connection')
  expect(names({ audience: 'https://api.example', connection: 'github' })).toEqual(
    expect.arrayContaining(['audience', 'connection']),
  )
})
