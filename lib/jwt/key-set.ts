/** Judging the key set that an issuer publishes: which of its keys can check a signature (RFC 7517 §5, RFC 8725 §3.1). */
import type { JWK } from 'jose'
import { publicKeyAlgorithms } from '@/lib/jwt/verify'
import { isObject } from '@/lib/oauth/answer'
import { cutText } from '@/lib/oauth/errors'

/** What is odd about keys of a set. A key is named by its `kid`, never by anything that is secret. */
export type KeyFinding = {
  finding: /** Its private half is in it: whoever reads the set can sign. */
    | 'private'
    /** A shared secret, which signs as well as it checks. */
    | 'symmetric'
    /** Its kind is not the one that its `alg` needs (RFC 7518 §3.1). */
    | 'wrong_type'
    /** A kind, curve or algorithm that is not used here, or a key without its numbers. */
    | 'unsupported'
    /** No JSON object that names its kind (RFC 7517 §4.1). */
    | 'no_key'
    /** Another key of the set has the same name (RFC 7517 §4.5). */
    | 'same_kid'
  keys: string[]
}

export type KeySet = {
  problem?: undefined
  usable: JWK[]
  /** How many entries the set has. */
  count: number
  findings: KeyFinding[]
}

export type KeySetProblem =
  /** There is no list named `keys` (RFC 7517 §5.1). */
  | { problem: 'no_list' }
  | { problem: 'no_usable_key'; count: number; findings: KeyFinding[] }
  /** No key goes with an algorithm that the metadata names for ID tokens. */
  | { problem: 'no_fitting_key'; algorithms: string[]; findings: KeyFinding[] }

/** More keys than this are worth a word: a rotation needs two or three. */
export const manyKeys = 50

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'] as const

/**
 * Judges a key set. Keys that cannot check a signature are left out, with the reason.
 * @param algorithms those that the metadata names for ID tokens, if it names any
 */
export function judgeKeySet(
  body: Record<string, unknown>,
  algorithms?: readonly string[],
): KeySet | KeySetProblem {
  if (!Array.isArray(body.keys)) return { problem: 'no_list' }
  const usable: JWK[] = []
  const found = new Map<KeyFinding['finding'], string[]>()
  const note = (finding: KeyFinding['finding'], key: string) =>
    found.set(finding, [...(found.get(finding) ?? []), key])
  for (const [place, entry] of body.keys.entries()) {
    const name = nameOf(entry, place)
    const key = isKey(entry) ? entry : undefined
    const finding = key ? findingOf(key) : 'no_key'
    if (finding === 'encryption') continue // a set may hold keys for other uses (RFC 7517 §4.2)
    if (finding) note(finding, name)
    else if (key) {
      if (usable.some((other) => other.kid === key.kid && other.kty === key.kty)) {
        note('same_kid', name)
      }
      usable.push(key)
    }
  }
  const findings = [...found].map(([finding, keys]) => ({ finding, keys }))
  if (usable.length === 0) return { problem: 'no_usable_key', count: body.keys.length, findings }
  const wanted = (algorithms ?? []).filter((alg) => publicKeyAlgorithms.includes(alg))
  if (algorithms && !usable.some((key) => wanted.some((alg) => fits(key, alg)))) {
    return { problem: 'no_fitting_key', algorithms: [...algorithms], findings }
  }
  return { usable, count: body.keys.length, findings }
}

function findingOf(key: JWK): KeyFinding['finding'] | 'encryption' | undefined {
  if (key.kty === 'oct' || key.k !== undefined) return 'symmetric'
  if (privateMembers.some((member) => key[member] !== undefined)) return 'private'
  if (key.use === 'enc') return 'encryption'
  if (Array.isArray(key.key_ops) && !key.key_ops.includes('verify')) return 'encryption'
  if (!numbersOf(key).every((value) => typeof value === 'string' && value !== '')) {
    return 'unsupported'
  }
  if (key.alg === undefined) {
    return publicKeyAlgorithms.some((alg) => fits(key, alg)) ? undefined : 'unsupported'
  }
  if (!publicKeyAlgorithms.includes(key.alg)) return 'unsupported'
  return fits(key, key.alg) ? undefined : 'wrong_type'
}

/** The members that hold the public key itself (RFC 7518 §6, RFC 8037 §2). */
function numbersOf({ kty, n, e, crv, x, y }: JWK): unknown[] {
  if (kty === 'RSA') return [n, e]
  return kty === 'EC' ? [crv, x, y] : [crv, x]
}

const curves: Record<string, string> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }

/** True if a key is of the kind that an algorithm works with (RFC 7518 §3.1, RFC 8037 §3.1). */
function fits({ kty, crv, alg: named }: JWK, alg: string): boolean {
  if (named !== undefined && named !== alg) return false
  if (/^(RS|PS)/.test(alg)) return kty === 'RSA'
  if (alg.startsWith('ES')) return kty === 'EC' && crv === curves[alg]
  return kty === 'OKP' && crv === 'Ed25519'
}

function isKey(value: unknown): value is JWK {
  return isObject(value) && typeof value.kty === 'string'
}

function nameOf(entry: unknown, place: number): string {
  const kid = isObject(entry) ? entry.kid : undefined
  return typeof kid === 'string' && kid !== '' ? cutText(kid) : `number ${place + 1}`
}
