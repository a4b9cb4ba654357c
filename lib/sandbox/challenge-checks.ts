/** Checks of the code challenge that an authorization request carries (RFC 7636 §4.3, §4.4.1). */
import type { PendingRecord } from '@/lib/inside'
import type { AuthorizeCheck } from '@/lib/sandbox/authorize-subject'
import { compare, refuse } from '@/lib/sandbox/checks'
import { wellFormedVerifier } from '@/lib/sandbox/code-checks'
import type { Form } from '@/lib/sandbox/form'

const challengePresent: AuthorizeCheck = {
  name: 'challengePresent',
  asks: 'Did the app send a code_challenge?',
  spec: 'RFC 7636 §4.4.1',
  look({ form, settings }) {
    if (form.value('code_challenge') !== undefined) return undefined
    if (settings.unsafeAllowMissingPkce) {
      return {
        expected: 'a code_challenge',
        found: '(absent)',
        letPassBy: 'unsafeAllowMissingPkce',
      }
    }
    return refuse(
      'invalid_request',
      'PKCE: the code_challenge is missing, and this server requires it',
    )
  },
}

const s256Challenge: AuthorizeCheck = {
  name: 's256Challenge',
  asks: 'Is the challenge a SHA-256 hash (code_challenge_method S256)?',
  spec: 'RFC 7636 §4.3',
  look({ form, settings }) {
    if (form.value('code_challenge') === undefined) return undefined
    const found = form.value('code_challenge_method')
    if (isPlain(form) && settings.unsafeAllowPlain) {
      const values = { expected: 'S256', found: found ?? '(absent: plain)' }
      return { ...values, letPassBy: 'unsafeAllowPlain' }
    }
    if (found === undefined)
      return refuse(
        'invalid_request',
        'PKCE: without code_challenge_method the challenge counts as plain, and plain is refused; send S256',
        { expected: 'S256', found: '(absent)' },
      )
    return compare('S256', found, {
      error: 'invalid_request',
      description:
        'PKCE: the transform algorithm is not supported; send code_challenge_method S256',
    })
  },
}

const wellFormedChallenge: AuthorizeCheck = {
  name: 'wellFormedChallenge',
  asks: 'Does the challenge have the shape of a SHA-256 hash: 43 base64url characters?',
  spec: 'RFC 7636 §4.2',
  look({ form }) {
    const found = form.value('code_challenge')
    if (found === undefined) return undefined
    // A plain challenge is a verifier, and has to look like one.
    if (isPlain(form) && wellFormedVerifier.test(found)) {
      return { found: `${found.length} characters`, letPassBy: 'unsafeAllowPlain' }
    }
    return /^[A-Za-z0-9_-]{43}$/.test(found)
      ? { found: '43 base64url characters' }
      : refuse(
          'invalid_request',
          'PKCE: the code_challenge has to be 43 base64url characters, without padding',
          { expected: '43 base64url characters', found: `${found.length} characters` },
        )
  },
}

/** PKCE is required, with S256. */
export const challengeChecks: readonly AuthorizeCheck[] = [
  challengePresent,
  s256Challenge,
  wellFormedChallenge,
]

/** What a request that passed leaves for the token endpoint to compare with. */
export function challengeOf(
  form: Form,
): Pick<PendingRecord, 'codeChallenge' | 'codeChallengeMethod'> {
  const codeChallenge = form.value('code_challenge')
  if (codeChallenge === undefined) return {}
  return isPlain(form) ? { codeChallenge, codeChallengeMethod: 'plain' } : { codeChallenge }
}

/** No method means plain (RFC 7636 §4.3). */
function isPlain(form: Form): boolean {
  return (form.value('code_challenge_method') ?? 'plain') === 'plain'
}
