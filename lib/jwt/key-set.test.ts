import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { judgeKeySet } from '@/lib/jwt/key-set'

let rsa: JWK
let ec: JWK
let secretRsa: JWK
beforeAll(async () => {
  const made = await generateKeyPair('RS256', { extractable: true })
  rsa = { ...(await exportJWK(made.publicKey)), kid: 'r' }
  secretRsa = { ...(await exportJWK(made.privateKey)), kid: 'leaked' }
  ec = { ...(await exportJWK((await generateKeyPair('ES256')).publicKey)), kid: 'e' }
})

const judged = (keys: unknown[], algorithms?: string[]) => judgeKeySet({ keys }, algorithms)

describe('D8: a key set', () => {
  test('public keys are usable, and nothing is odd about them', () => {
    expect(judged([rsa, { ...ec, alg: 'ES256', use: 'sig' }], ['RS256'])).toMatchObject({
      count: 2,
      findings: [],
      usable: [{ kid: 'r' }, { kid: 'e' }],
    })
  })

  test('an empty one has no key to check a signature with', () => {
    expect(judged([])).toEqual({ problem: 'no_usable_key', count: 0, findings: [] })
  })

  test.each([{}, { keys: {} }, { keys: 'r' }])('one without a list is none', (body) => {
    expect(judgeKeySet(body)).toEqual({ problem: 'no_list' })
  })

  test('a private key is left out, and nothing of it is told but its name', () => {
    const set = judged([secretRsa, rsa])
    expect(set).toMatchObject({
      usable: [{ kid: 'r' }],
      findings: [{ finding: 'private', keys: ['leaked'] }],
    })
    for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const) {
      expect(JSON.stringify(set)).not.toContain(String(secretRsa[member]))
    }
  })

  test('a shared secret is left out, and nothing of it is told', () => {
    const set = judged([{ kty: 'oct', k: 'c2VjcmV0LXNlY3JldA', kid: 's' }, rsa])
    expect(set).toMatchObject({ findings: [{ finding: 'symmetric', keys: ['s'] }] })
    expect(JSON.stringify(set)).not.toContain('c2VjcmV0')
  })

  test('two keys of one name are both kept and warned of', () => {
    expect(judged([rsa, { ...rsa, n: 'AQAB' }])).toMatchObject({
      usable: [{}, {}],
      findings: [{ finding: 'same_kid', keys: ['r'] }],
    })
  })

  test('200 keys are read, and counted', () => {
    const many = Array.from({ length: 200 }, (_, place) => ({ ...rsa, kid: `k${place}` }))
    expect(judged(many)).toMatchObject({ count: 200, findings: [] })
  })

  test('a key of the wrong kind for its alg is left out', () => {
    expect(judged([{ ...rsa, alg: 'ES256' }, ec])).toMatchObject({
      usable: [{ kid: 'e' }],
      findings: [{ finding: 'wrong_type', keys: ['r'] }],
    })
  })

  test('no key for an algorithm of the metadata is an error by itself', () => {
    expect(judged([ec], ['RS256', 'HS256'])).toMatchObject({
      problem: 'no_fitting_key',
      algorithms: ['RS256', 'HS256'],
    })
    expect(judged([rsa], ['HS256'])).toMatchObject({ problem: 'no_fitting_key' })
  })

  test('what is no key, or of a kind unknown here, is left out by its place', () => {
    const odd = [null, 'key', { kid: 'a' }, { kty: 'RSA' }, { kty: 'OKP', crv: 'X25519', x: 'AA' }]
    expect(judged([...odd, rsa])).toMatchObject({
      usable: [{ kid: 'r' }],
      findings: [
        { finding: 'no_key', keys: ['number 1', 'number 2', 'a'] },
        { finding: 'unsupported', keys: ['number 4', 'number 5'] },
      ],
    })
  })

  test('a key for encryption is none of our business', () => {
    const set = judged([{ ...rsa, use: 'enc', kid: 'x' }, { ...rsa, key_ops: ['wrapKey'] }, ec])
    expect(set).toMatchObject({ usable: [{ kid: 'e' }], count: 3, findings: [] })
  })
})
