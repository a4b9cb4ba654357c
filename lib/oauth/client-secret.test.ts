import { expect, test } from 'vitest'
import { looksLikeAuth0Secret, looksLikeSecret } from '@/lib/oauth/client-secret'

test.each([
  ['a form', 'client_id=a&client_secret=b'],
  ['an environment file', 'AUTH0_CLIENT_SECRET=b'],
  ['JSON', '{ "client_id": "a", "client_secret": "b" }'],
  ['JSON in camel case', '{ "clientSecret": "b" }'],
  ['a heading of a dashboard', 'Client Secret b'],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMII'],
  ['a secret of Google', `GOCSPX-${'a'.repeat(28)}`],
  ['a secret of Entra ID', `abc8Q~${'a'.repeat(34)}`],
])('D10: %s is known for a secret', (_, text) => {
  expect(looksLikeSecret(text)).toBe(true)
})

test.each([
  'timesheets-mobile',
  '0oa1b2c3d4E5F6g7h8i9',
  'iJ8Qa0wXyZ1b2c3d4e5f6g7h8i9j0kLm',
  '6731de76-14a6-49ae-97bc-6eba6914391e',
  `${'1'.repeat(12)}-${'a'.repeat(32)}.apps.googleusercontent.com`,
  'https://app.example.com/client.json',
  'openid profile secret:read',
])('D10: %s may be entered', (text) => {
  expect(looksLikeSecret(text)).toBe(false)
})

test('D10: what Auth0 gives out beside the client ID is told by its length', () => {
  expect(looksLikeAuth0Secret('a-Z_0'.repeat(13).slice(0, 64))).toBe(true)
  expect(looksLikeAuth0Secret('iJ8Qa0wXyZ1b2c3d4e5f6g7h8i9j0kLm')).toBe(false)
})
