/** The thirteen checks of OpenID Connect Core 3.1.3.7, in its order and with its numbers. */
import type { IdTokenCheck } from '@/lib/jwt/id-token'
import {
  compare,
  iso,
  type Judge,
  notAsked,
  show,
  showTime,
  timeMs,
  toleranceMs,
} from '@/lib/jwt/id-token-judgement'
import { allowedAlgorithm } from '@/lib/jwt/verify'
import { OAuthError } from '@/lib/oauth/errors'

const notEncrypted: Judge = () =>
  compare(true, 'jwt_malformed', 'a signed JWT, as no encryption was agreed', 'a signed JWT')

const issuer: Judge = ({ decoded: { payload }, expected }) =>
  compare(payload.iss === expected.issuer, 'id_token_issuer', expected.issuer, payload.iss)

const audience: Judge = ({ decoded: { payload }, expected }) =>
  compare(
    audiences(payload.aud).includes(expected.clientId),
    'id_token_audience',
    expected.clientId,
    payload.aud,
  )

const authorizedPartyNamed: Judge = ({ decoded: { payload }, expected }) => {
  const others = audiences(payload.aud).filter((name) => name !== expected.clientId)
  if (others.length === 0) return notAsked('aud names nobody else', payload.azp)
  const named = payload.azp !== undefined
  return compare(named, 'id_token_authorized_party', 'azp, as aud names others too', payload.azp)
}

const authorizedParty: Judge = ({ decoded: { payload }, expected }) => {
  const { azp } = payload
  if (azp === undefined) return notAsked('there is no azp', azp)
  return compare(azp === expected.clientId, 'id_token_authorized_party', expected.clientId, azp)
}

const signature: Judge = ({ signature: found }) => {
  const expected = 'a signature by one of the server’s keys'
  if (!(found instanceof OAuthError)) {
    const key = found.kid === undefined ? 'its only fitting key' : `its key ${show(found.kid)}`
    return compare(true, 'id_token_signature', expected, `signed by ${key}`)
  }
  if (found.code === 'id_token_algorithm') {
    return { outcome: 'not reached', expected, found: 'not looked at: the algorithm is refused' }
  }
  return compare(false, found.code, expected, found.details.found ?? found.message)
}

const algorithm: Judge = ({ decoded: { header }, expected }) => {
  const { alg } = header
  return compare(
    isAllowed(alg, expected.algorithms),
    'id_token_algorithm',
    expected.algorithms.join(' or '),
    alg,
  )
}

const sharedSecret: Judge = ({ decoded: { header } }) =>
  /^HS/i.test(String(header.alg))
    ? compare(false, 'id_token_algorithm', 'no HMAC: this app has no client secret', header.alg)
    : notAsked('this app has no client secret', header.alg)

const expiry: Judge = ({ decoded: { payload }, expected: { nowMs } }) =>
  compare(
    nowMs <= timeMs(payload.exp) + toleranceMs,
    'id_token_expired',
    `later than ${iso(nowMs)}, with 60 s of tolerance`,
    showTime(payload.exp),
  )

const issuedAt: Judge = ({ decoded: { payload }, expected: { nowMs } }) =>
  compare(
    timeMs(payload.iat) <= nowMs + toleranceMs,
    'id_token_issued_at',
    `not after ${iso(nowMs)}, with 60 s of tolerance`,
    showTime(payload.iat),
  )

const nonce: Judge = ({ decoded: { payload }, expected }) => {
  const { nonce: sent, previous } = expected
  const found = payload.nonce
  // A refreshed token should have none; if it has, it is that of the login (section 12.2).
  if (found === undefined && previous) return notAsked('none, in a refreshed token', found)
  if (found === undefined && sent === undefined) return notAsked('none was sent', found)
  return compare(found === sent, 'id_token_nonce', sent ?? 'none, as none was sent', found)
}

const authenticationClass: Judge = ({ decoded: { payload } }) =>
  notAsked('acr was not asked for', payload.acr)

const authenticationTime: Judge = ({ decoded: { payload }, expected }) => {
  const { maxAgeS, nowMs, previous } = expected
  const found = showTime(payload.auth_time)
  if (previous) return notAsked('max_age is for a login, not for a refresh', found)
  if (maxAgeS === undefined) return notAsked('max_age was not sent', found)
  const ageMs = nowMs - timeMs(payload.auth_time)
  const good = ageMs <= maxAgeS * 1000 + toleranceMs && ageMs >= -toleranceMs
  const earliest = iso(nowMs - maxAgeS * 1000)
  return compare(
    good,
    'id_token_auth_time',
    `not before ${earliest}, max_age being ${maxAgeS} s`,
    found,
  )
}

/** The thirteen, numbered as in the specification. */
export const thirteenChecks: readonly {
  number: IdTokenCheck['number']
  title: string
  judge: Judge
}[] = [
  {
    number: 1,
    title: 'It can be read, and is encrypted only if that was agreed',
    judge: notEncrypted,
  },
  { number: 2, title: 'iss is the issuer that was asked', judge: issuer },
  { number: 3, title: 'aud names this app', judge: audience },
  { number: 4, title: 'azp is there if aud names others too', judge: authorizedPartyNamed },
  { number: 5, title: 'azp, if there, is this app', judge: authorizedParty },
  { number: 6, title: 'The signature was made with a key of the issuer', judge: signature },
  { number: 7, title: 'alg is one that this app allows', judge: algorithm },
  { number: 8, title: 'An HMAC would need the client secret', judge: sharedSecret },
  { number: 9, title: 'exp is still to come', judge: expiry },
  { number: 10, title: 'iat is not in the future', judge: issuedAt },
  { number: 11, title: 'nonce is the one that was sent', judge: nonce },
  { number: 12, title: 'acr is good enough, if it was asked for', judge: authenticationClass },
  {
    number: 13,
    title: 'auth_time is recent enough, if max_age was sent',
    judge: authenticationTime,
  },
]

function audiences(aud: unknown): unknown[] {
  return Array.isArray(aud) ? aud : [aud]
}

function isAllowed(alg: unknown, algorithms: readonly string[]): boolean {
  try {
    return allowedAlgorithm(alg, algorithms) === alg
  } catch {
    return false
  }
}
