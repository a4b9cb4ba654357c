/** What the token endpoint gives, and what is in it. */
import type { GlossaryEntry } from '@/content/glossary'

export const tokenTerms = {
  'access-token': {
    term: 'access token',
    text: 'A key to an API, for a limited time and a limited scope. Your app passes it on and does not read it.',
    spec: 'RFC 6749 §1.4',
  },
  'id-token': {
    term: 'ID token',
    text: 'A signed statement for your app: who logged in, when, and at which server. It is no key to an API.',
    spec: 'OpenID Connect Core 1.0 §2',
  },
  'refresh-token': {
    term: 'refresh token',
    text: 'What your app exchanges for a new access token without a new login. It goes to the authorization server only.',
    spec: 'RFC 6749 §1.5',
  },
  bearer: {
    term: 'bearer token',
    text: 'A token that works for whoever holds it, like a banknote. Nobody asks how you came by it.',
    spec: 'RFC 6750 §1.2',
  },
  opaque: {
    term: 'opaque token',
    text: 'A token that says nothing to whoever holds it. Only the server that made it can look up what it stands for.',
    spec: 'RFC 6749 §1.4',
  },
  jwt: {
    term: 'JWT',
    text: 'JSON Web Token, said like “jot”: a piece of JSON that is signed and packed so that it can travel in a header or a URL. Signed is not encrypted.',
    spec: 'RFC 7519 §1',
  },
  jws: {
    term: 'JWS',
    text: 'JSON Web Signature: the form that a signed JWT has. Header, payload and signature in base64url, with dots between.',
    spec: 'RFC 7515 §3.1',
  },
  jwks: {
    term: 'JWKS',
    text: 'JSON Web Key Set: the public keys of a server as one JSON document. Whoever wants to check a signature fetches it.',
    spec: 'RFC 7517 §5',
  },
  kid: {
    term: 'kid',
    text: 'Key ID: a word in the header of a token that says which key of the set checks its signature.',
    spec: 'RFC 7515 §4.1.4',
  },
  claim: {
    term: 'claim',
    text: 'One statement in a token, a name with a value: sub is the user, exp the end of its life. It is worth as much as the signature around it.',
    spec: 'RFC 7519 §2',
  },
  userinfo: {
    term: 'userinfo endpoint',
    text: 'An address of the authorization server that answers an access token with claims about its user.',
    spec: 'OpenID Connect Core 1.0 §5.3',
  },
  introspection: {
    term: 'introspection',
    text: 'Asking the server that made a token whether it is still good, and what it stands for.',
    spec: 'RFC 7662 §2',
  },
  revocation: {
    term: 'revocation',
    text: 'Ending a token before its time, for example when the user logs out.',
    spec: 'RFC 7009 §2',
  },
  rotation: {
    term: 'rotation',
    text: 'Each use of a refresh token brings a new one and ends the old one. A copy that turns up later gives itself away.',
    spec: 'RFC 9700 §4.14.2',
  },
  family: {
    term: 'family of refresh tokens',
    text: 'All refresh tokens that grew from one login. If an old member is used again, the whole family ends.',
    spec: 'RFC 9700 §4.14.2',
  },
} satisfies Record<string, GlossaryEntry>
