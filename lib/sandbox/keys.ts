/** The tenant's signing key: RS256, made on first use, the private part never extractable. */
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose'
import { fromUtf8, utf8 } from '@/lib/encoding'
import type { KeyRow, Store } from '@/lib/sandbox/store'

/** A JWT of this server whose signature is right; nothing else about it was checked. */
export type Signed = { typ: string | undefined; claims: JWTPayload }

export type Keys = {
  /** Signs claims as a JWT with this `typ` header (RFC 7519 §5.1; RFC 9068 §2.1). */
  sign(typ: string, claims: JWTPayload): Promise<string>
  /** Reads a JWT signed with this tenant's key; `undefined` for everything else (RFC 7515 §5.2). */
  verify(token: string): Promise<Signed | undefined>
  /** The public key as a JWK Set (RFC 7517 §5). */
  jwks(): Promise<JSONWebKeySet>
}

/** The keys that lie in `store`. Holds nothing itself: a worker forgets its variables. */
export function createKeys(store: Store, now: () => number): Keys {
  async function current(): Promise<KeyRow> {
    const known = await store.get('keys', 'signing')
    if (known) return known
    const made = await makeKey(now())
    // Two tabs may come here at once: the first key written is the key.
    return store.update('keys', 'signing', (old) => {
      const row = old ?? made
      return { row, result: row }
    })
  }

  return {
    async sign(typ, claims) {
      const { kid, alg, privateKey } = await current()
      return new CompactSign(utf8(JSON.stringify(claims)))
        .setProtectedHeader({ alg, typ, kid })
        .sign(privateKey)
    },
    async verify(token) {
      const { publicJwk } = await current()
      try {
        const { payload, protectedHeader } = await compactVerify(token, publicJwk, {
          algorithms: ['RS256'],
        })
        const claims: unknown = JSON.parse(fromUtf8(payload))
        return isClaims(claims) ? { typ: protectedHeader.typ, claims } : undefined
      } catch {
        return undefined
      }
    },
    async jwks() {
      return { keys: [(await current()).publicJwk] }
    },
  }
}

/** Makes a fresh RSA key of 2048 bits, named by its thumbprint (RFC 7638). */
export async function makeKey(createdAtMs: number): Promise<KeyRow> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: false })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const publicJwk = { ...jwk, kid, alg: 'RS256', use: 'sig' }
  return { kid, alg: 'RS256', createdAtMs, privateKey, publicJwk }
}

function isClaims(value: unknown): value is JWTPayload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
