import { expect, test } from 'vitest'
import { settingWords } from '@/components/present/setting-words'

test('a link says in words what it would set', () => {
  const words = settingWords({
    accessTokenLifetimeMs: 60_000,
    rotationOverlapMs: 5000,
    signingAlg: 'ES256',
    unsafeAllowMissingPkce: true,
  })
  expect(words).toEqual([
    { text: 'An access token lives 1 minute.' },
    { text: 'A rotated refresh token is still answered for 5 seconds.' },
    { text: 'Tokens are signed with ES256.' },
    {
      text: 'The server takes a request without a code_challenge. It then asks for no verifier, and a verifier that comes all the same proves nothing.',
      name: 'unsafeAllowMissingPkce',
    },
  ])
})
