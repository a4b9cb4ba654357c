import { describe, expect, test } from 'vitest'
import { isSafeAddress, readAuth0Domain, readIssuer } from '@/lib/oauth/issuer'

describe('D1: an issuer as it is typed', () => {
  test.each([
    ['http off this machine', 'http://id.example.com', 'http'],
    ['a query', 'https://id.example.com/?tenant=a', 'query'],
    ['an empty query', 'https://id.example.com?', 'query'],
    ['a fragment', 'https://id.example.com/#a', 'fragment'],
    [
      'a query behind the well-known part',
      'https://i.example/.well-known/openid-configuration?p=1',
      'query',
    ],
    ['a user name', 'https://ada@id.example.com', 'user_info'],
    ['another scheme', 'ftp://id.example.com', 'scheme'],
    ['a script', 'javascript:alert(1)', 'not_an_address'],
    ['blanks', 'my provider', 'not_an_address'],
    ['a place that is to be filled in', 'https://id.example.com/{tenantid}/v2.0', 'not_an_address'],
    ['a slash too few', 'https:/id.example.com', 'not_an_address'],
    ['a scheme alone', 'https://', 'not_an_address'],
    ['nothing', '  ', 'empty'],
    [
      'http on the IPv6 loopback, which no policy can name',
      'http://[::1]:3000',
      'loopback_address',
    ],
    ['http on another loopback address', 'http://127.0.0.2:3000', 'loopback_address'],
    ['a name that only looks like this machine', 'http://localhost.example.com', 'http'],
    ['http on the unspecified address', 'http://0.0.0.0:3000', 'http'],
  ])('%s is refused', (_, typed, problem) => {
    expect(readIssuer(typed)).toEqual({ problem })
  })

  test.each([
    ['https, letter for letter', 'https://id.example.com/A/', 'https://id.example.com/A/', []],
    ['without a slash none is added', ' https://id.example.com ', 'https://id.example.com', []],
    [
      'no scheme: https is assumed',
      'id.example.com/op',
      'https://id.example.com/op',
      ['https_assumed'],
    ],
    ['http on localhost', 'http://localhost:3000/p', 'http://localhost:3000/p', ['loopback']],
    ['http on 127.0.0.1', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000', ['loopback']],
    [
      'the address of OpenID Connect',
      'https://id.example/a/.well-known/openid-configuration',
      'https://id.example/a',
      ['reduced'],
    ],
    [
      'the address of RFC 8414',
      'https://id.example/.well-known/oauth-authorization-server/a',
      'https://id.example/a',
      ['reduced'],
    ],
    [
      'that address without a scheme',
      'id.example/.well-known/openid-configuration',
      'https://id.example',
      ['https_assumed', 'reduced'],
    ],
  ])('%s', (_, typed, issuer, notes) => {
    const { host } = new URL(issuer)
    expect(readIssuer(typed)).toEqual({ issuer, host, notes })
  })
})

describe('D1: an Auth0 domain', () => {
  test.each([
    ['dev-abc.us.auth0.com', []],
    ['https://dev-abc.us.auth0.com/', ['reduced']],
    ['http://dev-abc.us.auth0.com', ['reduced']],
    ['https://dev-abc.us.auth0.com/authorize?client_id=a', ['reduced']],
    ['dev-abc.us.auth0.com/.well-known/openid-configuration', ['reduced']],
  ])('%s is an issuer with a slash at its end', (typed, notes) => {
    const issuer = 'https://dev-abc.us.auth0.com/'
    expect(readAuth0Domain(typed)).toEqual({ issuer, host: 'dev-abc.us.auth0.com', notes })
  })

  test.each([
    ['', 'empty'],
    ['dev-abc', 'no_domain'],
    ['my tenant', 'not_an_address'],
    ['ada:pw@dev.auth0.com', 'user_info'],
  ])('“%s” is refused', (typed, problem) => {
    expect(readAuth0Domain(typed)).toEqual({ problem })
  })
})

test('an endpoint may be https, or http on this machine, and nothing else', () => {
  const safe = ['https://a.example/t', 'http://localhost:1/t', 'http://127.0.0.1:1/t']
  const unsafe = [
    'http://a.example',
    'javascript:alert(1)',
    'data:text/html,a',
    '/token',
    'https://u:p@a.example',
  ]
  expect(safe.filter(isSafeAddress)).toEqual(safe)
  expect(unsafe.filter(isSafeAddress)).toEqual([])
})
