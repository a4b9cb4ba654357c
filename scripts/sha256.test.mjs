import { expect, test } from 'vitest'
import { utf8, sha256 as webSha256 } from '@/lib/encoding'
import { sha256 } from './sha256.mjs'

test.each(['', 'abc', 'x'.repeat(1000)])('hashes as WebCrypto does: %s', async (text) => {
  expect([...sha256(utf8(text))]).toEqual([...(await webSha256(utf8(text)))])
})
