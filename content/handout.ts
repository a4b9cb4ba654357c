/** The words of the printed hand-out. Each row names where it stands. */

type Row = { spec: string }

/** What each step makes, and of what. */
export const makes: readonly (Row & { step: string; made: string; of: string })[] = [
  {
    step: '1',
    made: 'code_verifier',
    of: 'base64url(32 random bytes), without padding: 43 characters, kept in the app',
    spec: 'RFC 7636 §4.1',
  },
  {
    step: '2',
    made: 'code_challenge',
    of: 'base64url(SHA-256(ASCII(code_verifier))), without padding: 43 characters, sent ahead',
    spec: 'RFC 7636 §4.2',
  },
  {
    step: '3',
    made: 'code',
    of: 'the server’s answer, through the browser: good once, ten minutes at most recommended',
    spec: 'RFC 6749 §4.1.2',
  },
  {
    step: '4',
    made: 'tokens',
    of: 'code and code_verifier, straight to the server, which hashes and compares',
    spec: 'RFC 7636 §4.6',
  },
  {
    step: '5',
    made: 'new tokens',
    of: 'the newest refresh_token; with rotation, an older one that turns up again ends them all',
    spec: 'RFC 9700 §4.14.2',
  },
]

/** The messages, with a place for each value. */
export const requests: readonly (Row & { title: string; text: string })[] = [
  {
    title: '3 · the authorization request, in the browser',
    text: 'GET {authorization_endpoint}?response_type=code&client_id={client_id}&redirect_uri={redirect_uri}&scope={scope}&state={state}&nonce={nonce}&code_challenge={code_challenge}&code_challenge_method=S256',
    spec: 'RFC 7636 §4.3',
  },
  {
    title: 'its answer, to the app',
    text: '{redirect_uri}?code={code}&state={state}&iss={issuer}',
    spec: 'RFC 9207 §2',
  },
  {
    title: '4 · the token request',
    text: 'POST {token_endpoint}   Content-Type: application/x-www-form-urlencoded\ngrant_type=authorization_code&client_id={client_id}&code={code}&redirect_uri={redirect_uri}&code_verifier={code_verifier}',
    spec: 'RFC 7636 §4.5',
  },
  {
    title: 'the call of the API',
    text: 'GET {api}   Authorization: Bearer {access_token}',
    spec: 'RFC 6750 §2.1',
  },
  {
    title: '5 · the refresh',
    text: 'POST {token_endpoint}   Content-Type: application/x-www-form-urlencoded\ngrant_type=refresh_token&client_id={client_id}&refresh_token={refresh_token}',
    spec: 'RFC 6749 §6',
  },
]

/** What goes wrong, where it shows, and what to look at. */
export const troubles: readonly (Row & { sign: string; where: string; check: string })[] = [
  {
    sign: 'an error page, and no callback',
    where: 'server’s page',
    check: 'client_id; redirect_uri, letter for letter as registered',
    spec: 'RFC 6749 §4.1.2.1',
  },
  {
    sign: 'invalid_request',
    where: 'callback',
    check: 'code_challenge and code_challenge_method=S256 are there',
    spec: 'RFC 7636 §4.4.1',
  },
  {
    sign: 'access_denied',
    where: 'callback',
    check: 'somebody said no: the person, or the server',
    spec: 'RFC 6749 §4.1.2.1',
  },
  {
    sign: 'login_required',
    where: 'callback',
    check: 'prompt=none was sent, and nobody is logged in',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  {
    sign: 'another state',
    where: 'the app',
    check: 'drop the answer: it is not of the login that this app began',
    spec: 'RFC 6749 §10.12',
  },
  {
    sign: 'another iss, or none',
    where: 'the app',
    check: 'drop the answer; a missing iss counts if the metadata announced it',
    spec: 'RFC 9207 §2.4',
  },
  {
    sign: 'invalid_grant',
    where: 'token request',
    check:
      'verifier and challenge are a pair; the code is fresh and was never sent; the redirect_uri is the same',
    spec: 'RFC 6749 §5.2',
  },
  {
    sign: 'invalid_client',
    where: 'token request',
    check: 'client_id; the app is public and sends no secret',
    spec: 'RFC 6749 §5.2',
  },
  {
    sign: 'ID token refused',
    where: 'the app',
    check: 'signature, iss, aud, exp, nonce, each by itself',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
  },
  {
    sign: '401 invalid_token',
    where: 'API',
    check: 'exp; aud is this API; an access token, and not the ID token',
    spec: 'RFC 6750 §3.1',
  },
  {
    sign: '403 insufficient_scope',
    where: 'API',
    check: 'the scope was asked for, and granted',
    spec: 'RFC 6750 §3.1',
  },
  {
    sign: 'no refresh_token',
    where: 'token response',
    check: 'offline_access in the scope, and allowed for app and API',
    spec: 'OpenID Connect Core 1.0 §11',
  },
  {
    sign: 'invalid_grant',
    where: 'refresh',
    check: 'it is the newest refresh token, and was used lately',
    spec: 'RFC 6749 §5.2',
  },
]

/** Lines to write on. */
export const blanks = [
  'issuer',
  'client_id',
  'redirect_uri',
  'scope',
  'API (audience)',
  'my code_verifier begins with',
  'my code_challenge begins with',
  'what broke, and why',
] as const
