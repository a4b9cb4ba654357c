/** Checks of the code challenge that an authorization request carries (RFC 7636 §4.3, §4.4.1). */
import type { AuthorizeSubject } from '@/lib/sandbox/authorize-checks'
import { type Check, compare, refuse } from '@/lib/sandbox/checks'

const challengePresent: Check<AuthorizeSubject> = {
  name: 'challengePresent',
  asks: 'Did the app send a code_challenge?',
  spec: 'RFC 7636 §4.4.1',
  look({ form }) {
    if (form.value('code_challenge') === undefined) {
      return refuse(
        'invalid_request',
        'PKCE: the code_challenge is missing, and this server requires it',
      )
    }
    return undefined
  },
}

const s256Challenge: Check<AuthorizeSubject> = {
  name: 's256Challenge',
  asks: 'Is the challenge a SHA-256 hash (code_challenge_method S256)?',
  spec: 'RFC 7636 §4.3',
  look({ form }) {
    const found = form.value('code_challenge_method')
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

const wellFormedChallenge: Check<AuthorizeSubject> = {
  name: 'wellFormedChallenge',
  asks: 'Does the challenge have the shape of a SHA-256 hash: 43 base64url characters?',
  spec: 'RFC 7636 §4.2',
  look({ form }) {
    const found = form.value('code_challenge') ?? ''
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
export const challengeChecks: readonly Check<AuthorizeSubject>[] = [
  challengePresent,
  s256Challenge,
  wellFormedChallenge,
]
