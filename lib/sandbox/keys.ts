/** The tenant's signing keys: made on first use, the private part never extractable (RFC 7517, RFC 7518 §3). */
import {
  calculateJwkThumbprint,
  compactVerify,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose'
import { base64url, fromUtf8, utf8 } from '@/lib/encoding'
import type { KeyRow, Store } from '@/lib/sandbox/store'
import { type SigningAlg, signingAlgs } from '@/lib/settings'

/** A JWT of this server whose signature is right; nothing else about it was checked. */
export type Signed = { typ: string | undefined; claims: JWTPayload }

/** Which key is to sign: of which algorithm, and whether it is one of those in the published set. */
export type SigningKey = { alg: SigningAlg; published: boolean }

export type Keys = {
  /** Signs claims as a JWT with this `typ` header (RFC 7519 §5.1; RFC 9068 §2.1). */
  sign(typ: string, claims: JWTPayload, by: SigningKey): Promise<string>
  /** Reads a JWT signed with a published key of this tenant; `undefined` for everything else (RFC 7515 §5.2). */
  verify(token: string): Promise<Signed | undefined>
  /** The public keys as a JWK Set (RFC 7517 §5): the one that signs with `alg` first, then older ones. */
  jwks(alg: SigningAlg): Promise<JSONWebKeySet>
  /**
   * Puts a new key in the place of the one that signs with `alg`. The old one stays published, so that its
   * tokens can be checked (OpenID Connect Core 1.0 §10.1.1). Those that retired `keptMs` ago go.
   */
  rotate(alg: SigningAlg, keptMs: number): Promise<void>
}

/** The signature of `bytes` as a JWS has it: for ES256 the two numbers, one behind the other (RFC 7518 §3.4). */
export type Sign = (
  alg: SigningAlg,
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
) => Uint8Array | Promise<Uint8Array>

/** RFC 7518 §3.3 and §3.4, by the names of the Web Cryptography API. */
const webCryptoNames = {
  RS256: { name: 'RSASSA-PKCS1-v1_5' },
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
} satisfies Record<SigningAlg, unknown>

const signByWebCrypto: Sign = async (alg, key, bytes) =>
  new Uint8Array(await crypto.subtle.sign(webCryptoNames[alg], key, bytes))

/** The keys that lie in `store`. Holds nothing itself: a worker forgets its variables. */
export function createKeys(store: Store, now: () => number, signBytes = signByWebCrypto): Keys {
  async function current(by: SigningKey): Promise<KeyRow> {
    const place = placeOf(by)
    const known = await store.get('keys', place)
    if (known) return known
    const made = await makeKey(now(), by.alg)
    // Two tabs may come here at once: the first key written is the key.
    return store.update('keys', place, (old) => {
      const row = old ?? made
      return { row, result: row }
    })
  }

  /** Newest first. A key that is just being rotated may lie in two places. */
  async function published(): Promise<KeyRow[]> {
    const rows = (await store.list('keys'))
      .filter(({ key }) => isPublished(key))
      .map(({ row }) => row)
      .sort((one, other) => other.createdAtMs - one.createdAtMs)
    return rows.filter(({ kid }, index) => rows.findIndex((row) => row.kid === kid) === index)
  }

  return {
    async sign(typ, claims, by) {
      const { kid, alg, privateKey } = await current(by)
      // The compact serialization: what is signed is the text up to the second dot (RFC 7515 §5.1, §7.1).
      const text = `${part({ alg, typ, kid })}.${part(claims)}`
      return `${text}.${base64url(await signBytes(by.alg, privateKey, utf8(text)))}`
    },
    async verify(token) {
      const rows = await published()
      try {
        const { payload, protectedHeader } = await compactVerify(
          token,
          ({ kid, alg }) => {
            const row = rows.find((each) => each.kid === kid && each.alg === alg)
            if (!row) throw new Error('none of the published keys')
            return row.publicJwk
          },
          { algorithms: [...signingAlgs] },
        )
        const claims: unknown = JSON.parse(fromUtf8(payload))
        return isClaims(claims) ? { typ: protectedHeader.typ, claims } : undefined
      } catch {
        return undefined
      }
    },
    async jwks(alg) {
      const first = await current({ alg, published: true })
      const others = (await published()).filter(({ kid }) => kid !== first.kid)
      return { keys: [first, ...others].map(({ publicJwk }) => publicJwk) }
    },
    async rotate(alg, keptMs) {
      const place = placeOf({ alg, published: true })
      const made = await makeKey(now(), alg)
      let old = await current({ alg, published: true })
      for (;;) {
        // First: a key must not be missing from the set for a moment.
        await store.put('keys', `retired-${old.kid}`, { ...old, retiredAtMs: now() })
        const found = await store.update('keys', place, (row) => ({
          row: row === undefined || row.kid === old.kid ? made : row,
          result: row ?? old,
        }))
        if (found.kid === old.kid) break
        // Another tab was faster: the key that is to retire is its one.
        old = found
      }
      for (const { key, row } of await store.list('keys')) {
        if (row.retiredAtMs !== undefined && now() - row.retiredAtMs > keptMs) {
          await store.delete('keys', key)
        }
      }
    },
  }
}

/** The header or the claims, as a JWT carries them. */
function part(value: unknown): string {
  return base64url(utf8(JSON.stringify(value)))
}

/** Where the key lies in the table; `signing` is from the time when there was one. */
function placeOf({ alg, published }: SigningKey): string {
  if (!published) return `unpublished-${alg}`
  return alg === 'RS256' ? 'signing' : `signing-${alg}`
}

/** True for the place of a key that is in the published set. */
export function isPublished(place: string): boolean {
  return !place.startsWith('unpublished-')
}

/** Makes a fresh key, RSA of 2048 bits or EC on P-256, named by its thumbprint (RFC 7638). */
export async function makeKey(createdAtMs: number, alg: SigningAlg = 'RS256'): Promise<KeyRow> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: false })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  return { kid, alg, createdAtMs, privateKey, publicJwk: { ...jwk, kid, alg, use: 'sig' } }
}

function isClaims(value: unknown): value is JWTPayload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
