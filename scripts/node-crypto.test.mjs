import { compactVerify } from 'jose'
import { expect, test } from 'vitest'
import { utf8, sha256 as webSha256 } from '@/lib/encoding'
import { createKeys } from '@/lib/sandbox/keys'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { sha256, sign } from './node-crypto.mjs'

test.each(['', 'abc', 'x'.repeat(1000)])('hashes as WebCrypto does: %s', async (text) => {
  expect([...sha256(utf8(text))]).toEqual([...(await webSha256(utf8(text)))])
})

test.each(['RS256', 'ES256'])('signs as a JWS has it: %s', async (alg) => {
  const keys = createKeys(createMemoryStore(), Date.now, sign)
  const token = await keys.sign('JWT', { sub: 'ada' }, { alg, published: true })
  const [key] = (await keys.jwks(alg)).keys
  const { payload, protectedHeader } = await compactVerify(token, key)
  expect(protectedHeader).toEqual({ alg, typ: 'JWT', kid: key.kid })
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ sub: 'ada' })
})
