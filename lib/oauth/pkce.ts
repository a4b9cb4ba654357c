/** PKCE: proof that the app redeeming a code is the app that asked for it (RFC 7636). */
import { base64, base64url, fromBase64url, hex, sha256, utf8 } from '@/lib/encoding'
import { OAuthError } from '@/lib/oauth/errors'

/** The verifier of RFC 7636 Appendix B. It is public: for examples only, never for a real login. */
export const exampleVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

/** The fewest and the most characters of a verifier (RFC 7636 §4.1). */
export const verifierLength = { min: 43, max: 128 } as const

/**
 * Makes a code verifier: 32 random bytes, written as 43 base64url characters.
 * The length limits are in RFC 7636 §4.1; §7.1 recommends 256 bits of entropy.
 */
export function createVerifier(
  bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(32)),
): string {
  return base64url(bytes)
}

/** How many base64url characters `byteCount` bytes become: four for every three (RFC 4648 §5). */
export function charactersFor(byteCount: number): number {
  return Math.ceil((byteCount * 4) / 3)
}

/** Why a text is no code verifier; `position` and `character` tell of the first bad one. */
export type VerifierProblem = {
  code: 'verifier_too_short' | 'verifier_too_long' | 'verifier_bad_character'
  length: number
  position?: number
  character?: string
}

/**
 * What RFC 7636 §4.1 has against a verifier, or nothing: 43 to 128 characters out of
 * `A-Z a-z 0-9 - . _ ~`. A bad character is reported before a bad length.
 */
export function verifierProblem(verifier: string): VerifierProblem | undefined {
  const { length } = verifier
  const position = verifier.search(/[^A-Za-z0-9\-._~]/)
  if (position >= 0) {
    const character = String.fromCodePoint(verifier.codePointAt(position) ?? 0)
    return { code: 'verifier_bad_character', length, position, character }
  }
  if (length < verifierLength.min) return { code: 'verifier_too_short', length }
  if (length > verifierLength.max) return { code: 'verifier_too_long', length }
  return undefined
}

/** The S256 code challenge of a verifier: BASE64URL(SHA256(ASCII(verifier))) (RFC 7636 §4.2). */
export async function deriveChallenge(verifier: string): Promise<string> {
  return base64url(await sha256(asciiBytes(verifier)))
}

/**
 * The way from verifier to challenge, stage by stage: its ASCII bytes, their 32-byte hash, the
 * 43 characters (RFC 7636 §4.2). The length is not checked, so that a wrong one can be tried out.
 * @throws {OAuthError} verifier_bad_character if the text is not ASCII.
 */
export async function challengeStages(
  verifier: string,
): Promise<{ ascii: Uint8Array; hash: Uint8Array; challenge: string }> {
  const ascii = asciiBytes(verifier)
  const hash = await sha256(ascii)
  return { ascii, hash, challenge: base64url(hash) }
}

export type WrongChallenge = { kind: 'base64' | 'raw-bytes' | 'hex'; value: string }

/**
 * What three classic mistakes make of a verifier: plain base64 of the hash, the hash of the random
 * bytes in place of their text, base64url of the hash written in hex. `raw-bytes` is absent where
 * the verifier is not the base64url of any bytes.
 * @throws {OAuthError} verifier_bad_character if the text is not ASCII.
 */
export async function wrongChallenges(verifier: string): Promise<WrongChallenge[]> {
  const { hash } = await challengeStages(verifier)
  const raw = randomBytesOf(verifier)
  return [
    { kind: 'base64', value: base64(hash) },
    ...(raw ? [{ kind: 'raw-bytes' as const, value: base64url(await sha256(raw)) }] : []),
    { kind: 'hex', value: base64url(utf8(hex(hash))) },
  ]
}

function randomBytesOf(verifier: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64url(verifier)
  } catch {
    return undefined
  }
}

function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = utf8(text)
  // UTF-8 writes the characters of ASCII, and no others, as one byte each.
  if (bytes.length === text.length) return bytes
  const position = text.search(/[\u0080-\uffff]/)
  throw new OAuthError(
    'verifier_bad_character',
    `The verifier is not ASCII: look at character ${position + 1}.`,
    { expected: 'A-Z a-z 0-9 - . _ ~', found: `a non-ASCII character at position ${position}` },
  )
}
