/** What userinfo and the demo API check of an access token, in order (RFC 6750 §3.1; RFC 9068 §4). */
import { type Check, compare, type Finding, type Problem, refuse } from '@/lib/sandbox/checks'
import type { PresentedToken } from '@/lib/sandbox/presented-token'
import { covers } from '@/lib/sandbox/scope'

type BearerCheck = Check<PresentedToken>

/** The error of a 401 without a token: it gets the bare challenge, and no error code (RFC 6750 §3.1). */
export const noToken = 'no_token'

function invalidToken(description: string): Problem {
  return {
    error: 'invalid_token',
    description,
    status: 401,
    challenge: `Bearer error="invalid_token", error_description="${description}"`,
  }
}

function invalidRequest(description: string): Finding {
  return refuse('invalid_request', description, {
    challenge: `Bearer error="invalid_request", error_description="${description}"`,
  })
}

const notInQuery: BearerCheck = {
  name: 'notInQuery',
  asks: 'Is the token kept out of the URL?',
  spec: 'RFC 9700 §4.3.2',
  look({ inQuery }) {
    if (inQuery)
      return invalidRequest(
        'An access token does not belong in a URL; send it in the Authorization header',
      )
    return undefined
  },
}

const tokenPresent: BearerCheck = {
  name: 'tokenPresent',
  asks: 'Is there an Authorization header?',
  spec: 'RFC 6750 §3.1',
  look({ authorization }) {
    if (authorization === null)
      return refuse(noToken, 'No access token was sent', { status: 401, challenge: 'Bearer' })
    return undefined
  },
}

const bearerScheme: BearerCheck = {
  name: 'bearerScheme',
  asks: 'Does the header say Bearer, and then one token?',
  spec: 'RFC 6750 §2.1',
  look({ token }) {
    if (token === undefined)
      return invalidRequest(
        'The Authorization header has to be the word Bearer, a blank, and the token',
      )
    return undefined
  },
}

const accessTokenType: BearerCheck = {
  name: 'accessTokenType',
  asks: 'Does its header say that it is an access token (typ at+jwt)?',
  spec: 'RFC 9068 §4',
  look({ signed }) {
    const found = signed?.typ?.toLowerCase().replace(/^application\//, '')
    return compare(
      'at+jwt',
      found,
      invalidToken('This JWT is not an access token: its typ is not at+jwt'),
    )
  },
}

const signatureRight: BearerCheck = {
  name: 'signatureRight',
  asks: 'Is it signed with my key?',
  spec: 'RFC 9068 §4',
  look({ signed }) {
    if (signed === undefined)
      return {
        problem: invalidToken(
          'The signature of this token is not right, or it is not a JWT of this server',
        ),
      }
    return undefined
  },
}

const sameIssuer: BearerCheck = {
  name: 'sameIssuer',
  asks: 'Is its issuer the one that I trust?',
  spec: 'RFC 9068 §4',
  look({ signed, issuer }) {
    return compare(issuer, signed?.claims.iss, invalidToken('This token comes from another issuer'))
  },
}

const tokenKnown: BearerCheck = {
  name: 'tokenKnown',
  asks: 'Did I issue this token?',
  spec: 'RFC 6750 §3.1',
  look({ record }) {
    if (record === undefined)
      return { problem: invalidToken('This is not an access token that this server issued') }
    return undefined
  },
}

/** The token must have been made for this `audience`. */
function madeForHere(audience: string): BearerCheck {
  return {
    name: 'madeForHere',
    asks: 'Is the token for me: am I in its audience?',
    spec: 'RFC 9068 §4',
    look({ signed, record }) {
      const claim = signed ? signed.claims.aud : record?.audience
      const found = claim === undefined ? [] : [claim].flat()
      const values = { expected: audience, found: found.join(' and ') || '(absent)' }
      return found.includes(audience)
        ? values
        : { problem: invalidToken('This token is for another audience'), ...values }
    },
  }
}

const notExpired: BearerCheck = {
  name: 'notExpired',
  asks: 'Has it not expired yet?',
  spec: 'RFC 6750 §3.1',
  look({ signed, record, nowMs }) {
    const endMs =
      signed?.claims.exp === undefined ? (record?.expiresAtMs ?? 0) : signed.claims.exp * 1000
    const values = { expected: `later than ${inWords(nowMs)}`, found: inWords(endMs) }
    return nowMs < endMs
      ? values
      : { problem: invalidToken('The access token has expired'), ...values }
  },
}

const notRevoked: BearerCheck = {
  name: 'notRevoked',
  asks: 'Was neither it nor its family revoked?',
  spec: 'RFC 7009 §2.1',
  look({ record, family }) {
    const revoked = record?.revokedAtMs ?? family?.revokedAtMs
    if (record === undefined || family === undefined || revoked !== undefined) {
      return {
        problem: invalidToken('The access token was revoked'),
        found: family?.revokedBecause,
      }
    }
    return undefined
  },
}

/** The token must carry this scope; the refusal names it (RFC 6750 §3.1). */
function scopeGranted(scope: string): BearerCheck {
  return {
    name: 'scopeGranted',
    asks: `Does the token carry the scope ${scope}?`,
    spec: 'RFC 6750 §3.1',
    look({ record }) {
      const values = { expected: scope, found: record?.scope ?? '(absent)' }
      if (covers(values.found, scope)) return values
      const description = `The access token lacks the scope ${scope}`
      return refuse('insufficient_scope', description, {
        status: 403,
        challenge: `Bearer error="insufficient_scope", error_description="${description}", scope="${scope}"`,
        ...values,
      })
    },
  }
}

function inWords(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`
}

const jwtChecks = [signatureRight, accessTokenType, sameIssuer]

/** The checks for one resource; a JWT and an opaque token have the middle part different. */
export function bearerChecks(
  presented: PresentedToken,
  audience: string,
  scope: string,
): readonly BearerCheck[] {
  return [
    notInQuery,
    tokenPresent,
    bearerScheme,
    ...(presented.format === 'opaque' ? [tokenKnown] : jwtChecks),
    madeForHere(audience),
    notExpired,
    notRevoked,
    scopeGranted(scope),
  ]
}
