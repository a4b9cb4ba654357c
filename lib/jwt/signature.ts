/** The part of verifying that needs `jose`; `verify.ts` loads it when it is first needed. */
import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose'
import { OAuthError } from '@/lib/oauth/errors'

/**
 * Verifies a JWS against a key set with one algorithm (RFC 7515 §5.2).
 * @throws {OAuthError} id_token_signature; id_token_key_unknown if no key or more than one fits, or
 *   the one that fits cannot be used; jwt_malformed.
 */
export async function verifyWithKeys(
  token: string,
  keys: JSONWebKeySet,
  alg: string,
): Promise<void> {
  try {
    await compactVerify(token, createLocalJWKSet(keys), { algorithms: [alg] })
  } catch (cause) {
    throw named(cause)
  }
}

function named(cause: unknown): OAuthError {
  if (cause instanceof errors.JWSSignatureVerificationFailed) {
    const sentence = 'The signature does not fit: the token was changed, or another key signed it.'
    return new OAuthError('id_token_signature', sentence, {}, { cause })
  }
  if (cause instanceof errors.JWSInvalid) {
    return new OAuthError('jwt_malformed', 'The token is no well-formed JWS.', {}, { cause })
  }
  const found =
    cause instanceof errors.JWKSNoMatchingKey
      ? 'no key that fits'
      : cause instanceof errors.JWKSMultipleMatchingKeys
        ? 'more than one key that fits'
        : 'a key that cannot be used'
  const sentence = 'The server’s key set does not have the one key for this token.'
  return new OAuthError('id_token_key_unknown', sentence, { expected: 'one key', found }, { cause })
}
