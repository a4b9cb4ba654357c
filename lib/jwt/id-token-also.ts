/** What else must hold for an ID token, beyond the thirteen checks. */
import {
  compare,
  iso,
  type Judge,
  notAsked,
  showTime,
  timeMs,
  toleranceMs,
} from '@/lib/jwt/id-token-judgement'

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

const kind: Judge = ({ decoded: { header, payload } }) => {
  const { typ } = header
  const expected = 'typ JWT, or no typ'
  // A logout token need not say so in its typ, but always in its events (Back-Channel Logout 2.4).
  const { events } = payload
  if (typeof events === 'object' && events !== null && logoutEvent in events) {
    return compare(false, 'id_token_type', expected, 'a logout token')
  }
  const plain = typ === undefined || (typeof typ === 'string' && /^(application\/)?jwt$/i.test(typ))
  return compare(plain, 'id_token_type', expected, typ ?? 'no typ')
}

const subject: Judge = ({ decoded: { payload } }) => {
  const { sub } = payload
  const good = typeof sub === 'string' && sub.length > 0 && sub.length <= 255
  return compare(good, 'id_token_subject', 'a text of 1 to 255 characters', sub)
}

const notBefore: Judge = ({ decoded: { payload }, expected: { nowMs } }) => {
  const { nbf } = payload
  if (nbf === undefined) return notAsked('there is no nbf', nbf)
  const good = timeMs(nbf) <= nowMs + toleranceMs
  return compare(good, 'id_token_not_before', `not after ${iso(nowMs)}`, showTime(nbf))
}

const accessTokenHash: Judge = ({ decoded: { payload }, atHash }) => {
  const { at_hash } = payload
  if (at_hash === undefined) return notAsked('at_hash is optional with a code', at_hash)
  if (atHash === undefined) return notAsked('no access token to compare with', at_hash)
  return compare(at_hash === atHash, 'id_token_at_hash', atHash, at_hash)
}

const sameIssuer: Judge = ({ decoded: { payload }, expected: { previous } }) =>
  previous
    ? compare(payload.iss === previous.iss, 'id_token_issuer', previous.iss, payload.iss)
    : notAsked('this token came by a login', payload.iss)

const sameSubject: Judge = ({ decoded: { payload }, expected: { previous } }) =>
  previous
    ? compare(payload.sub === previous.sub, 'subject_mismatch', previous.sub, payload.sub)
    : notAsked('this token came by a login', payload.sub)

const sameLogin: Judge = ({ decoded: { payload }, expected: { previous } }) => {
  const { auth_time } = payload
  const found = showTime(auth_time)
  if (!previous) return notAsked('this token came by a login', found)
  if (auth_time === undefined || previous.authTime === undefined) {
    return notAsked('auth_time is not in both tokens', found)
  }
  const good = auth_time === previous.authTime
  return compare(good, 'id_token_auth_time', showTime(previous.authTime), found)
}

/** The further checks, in order. The last three are for a token that came by a refresh. */
export const furtherChecks: readonly { title: string; spec: string; judge: Judge }[] = [
  { title: 'It is no other kind of token', spec: 'RFC 8725 §3.11', judge: kind },
  { title: 'sub names a user', spec: 'OpenID Connect Core 2', judge: subject },
  { title: 'nbf, if there, is past', spec: 'RFC 7519 §4.1.5', judge: notBefore },
  {
    title: 'at_hash, if there, belongs to the access token',
    spec: 'OpenID Connect Core 3.1.3.8',
    judge: accessTokenHash,
  },
  {
    title: 'A refresh keeps the issuer',
    spec: 'OpenID Connect Core 12.2',
    judge: sameIssuer,
  },
  { title: 'A refresh keeps the user', spec: 'OpenID Connect Core 12.2', judge: sameSubject },
  {
    title: 'A refresh keeps the time of the login',
    spec: 'OpenID Connect Core 12.2',
    judge: sameLogin,
  },
]
