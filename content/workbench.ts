/** The words of the JWT workbench, and the example it offers. Data only. */
import type { KeyProblem } from '@/lib/jwt/pasted-keys'
import type { ErrorCode } from '@/lib/oauth/errors'

/** RFC 7515 appendix A.2: a token signed with RS256, and the public key for it. */
export const exampleToken =
  'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw'

export const exampleKey = JSON.stringify(
  {
    kty: 'RSA',
    n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
    e: 'AQAB',
  },
  null,
  2,
)

/** What is said of a pasted key that cannot be used. */
export const keyProblems: Record<KeyProblem, string> = {
  empty: 'Nothing is pasted yet.',
  too_long: 'This is longer than any set of keys. It was not read.',
  unreadable:
    'This is neither JSON nor PEM that can be read. A JWK begins with a brace, PEM with five hyphens and BEGIN.',
  no_keys:
    'This is JSON, but there is no key in it. A key has a member kty, a JWK Set a list named keys.',
  private_key:
    'This is a private key. It was not used. Whoever has it can sign, so paste it nowhere; take the public half of it.',
  shared_secret:
    'This is a shared secret, for HMAC. Whoever can check such a signature can also make one, so this page takes public keys alone.',
  unsupported_pem:
    'This kind of PEM is not read here. It has to begin with BEGIN PUBLIC KEY or BEGIN CERTIFICATE.',
}

/** Why a signature is not good, for a key of any origin. */
export const signatureWords: Partial<Record<ErrorCode, string>> = {
  id_token_signature:
    'These bytes were not signed with this key: the token was changed, or somebody else signed it.',
  id_token_key_unknown:
    'None of these keys is the one: kid names another, or its kind does not go with alg.',
  id_token_algorithm:
    'alg is not one that these keys are for. The key decides on the algorithm, never the token; none and the HMAC kinds do not count.',
  id_token_crit: 'It demands an extension that is not known here, so it has to be refused.',
  jwt_duplicate_member:
    'A name stands twice in it. Readers disagree on which one counts, so no key is even looked at.',
  jwt_malformed: 'It is no well-formed JWT, so there is nothing to check.',
  jwt_too_large: 'It is too large to be read.',
}

/** The five parts of an encrypted token (RFC 7516 §7.1). */
export const encryptedParts: readonly { name: string; text: string }[] = [
  { name: 'Header', text: 'says how it is encrypted; readable, as below' },
  { name: 'Encrypted key', text: 'the key of the content, for the receiver alone' },
  { name: 'Initialization vector', text: 'chance, so that equal contents look different' },
  { name: 'Ciphertext', text: 'the content' },
  { name: 'Authentication tag', text: 'shows a change to any of the others' },
]

/** What cannot be fetched, and what to do instead. */
export const addressProblems = {
  no_address: 'This is no whole address. It has to begin with https://.',
  not_https: 'Keys that come without https can be swapped on the way. Only https is fetched.',
} as const
