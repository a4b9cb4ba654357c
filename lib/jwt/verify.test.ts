import { CompactSign, exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { base64url, utf8 } from '@/lib/encoding'
import { cachedKeys, type JsonWebKeySet, readKeys, verifySignature } from '@/lib/jwt/verify'
import type { ErrorCode } from '@/lib/oauth/errors'

const ours = await keyPair('RS256', 'ours')
const other = await keyPair('RS256', 'other')
const curve = await keyPair('ES256', 'curve')

async function keyPair(alg: string, kid: string) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk: JWK = { ...(await exportJWK(publicKey)), alg, use: 'sig', kid }
  return { alg, kid, publicKey, privateKey, jwk }
}

function sign(header: Record<string, unknown> = {}, key: typeof ours = ours): Promise<string> {
  const protectedHeader = { alg: key.alg, kid: key.kid, ...header }
  return new CompactSign(utf8('{"sub":"ada"}'))
    .setProtectedHeader(protectedHeader)
    .sign(key.privateKey)
}

function source(...sets: JWK[][]) {
  const asked: boolean[] = []
  const keys = async (refetch: boolean): Promise<JsonWebKeySet> => {
    asked.push(refetch)
    return { keys: sets[Math.min(asked.length, sets.length) - 1] ?? [] }
  }
  return { keys, asked }
}

async function refused(
  code: ErrorCode,
  token: string,
  keys: JWK[] = [ours.jwk],
  allowed = ['RS256'],
) {
  const { keys: from, asked } = source(keys)
  await expect(verifySignature(token, from, allowed)).rejects.toMatchObject({ code })
  return asked
}

const part = (value: unknown) => base64url(utf8(JSON.stringify(value)))

test('RFC 7515 A.2: the RS256 example', async () => {
  const token =
    'eyJhbGciOiJSUzI1NiJ9.' +
    'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.' +
    'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4' +
    'BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv' +
    'hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw'
  const key = {
    kty: 'RSA',
    n:
      'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOW' +
      'vG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9k' +
      'G4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
    e: 'AQAB',
  }
  expect(await verifySignature(token, source([key]).keys, ['RS256'])).toEqual({ alg: 'RS256' })
})

test('names the key and the algorithm that verified', async () => {
  const { keys, asked } = source([other.jwk, ours.jwk])
  expect(await verifySignature(await sign(), keys, ['RS256'])).toEqual({
    kid: 'ours',
    alg: 'RS256',
  })
  expect(asked).toEqual([false])
  const token = await sign({}, curve)
  expect(await verifySignature(token, source([curve.jwk]).keys, ['RS256', 'ES256'])).toEqual({
    kid: 'curve',
    alg: 'ES256',
  })
})

describe('I8: algorithms are refused before any key is asked for', () => {
  for (const alg of [
    'none',
    'None',
    'NONE',
    'nOnE',
    undefined,
    256,
    'rs256',
    'RS512',
    '__proto__',
  ]) {
    test(String(alg), async () => {
      const token = `${part({ alg })}.${part({ sub: 'ada' })}.`
      expect(await refused('id_token_algorithm', token)).toEqual([])
    })
  }
  test('HS256 made with the public key', async () => {
    const secret = utf8(await exportSPKI(ours.publicKey))
    const token = await new CompactSign(utf8('{}'))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret)
    expect(await refused('id_token_algorithm', token)).toEqual([])
    // Not even a list that allows it, nor a key set with the secret in it.
    const oct: JWK = { kty: 'oct', k: base64url(secret), alg: 'HS256' }
    await refused('id_token_algorithm', token, [oct], ['HS256', 'none'])
  })
  test('a good signature by an algorithm outside the list', async () => {
    await refused('id_token_algorithm', await sign({}, curve), [curve.jwk])
  })
})

describe('I9: signatures', () => {
  test('changed in one bit', async () => {
    const token = await sign()
    const at = token.lastIndexOf('.') + 10
    const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
    await refused('id_token_signature', changed)
  })
  test('payload changed', async () => {
    const [header, , signature] = (await sign()).split('.')
    await refused('id_token_signature', `${header}.${part({ sub: 'grace' })}.${signature}`)
  })
  test('cut off', async () => {
    const token = await sign()
    await refused('id_token_signature', token.slice(0, -2))
    await refused('jwt_malformed', token.slice(0, -1)) // no bytes encode to 341 characters
    await refused('id_token_signature', token.slice(0, token.lastIndexOf('.') + 1))
  })
  test('from another key under our kid', async () => {
    await refused('id_token_signature', await sign({ kid: 'ours' }, other))
  })
})

