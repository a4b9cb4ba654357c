/** What can be wrong with an answer of the token endpoint, of userinfo or of the API, and with a JWT as text. */
import type { Explanation } from '@/content/errors'
import type { ClientErrorCode } from '@/lib/oauth/errors'

export const answerErrors = {
  request_dropped: {
    title: 'You dropped this request',
    why: 'It waited at the breakpoint and was never sent, so the server knows nothing of it.',
    wayOut: 'Press the button again. Nothing of your run has changed.',
    spec: 'RFC 9112 §9.5',
  },
  offline: {
    title: 'You are offline',
    why: 'This browser has no network, and the provider is beyond it. Nothing was sent, so your login is still good.',
    wayOut: 'Go online, then press the button again.',
    spec: 'RFC 6749 §3.2',
  },
  network_failed: {
    title: 'No answer came',
    why: 'The request did not get through, or the browser kept the answer from this page.',
    wayOut: 'Press the button again. If nothing answers, reload the page.',
    spec: 'RFC 9700 §2.6',
  },
  answer_not_readable: {
    title: 'An answer came, and the browser keeps it from this page',
    why: 'The server is there, and does not name this site as one that may read its answers (CORS). The request itself has arrived: a code that went with it may be used up.',
    wayOut:
      'Allow this site’s origin at the provider, as the settings show. Or send the request with curl, and paste what it answers.',
    spec: 'Fetch §3.3',
  },
  unexpected_status: {
    title: 'The answer has a status that does not fit',
    why: 'The server answered with a status that this endpoint has no meaning for, and without an error code.',
    wayOut: 'Look at the raw answer under Exchanges, then send the request again.',
    spec: 'RFC 6749 §5.2',
  },
  response_not_json: {
    title: 'The answer is not JSON',
    why: 'The token endpoint and userinfo answer in JSON. An HTML page usually means that the address is wrong.',
    wayOut: 'Look at the raw answer, and check the address of the request.',
    spec: 'RFC 6749 §5.1',
  },
  response_malformed: {
    title: 'The answer has the wrong shape',
    why: 'It is JSON, and a member is of the wrong kind: a number where a text belongs, for example.',
    wayOut: 'Look at the raw answer under Exchanges. Nothing of it was kept.',
    spec: 'RFC 6749 §5.1',
  },
  token_type_unsupported: {
    title: 'The token is not a bearer token',
    why: 'token_type says how a token is used, and an app must not use a kind it does not know. This app knows Bearer.',
    wayOut: 'Look at the raw answer under Exchanges.',
    spec: 'RFC 6749 §7.1',
  },
  access_token_missing: {
    title: 'The answer has no access token',
    why: 'A successful token response must have one. Nothing of this answer was kept.',
    wayOut: 'Look at the raw answer under Exchanges, then walk step 3 again for a new code.',
    spec: 'RFC 6749 §5.1',
  },
  access_token_bad_character: {
    title: 'The access token cannot go into a header',
    why: 'It has a character that is not allowed after Bearer, such as a space or a line break. That happens when a token is copied with something around it.',
    wayOut: 'Take out what does not belong to the token.',
    spec: 'RFC 6750 §2.1',
  },
  access_token_not_sent: {
    title: 'No access token was sent',
    why: 'The API answered 401 without an error code, because the request had no token in it.',
    wayOut: 'Send the access token with the request. If you have none, walk steps 3 and 4 first.',
    spec: 'RFC 6750 §3.1',
  },
  id_token_missing: {
    title: 'The answer has no ID token',
    why: 'Your app asked for openid, so an ID token must come with the others.',
    wayOut: 'Look at the scope in the answer. Then walk step 3 again with openid in the scope.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.3',
  },
  jwt_malformed: {
    title: 'This is not a JWT',
    why: 'A signed JWT is three parts of base64url with dots between them, and the first two are JSON objects. Perhaps a piece was cut off.',
    wayOut: 'Copy the whole token again.',
    spec: 'RFC 7519 §7.2',
  },
  jwt_too_large: {
    title: 'This is too large for a token',
    why: 'Tokens travel in headers and are a few kilobytes at most. Larger ones are refused here.',
    wayOut: 'Check that you copied only the token.',
    spec: 'RFC 7519 §7.2',
  },
  jwt_duplicate_member: {
    title: 'A name appears twice in the token',
    why: 'Two readers could take two different values for it, and so agree on a signature and not on its meaning.',
    wayOut: 'Do not accept this token. Request a new one.',
    spec: 'RFC 7519 §4',
  },
} satisfies Partial<Record<ClientErrorCode, Explanation>>
