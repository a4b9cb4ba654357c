/** Fields that are no parameters of OAuth: those of the server's own pages, of its metadata, of its keys and of the API. */
import type { HeaderExplanation } from '@/content/http/headers'

/** Fields of the login and consent page. No standard names them. */
export const pageFields: Record<string, HeaderExplanation> = {
  transaction: {
    title: 'Login transaction',
    text: 'Which authorization request this page belongs to. The server keeps the request, challenge included, under it.',
    spec: 'RFC 6749 §3.1',
  },
  csrf: {
    title: 'Secret of the page',
    text: 'A random value that stands in this page alone. A form without it was not sent from here.',
    spec: 'RFC 6749 §10.12',
  },
  username: {
    title: 'Who logs in',
    text: 'The name that was typed into the login page.',
    spec: 'RFC 6749 §3.1',
  },
  password: {
    title: 'Password',
    text: 'It goes from the person to the server by the browser. The app never sees it.',
    spec: 'RFC 9700 §2.4',
  },
  decision: {
    title: 'What was pressed',
    text: 'allow or deny: the button of the page.',
    spec: 'RFC 6749 §4.1.1',
  },
}

/** Members of a metadata document, of a JWK, and of an answer about a token. */
export const documentFields: Record<string, HeaderExplanation> = {
  issuer: {
    title: 'Issuer',
    text: 'The name of the server. It must equal iss in its tokens and callbacks, character for character.',
    spec: 'RFC 8414 §2',
  },
  authorization_endpoint: {
    title: 'Authorization endpoint',
    text: 'Where the browser asks for a code.',
    spec: 'RFC 8414 §2',
  },
  token_endpoint: {
    title: 'Token endpoint',
    text: 'Where the app exchanges it.',
    spec: 'RFC 8414 §2',
  },
  userinfo_endpoint: {
    title: 'UserInfo endpoint',
    text: 'Says who the user is.',
    spec: 'OpenID Connect Discovery 1.0 §3',
  },
  jwks_uri: {
    title: 'Address of the keys',
    text: 'Where the public keys are.',
    spec: 'RFC 8414 §2',
  },
  revocation_endpoint: {
    title: 'Revocation endpoint',
    text: 'Where tokens are given back.',
    spec: 'RFC 8414 §2',
  },
  code_challenge_methods_supported: {
    title: 'PKCE methods',
    text: 'Which challenge methods the server takes. Without this member it has no PKCE.',
    spec: 'RFC 8414 §2',
  },
  keys: {
    title: 'Keys',
    text: 'One entry for each key: kid is its name, n and e are the public numbers of an RSA key.',
    spec: 'RFC 7517 §5.1',
  },
  active: {
    title: 'Whether it is good',
    text: 'true if the token is good now. For any other token nothing more is said.',
    spec: 'RFC 7662 §2.2',
  },
}