describe('I10: key ids', () => {
  test('unknown: one refetch, which may bring the key', async () => {
    const { keys, asked } = source([other.jwk], [other.jwk, ours.jwk])
    expect(await verifySignature(await sign(), keys, ['RS256'])).toEqual({
      kid: 'ours',
      alg: 'RS256',
    })
    expect(asked).toEqual([false, true])
  })
  test('unknown after the refetch too: refused', async () => {
    expect(await refused('id_token_key_unknown', await sign(), [other.jwk])).toEqual([false, true])
    await refused('id_token_key_unknown', await sign(), [])
    await refused('id_token_key_unknown', await sign({ kid: '__proto__' }))
  })
  test('absent with one fitting key: accepted', async () => {
    const { keys } = source([curve.jwk, ours.jwk])
    expect(await verifySignature(await sign({ kid: undefined }), keys, ['RS256'])).toEqual({
      alg: 'RS256',
    })
  })
  test('absent with several fitting keys: refused', async () => {
    await refused('id_token_key_unknown', await sign({ kid: undefined }), [ours.jwk, other.jwk])
  })
  test('at most one refetch in 30 s', async () => {
    let fetched = 0
    let nowMs = 0
    const keys = cachedKeys(
      async () => {
        fetched += 1
        return { keys: [other.jwk] }
      },
      () => nowMs,
    )
    const token = await sign()
    const attempt = () => verifySignature(token, keys, ['RS256']).catch(() => fetched)
    expect(await attempt()).toBe(2)
    nowMs = 29_999
    expect(await attempt()).toBe(2)
    nowMs = 30_000
    expect(await attempt()).toBe(3)
  })
  test('fetched once for two at a time, and again after a failure', async () => {
    let fetched = 0
    const keys = cachedKeys(async () => {
      fetched += 1
      if (fetched === 1) throw new TypeError('no network')
      return { keys: [ours.jwk] }
    })
    const token = await sign()
    await expect(verifySignature(token, keys, ['RS256'])).rejects.toMatchObject({
      code: 'network_failed',
    })
    await Promise.all([
      verifySignature(token, keys, ['RS256']),
      verifySignature(token, keys, ['RS256']),
    ])
    expect(fetched).toBe(2)
  })
})

describe('I11: what a header may not do', () => {
  test('bring its own key', async () => {
    const token = await sign({ jwk: other.jwk, jku: 'https://evil.example/jwks', kid: 'x' }, other)
    await refused('id_token_key_unknown', token)
    const certified = await sign(
      { x5u: 'https://evil.example/cert', x5c: ['AA'], kid: 'ours' },
      other,
    )
    await refused('id_token_signature', certified)
  })
  test('be ignored where it brings one beside a good signature', async () => {
    const token = await sign({ jwk: other.jwk, jku: 'https://evil.example/jwks' })
    expect(await verifySignature(token, source([ours.jwk]).keys, ['RS256'])).toMatchObject({
      kid: 'ours',
    })
  })
  test('demand extensions', async () => {
    for (const more of [{ crit: ['exp'], exp: 1 }, { crit: [] }, { crit: 'x' }, { b64: false }]) {
      const [, payload, signature] = (await sign()).split('.')
      const header = part({ alg: 'RS256', kid: 'ours', ...more })
      expect(await refused('id_token_crit', `${header}.${payload}.${signature}`)).toEqual([])
    }
    const deep = `{"alg":"RS256","crit":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    await refused('id_token_crit', `${base64url(utf8(deep))}.e30.`)
  })
})

test('J6: a name that stands twice is refused', async () => {
  const bytes = utf8('{"sub":"ada","sub":"grace"}')
  const token = await new CompactSign(bytes)
    .setProtectedHeader({ alg: 'RS256' })
    .sign(ours.privateKey)
  await refused('jwt_duplicate_member', token)
})

test('D8: private and broken keys in a set are not used', async () => {
  const leaked: JWK = { ...(await exportJWK(ours.privateKey)), kid: 'ours' }
  await refused('id_token_key_unknown', await sign(), [leaked])
  await refused('id_token_key_unknown', await sign(), [{ ...ours.jwk, n: 'AQAB' }])
  const { keys } = source([leaked, { kty: 'oct', kid: 'ours', k: 'AA' }, ours.jwk])
  expect(await verifySignature(await sign(), keys, ['RS256'])).toMatchObject({ kid: 'ours' })
})

test('RFC 7517 §5: reads a key set', async () => {
  const body = { keys: [ours.jwk, null, 'x', { kid: 'no kty' }] }
  expect(await readKeys(Response.json(body))).toEqual({ keys: [ours.jwk] })
  const typed = new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/jwk-set+json' },
  })
  expect(await readKeys(typed)).toEqual({ keys: [ours.jwk] })
  await expect(readKeys(Response.json({}))).rejects.toMatchObject({ code: 'response_malformed' })
  await expect(readKeys(new Response('', { status: 404 }))).rejects.toMatchObject({
    code: 'unexpected_status',
  })
})
