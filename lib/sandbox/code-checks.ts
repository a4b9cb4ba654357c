/** What the token endpoint checks of a code and its verifier, in order (RFC 6749 §4.1.3; RFC 7636 §4.6). */
import { type Check, compare, type Problem, refuse } from '@/lib/sandbox/checks'
import type { ClientSubject } from '@/lib/sandbox/client-checks'
import { findResource, grantedResource } from '@/lib/sandbox/resource-check'
import type { CodeRow } from '@/lib/sandbox/store'
import type { Settings } from '@/lib/settings'

export type CodeSubject = ClientSubject & {
  /** The challenge that the received verifier makes; absent if the verifier is not well formed. */
  madeChallenge: string | undefined
  code: CodeRow | undefined
  settings: Settings
}

type CodeCheck = Check<CodeSubject>

/** 43 to 128 unreserved characters (RFC 7636 §4.1). */
export const wellFormedVerifier = /^[A-Za-z0-9\-._~]{43,128}$/

/** After so many wrong verifiers a code is dead. */
const mostWrongVerifiers = 5

const codePresent: CodeCheck = {
  name: 'codePresent',
  asks: 'Did the app send a code?',
  spec: 'RFC 6749 §4.1.3',
  look({ form }) {
    if (form.value('code') === undefined) return refuse('invalid_request', 'code is missing')
    return undefined
  },
}

const redirectUriPresent: CodeCheck = {
  name: 'redirectUriPresent',
  asks: 'Did the app send the redirect_uri again?',
  spec: 'RFC 6749 §4.1.3',
  look({ form }) {
    if (form.value('redirect_uri') === undefined) {
      return refuse(
        'invalid_request',
        'redirect_uri is missing; send the one from the authorize request',
      )
    }
    return undefined
  },
}

const verifierPresent: CodeCheck = {
  name: 'verifierPresent',
  asks: 'Did the app send a code_verifier?',
  spec: 'RFC 7636 §4.5',
  look({ form, code, settings }) {
    if (form.value('code_verifier') === undefined) {
      if (needsNoProof(code, settings)) return { letPassBy: 'unsafeAllowMissingPkce' }
      return refuse(
        'invalid_grant',
        'PKCE: code_verifier is missing, but the code was asked for with a challenge',
      )
    }
    return undefined
  },
}

const verifierWellFormed: CodeCheck = {
  name: 'verifierWellFormed',
  asks: 'Has the verifier 43 to 128 characters out of A-Z a-z 0-9 - . _ ~?',
  spec: 'RFC 7636 §4.1',
  look({ form }) {
    const verifier = form.value('code_verifier')
    if (verifier === undefined) return undefined
    if (wellFormedVerifier.test(verifier)) return { found: `${verifier.length} characters` }
    const wrongLength = verifier.length < 43 || verifier.length > 128
    return refuse(
      'invalid_request',
      wrongLength
        ? 'PKCE: code_verifier has to be 43 to 128 characters long'
        : 'PKCE: code_verifier may hold only letters, digits, hyphen, dot, underscore and tilde',
      { expected: '43 to 128 unreserved characters', found: `${verifier.length} characters` },
    )
  },
}

const codeKnown: CodeCheck = {
  name: 'codeKnown',
  asks: 'Did I issue this code?',
  spec: 'RFC 6749 §5.2',
  look({ code }) {
    if (code === undefined)
      return refuse('invalid_grant', 'The code is not one that this server issued')
    return undefined
  },
}

const sameClient: CodeCheck = {
  name: 'sameClient',
  asks: 'Was the code issued to this app?',
  spec: 'RFC 6749 §4.1.3',
  look({ code, form }) {
    return compare(code?.clientId, form.value('client_id'), {
      error: 'invalid_grant',
      description: 'The code was issued to another app',
    })
  },
}

const codeUnused: CodeCheck = {
  name: 'codeUnused',
  asks: 'Is this the first time that the code is sent?',
  spec: 'RFC 6749 §4.1.2',
  look({ code }) {
    if (code?.usedAtMs !== undefined) {
      return refuse(
        'invalid_grant',
        'The code was used before. Somebody may have copied it, so every token made from it is revoked',
      )
    }
    return undefined
  },
}

const codeFresh: CodeCheck = {
  name: 'codeFresh',
  asks: 'Is the code still within its lifetime?',
  spec: 'RFC 6749 §4.1.2',
  look({ code, nowMs }) {
    const endMs = code?.expiresAtMs ?? 0
    if (nowMs < endMs) return { found: `${Math.ceil((endMs - nowMs) / 1000)} s left` }
    return refuse('invalid_grant', 'The code has expired', {
      found: `${Math.floor((nowMs - endMs) / 1000)} s too late`,
    })
  },
}

const triesLeft: CodeCheck = {
  name: 'triesLeft',
  asks: `Were fewer than ${mostWrongVerifiers} wrong verifiers sent with this code?`,
  spec: 'RFC 9700 §4.8',
  look({ code }) {
    const found = `${code?.wrongVerifiers ?? 0} wrong so far`
    if ((code?.wrongVerifiers ?? 0) < mostWrongVerifiers) return { found }
    return refuse('invalid_grant', 'The code is dead: too many wrong verifiers were sent with it', {
      found,
    })
  },
}

const sameRedirectUri: CodeCheck = {
  name: 'sameRedirectUri',
  asks: 'Is the redirect_uri the one that the code was asked for with?',
  spec: 'RFC 6749 §4.1.3',
  look({ code, form }) {
    return compare(code?.redirectUri, form.value('redirect_uri'), {
      error: 'invalid_grant',
      description: 'The redirect_uri is not the one of the authorize request',
    })
  },
}

const sameResource: CodeCheck = {
  ...grantedResource,
  look: ({ code, form }) => findResource(form, code?.audience),
}

const verifierMatchesChallenge: CodeCheck = {
  name: 'verifierMatchesChallenge',
  asks: 'Is the SHA-256 hash of the verifier equal to the challenge that I stored?',
  spec: 'RFC 7636 §4.6',
  look({ code, madeChallenge, form, settings }) {
    const expected = code?.codeChallenge
    if (needsNoProof(code, settings)) {
      return { found: '(no challenge stored)', letPassBy: 'unsafeAllowMissingPkce' }
    }
    if (code?.codeChallengeMethod === 'plain' && settings.unsafeAllowPlain) {
      const finding = compare(expected, form.value('code_verifier'), wrongVerifier)
      return finding.problem ? finding : { ...finding, letPassBy: 'unsafeAllowPlain' }
    }
    return compare(expected, madeChallenge, wrongVerifier)
  },
}

const wrongVerifier: Problem = {
  error: 'invalid_grant',
  description: 'PKCE: the hash of code_verifier is not the code_challenge of the authorize request',
}

/** True for a code that was asked for without a challenge, while the switch that allows it is on. */
function needsNoProof(code: CodeRow | undefined, settings: Settings): boolean {
  return settings.unsafeAllowMissingPkce && code !== undefined && code.codeChallenge === undefined
}

/** The checks of the code grant, after those of the client. */
export const codeChecks: readonly CodeCheck[] = [
  codePresent,
  redirectUriPresent,
  verifierPresent,
  verifierWellFormed,
  codeKnown,
  sameClient,
  codeUnused,
  codeFresh,
  triesLeft,
  sameRedirectUri,
  sameResource,
  verifierMatchesChallenge,
]
