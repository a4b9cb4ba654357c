import { CompactSign, exportJWK, exportPKCS8, exportSPKI, generateKeyPair } from 'jose'
import { describe, expect, test } from 'vitest'
import { utf8 } from '@/lib/encoding'
import { algorithmsOf, namedFor, readPastedKeys } from '@/lib/jwt/pasted-keys'
import { verifySignature } from '@/lib/jwt/verify'

const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'ES512', 'Ed25519']

/** Pastes the keys, verifies the token as the workbench does. */
async function check(pasted: string, token: string, kid: string | undefined) {
  const read = await readPastedKeys(pasted)
  if ('problem' in read) throw new Error(read.problem)
  const keys = read.single ? namedFor(read.keys, kid) : read.keys
  return verifySignature(token, async () => keys, algorithmsOf(read.keys))
}

describe.each(algorithms)('a token signed with %s', async (alg) => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(publicKey)
  const token = await new CompactSign(utf8('{"sub":"ada"}'))
    .setProtectedHeader({ alg, kid: 'k1' })
    .sign(privateKey)
  const pasted: [string, string][] = [
    ['a JWK', JSON.stringify(jwk)],
    [
      'a JWK Set',
      JSON.stringify({
        keys: [
          { ...jwk, kid: 'k0' },
          { ...jwk, kid: 'k1' },
        ],
      }),
    ],
    ['PEM', `Here it is:\n${await exportSPKI(publicKey)}`],
  ]

  test.each(pasted)('is good by %s', async (_, text) => {
    expect(await check(text, token, 'k1')).toEqual({ alg, kid: 'k1' })
  })

  test.each(pasted)('is not good by %s once it was changed', async (_, text) => {
    const [header, , signature] = token.split('.')
    const forged = `${header}.eyJzdWIiOiJldmUifQ.${signature}`
    await expect(check(text, forged, 'k1')).rejects.toMatchObject({ code: 'id_token_signature' })
  })

  test('a private key is refused', async () => {
    expect(await readPastedKeys(await exportPKCS8(privateKey))).toEqual({ problem: 'private_key' })
    const text = JSON.stringify({ keys: [jwk, await exportJWK(privateKey)] })
    expect(await readPastedKeys(text)).toEqual({ problem: 'private_key' })
  })
})

test('the algorithm is that of the key, never the token’s choice', async () => {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  expect(algorithmsOf({ keys: [{ ...jwk, alg: 'PS256' }] })).toEqual(['PS256'])
  expect(algorithmsOf({ keys: [jwk] })).not.toContain('HS256')
  expect(algorithmsOf({ keys: [{ kty: 'EC', crv: 'secp256k1' }] })).toEqual([])
})

test.each([
  ['', 'empty'],
  ['hello', 'unreadable'],
  ['[]', 'unreadable'],
  ['{"keys":[]}', 'no_keys'],
  ['{"keys":["x",{"kid":"1"}]}', 'no_keys'],
  ['{"kty":"oct","k":"c2VjcmV0"}', 'shared_secret'],
  ['-----BEGIN RSA PUBLIC KEY-----\nMIIB\n-----END RSA PUBLIC KEY-----', 'unsupported_pem'],
  ['-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----', 'unreadable'],
  [' '.repeat(10) + 'x'.repeat(300_000), 'too_long'],
])('%s', async (text, problem) => {
  expect(await readPastedKeys(text)).toEqual({ problem })
})
