/** Public keys as somebody pastes them: a JWK, a JWK Set, or PEM (RFC 7517 §4, §5; RFC 7468 §5, §13). */
import type { JWK } from 'jose'
import { isJwk, type JsonWebKeySet } from '@/lib/jwt/verify'
import { isObject } from '@/lib/oauth/answer'

/** The longest text of keys that is read, in characters. */
export const longestKeys = 262_144

export type KeyProblem =
  | 'empty'
  | 'too_long'
  | 'unreadable'
  | 'no_keys'
  | 'private_key'
  | 'shared_secret'
  | 'unsupported_pem'

export type PastedKeys =
  /** `single`: one key that was meant, whatever its `kid`. */
  { keys: JsonWebKeySet; single: boolean } | { problem: KeyProblem }

/** Reads pasted keys. Never throws. Private keys and shared secrets are refused, not used. */
export async function readPastedKeys(text: string): Promise<PastedKeys> {
  const trimmed = text.trim()
  if (trimmed === '') return { problem: 'empty' }
  if (trimmed.length > longestKeys) return { problem: 'too_long' }
  if (trimmed.includes('-----BEGIN')) return readPem(trimmed)
  const value = parsed(trimmed)
  if (!isObject(value)) return { problem: 'unreadable' }
  const list = Array.isArray(value.keys) ? value.keys.filter(isJwk) : isJwk(value) ? [value] : []
  if (list.length === 0) return { problem: 'no_keys' }
  if (list.some((key) => key.d !== undefined)) return { problem: 'private_key' }
  const keys = list.filter(({ kty }) => kty !== 'oct')
  if (keys.length === 0) return { problem: 'shared_secret' }
  return { keys: { keys }, single: !Array.isArray(value.keys) }
}

const families: Record<string, readonly string[]> = {
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  Ed25519: ['EdDSA', 'Ed25519'],
}

/** The algorithms that keys are for: the one that a key names, else those of its kind (RFC 7518 §3.1, RFC 8037 §3.1). */
export function algorithmsOf({ keys }: JsonWebKeySet): string[] {
  const names = keys.flatMap(({ alg, kty, crv }) => alg ?? families[crv ?? kty ?? ''] ?? [])
  return [...new Set(names)]
}

/** A single key, said to be the one that a token names: its name proves nothing. */
export function namedFor({ keys }: JsonWebKeySet, kid: unknown): JsonWebKeySet {
  return { keys: keys.map((key) => (typeof kid === 'string' ? { ...key, kid } : key)) }
}

/** Reads the first block of a PEM text, whatever stands around it. */
async function readPem(text: string): Promise<PastedKeys> {
  const [pem = '', label = ''] =
    /-----BEGIN ([A-Z ]+)-----[\s\S]*?-----END \1-----/.exec(text) ?? []
  if (pem === '') return { problem: 'unreadable' }
  if (label.includes('PRIVATE KEY')) return { problem: 'private_key' }
  if (label !== 'PUBLIC KEY' && label !== 'CERTIFICATE') return { problem: 'unsupported_pem' }
  const { exportJWK, importSPKI, importX509 } = await import('jose')
  const read = label === 'CERTIFICATE' ? importX509 : importSPKI
  // PEM does not say the algorithm; the import succeeds for those of the key's kind only.
  for (const alg of ['RS256', 'ES256', 'ES384', 'ES512', 'Ed25519']) {
    try {
      const jwk: JWK = await exportJWK(await read(pem, alg, { extractable: true }))
      return { keys: { keys: [jwk] }, single: true }
    } catch {
      // Of another kind, or no key at all.
    }
  }
  return { problem: 'unreadable' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
