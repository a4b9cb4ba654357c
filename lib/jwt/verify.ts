/** Verifies who signed a JWT, with the keys that the issuer publishes (RFC 7515 §5.2, RFC 8725 §3). */
import type { JSONWebKeySet, JWK } from 'jose'
import { type DecodedJwt, decodeJwt } from '@/lib/jwt/decode'
import { jwtDuplicates } from '@/lib/jwt/duplicates'
import { isObject, malformed, readJsonObject, readRefusal } from '@/lib/oauth/answer'
import { cutText, OAuthError } from '@/lib/oauth/errors'

/** Public keys as a server publishes them (RFC 7517 §5). */
export type JsonWebKeySet = JSONWebKeySet

/** Where keys come from; `refetch` asks for newer ones, because none that is known fits. */
export type KeySource = (refetch: boolean) => Promise<JsonWebKeySet>

/** The time between two refetches, at least. */
export const refetchPauseMs = 30_000

/** Signatures that a public key verifies (RFC 7518 §3.1, RFC 8037, RFC 9864). Never `none`, never HMAC. */
export const publicKeyAlgorithms: readonly string[] = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]

/**
 * Verifies the signature of a JWT. What the token says is only used to pick among `algorithms` and
 * among the keys; keys and addresses in its header are never touched (RFC 8725 §3.1, §3.10).
 * @param algorithms the allowed ones, from configuration and metadata; `none` and HMAC never count.
 * @throws {OAuthError} id_token_algorithm, id_token_crit, id_token_key_unknown, id_token_signature,
 *   jwt_malformed, jwt_too_large, jwt_duplicate_member; and what `keys` throws.
 */
export async function verifySignature(
  token: string,
  keys: KeySource,
  algorithms: readonly string[],
): Promise<{ kid?: string; alg: string }> {
  const decoded = decodeJwt(token)
  const alg = allowedAlgorithm(decoded.header.alg, algorithms)
  refuseExtensions(decoded.header)
  refuseDuplicates(decoded)
  const { verifyWithKeys } = await import('@/lib/jwt/signature')
  try {
    await verifyWithKeys(token, await publicKeys(keys, false), alg)
  } catch (error) {
    if (!(error instanceof OAuthError && error.code === 'id_token_key_unknown')) throw error
    // The server may have new keys since (OpenID Connect Core 10.1.1).
    await verifyWithKeys(token, await publicKeys(keys, true), alg)
  }
  const { kid } = decoded.header
  return typeof kid === 'string' ? { kid, alg } : { alg }
}

/**
 * The token's algorithm, if it is one of those allowed (RFC 8725 §3.1).
 * @throws {OAuthError} id_token_algorithm, before any key is looked at.
 */
export function allowedAlgorithm(alg: unknown, algorithms: readonly string[]): string {
  const allowed = algorithms.filter((name) => publicKeyAlgorithms.includes(name))
  if (typeof alg === 'string' && allowed.includes(alg)) return alg
  throw new OAuthError('id_token_algorithm', 'The token names an algorithm that is not allowed.', {
    expected: allowed.join(' or ') || 'none is allowed',
    found: typeof alg === 'string' ? cutText(alg) : 'none named',
  })
}

/** Keeps fetched keys; fetches again on request, but not twice within 30 s. Times are in ms. */
export function cachedKeys(
  fetch: () => Promise<JsonWebKeySet>,
  now: () => number = Date.now,
): KeySource {
  let kept: Promise<JsonWebKeySet> | undefined
  let refetchedAtMs = Number.NEGATIVE_INFINITY
  const load = () => {
    const before = kept
    const loading = fetch()
    kept = loading
    loading.catch(() => {
      if (kept === loading) kept = before // a failure is not kept
    })
    return loading
  }
  return (refetch) => {
    if (kept === undefined) return load()
    if (!refetch || now() - refetchedAtMs < refetchPauseMs) return kept
    refetchedAtMs = now()
    return load()
  }
}

/**
 * Reads a JWKS response (RFC 7517 §5). Entries that are no keys are left out.
 * @throws {OAuthError} response_not_json, response_malformed, unexpected_status or the server's code.
 */
export async function readKeys(response: Response): Promise<JsonWebKeySet> {
  if (!response.ok) throw await readRefusal(response)
  const { keys } = await readJsonObject(response)
  if (!Array.isArray(keys)) throw malformed(response, 'keys as an array', `a ${typeof keys}`)
  return { keys: keys.filter(isJwk) }
}

/** True for a JSON object that says what kind of key it is (RFC 7517 §4.1). */
export function isJwk(value: unknown): value is JWK {
  return isObject(value) && typeof value.kty === 'string'
}

// A private or symmetric key in a published set is nobody's secret: no signature by it counts.
async function publicKeys(source: KeySource, refetch: boolean): Promise<JsonWebKeySet> {
  try {
    const { keys } = await source(refetch)
    return { keys: keys.filter((key) => key.d === undefined && key.k === undefined) }
  } catch (cause) {
    if (cause instanceof OAuthError) throw cause
    throw new OAuthError('network_failed', 'The server’s keys could not be fetched.', {}, { cause })
  }
}

// We understand no extension, so each one that must be understood is refused (RFC 7515 §4.1.11, RFC 7797).
function refuseExtensions(header: Record<string, unknown>): void {
  if (!Object.hasOwn(header, 'crit') && header.b64 !== false) return
  const names = Array.isArray(header.crit) ? header.crit.filter((n) => typeof n === 'string') : []
  const found = header.b64 === false ? 'b64: false' : `crit ${cutText(names.join(', '))}`
  const sentence = 'The token demands an extension that this app does not know.'
  throw new OAuthError('id_token_crit', sentence, { expected: 'no crit', found })
}

function refuseDuplicates(decoded: DecodedJwt): void {
  const { header, payload } = jwtDuplicates(decoded)
  const [name] = [...header, ...payload]
  if (name === undefined) return
  const sentence = 'A name stands twice in the token, and readers disagree on which value counts.'
  const details = { expected: 'each name once', found: `${cutText(name)} twice` }
  throw new OAuthError('jwt_duplicate_member', sentence, details)
}
