/** What can be wrong with an ID token, check by check. */
import type { Explanation } from '@/content/errors'
import type { ClientErrorCode } from '@/lib/oauth/errors'

export const idTokenErrors = {
  id_token_algorithm: {
    title: 'The ID token is signed in a way your app does not accept',
    why: 'alg is not one of the algorithms that your app agreed on. none means no signature at all, and the HS kinds need a secret that a phone app does not have.',
    wayOut: 'Request new tokens. Never let a token choose its own algorithm.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_signature: {
    title: "The ID token's signature is wrong",
    why: 'The token was changed after it was signed, or somebody else signed it. One changed character is enough.',
    wayOut: 'Put the token back as it came, or request new tokens.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_key_unknown: {
    title: 'No key fits the ID token',
    why: "kid names a key that is not in the issuer's key set, even after fetching it again. Reset the sandbox makes new keys, and tokens from before then have none.",
    wayOut: 'Walk steps 3 and 4 again for a new token.',
    spec: 'OpenID Connect Core 1.0 §10.1.1',
  },
  id_token_crit: {
    title: 'The ID token demands something unknown',
    why: 'crit lists header parameters that must be understood, and your app does not know one of them.',
    wayOut: 'Do not accept this token. Request a new one.',
    spec: 'RFC 7515 §4.1.11',
  },
  id_token_type: {
    title: 'This is another kind of token',
    why: 'typ says that it is no ID token. Perhaps an access token, at+jwt, was put in its place.',
    wayOut: 'Use the id_token of the token response.',
    spec: 'RFC 8725 §3.11',
  },
  id_token_issuer: {
    title: 'The ID token comes from another issuer',
    why: 'iss must equal the issuer you used, character for character. A slash at the end counts.',
    wayOut: 'Request the tokens from the server that you started the login with.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_audience: {
    title: 'The ID token is for another app',
    why: 'aud does not contain your client ID, or it names others whom your app does not trust.',
    wayOut: 'Check client_id in steps 3 and 4, then walk both again.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_authorized_party: {
    title: 'The ID token was issued to another app',
    why: 'azp is there and is not your client ID.',
    wayOut: 'Check client_id in steps 3 and 4, then walk both again.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_expired: {
    title: 'The ID token has expired',
    why: 'The time is past exp, or exp is missing. ID tokens live ten hours here, and moving the clock counts.',
    wayOut: 'Press Refresh tokens, or walk steps 3 and 4 again.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_issued_at: {
    title: 'The ID token comes from the future',
    why: 'iat is missing, or more than a minute ahead of your clock. On a real phone the clock is often wrong.',
    wayOut: 'Check the clock of the device, then request new tokens.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_not_before: {
    title: 'The ID token is not good yet',
    why: 'nbf is ahead of your clock. On a real phone the clock is often wrong.',
    wayOut: 'Check the clock of the device, then request new tokens.',
    spec: 'RFC 7519 §4.1.5',
  },
  id_token_nonce: {
    title: 'The nonce does not match',
    why: 'The ID token carries another nonce than your app sent, or none, or one that nobody asked for. It may have been made for another login.',
    wayOut: 'Walk steps 3 and 4 again without changing nonce on the way.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_subject: {
    title: 'The ID token names no user',
    why: 'sub must be a text of 1 to 255 characters.',
    wayOut: 'Do not accept this token. Request a new one.',
    spec: 'OpenID Connect Core 1.0 §2',
  },
  id_token_auth_time: {
    title: 'The login is too old',
    why: 'Your app sent max_age, and auth_time is missing or lies further back than that.',
    wayOut: 'Press Log in again with prompt set to login.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  id_token_at_hash: {
    title: 'The two tokens do not belong together',
    why: 'at_hash is not the hash of the access token that came with it. One of the two was exchanged.',
    wayOut: 'Request new tokens, and keep the two of one answer together.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.8',
  },
  subject_mismatch: {
    title: 'The answer is about another user',
    why: 'sub is not the sub of the ID token. An access token of somebody else would do this.',
    wayOut: 'Do not use the answer. Walk steps 3 and 4 again.',
    spec: 'OpenID Connect Core 1.0 §5.3.2',
  },
} satisfies Partial<Record<ClientErrorCode, Explanation>>
