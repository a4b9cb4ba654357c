/** The claims and header parameters of JWTs, each explained: here those of the sandbox. */
import { claimsElsewhere, headersElsewhere } from '@/content/claims-elsewhere'

export type ClaimExplanation = { title: string; spec: string; text: string }

const claimNames = {
  iss: {
    title: 'Issuer',
    spec: 'RFC 7519 §4.1.1',
    text: 'The authorization server that made and signed this token. It must equal the issuer you used, character for character.',
  },
  sub: {
    title: 'Subject',
    spec: 'RFC 7519 §4.1.2',
    text: 'The user, by an identifier that never changes at this issuer. Use it as the key for a user, not the e-mail address.',
  },
  aud: {
    title: 'Audience',
    spec: 'RFC 7519 §4.1.3',
    text: 'Who may accept this token. In an ID token it is your client ID, in an access token the identifier of the API. It is one string or a list of strings.',
  },
  exp: {
    title: 'Expiration time',
    spec: 'RFC 7519 §4.1.4',
    text: 'The token is no good from this time on. Written in seconds since 1 January 1970, UTC.',
  },
  nbf: {
    title: 'Not before',
    spec: 'RFC 7519 §4.1.5',
    text: 'The token is not good before this time. Written in seconds since 1 January 1970, UTC.',
  },
  iat: {
    title: 'Issued at',
    spec: 'RFC 7519 §4.1.6',
    text: 'When the token was made. Written in seconds since 1 January 1970, UTC.',
  },
  jti: {
    title: 'JWT ID',
    spec: 'RFC 7519 §4.1.7',
    text: 'A name for this one token. The sandbox looks it up to see whether the token was revoked.',
  },
  auth_time: {
    title: 'Time of the login',
    spec: 'OpenID Connect Core 1.0 §2',
    text: 'When the user last logged in with a password, in seconds since 1 January 1970, UTC. If you sent max_age, check that it is recent enough.',
  },
  nonce: {
    title: 'Nonce',
    spec: 'OpenID Connect Core 1.0 §2',
    text: 'The random value of your authorization request, copied here. It ties the token to the login that your app started.',
  },
  at_hash: {
    title: 'Access token hash',
    spec: 'OpenID Connect Core 1.0 §3.1.3.6',
    text: 'The left half of the SHA-256 of the access token, in base64url. It shows that the two tokens were made together.',
  },
  acr: {
    title: 'Authentication context class',
    spec: 'OpenID Connect Core 1.0 §2',
    text: 'How strong the login was, in a name that you and the server agreed on.',
  },
  amr: {
    title: 'Authentication methods',
    spec: 'OpenID Connect Core 1.0 §2',
    text: 'How the user logged in, for example with a password.',
  },
  azp: {
    title: 'Authorized party',
    spec: 'OpenID Connect Core 1.0 §2',
    text: 'The client that the token was issued to. If it is there in an ID token, it must be your client ID.',
  },
  sid: {
    title: 'Session ID',
    spec: 'OpenID Connect Front-Channel Logout 1.0 §3',
    text: "A name for the user's session with the authorization server. It helps to log out of the right one.",
  },
  client_id: {
    title: 'Client ID',
    spec: 'RFC 8693 §4.3',
    text: 'The app that asked for this access token.',
  },
  scope: {
    title: 'Scope',
    spec: 'RFC 8693 §4.2',
    text: 'What this access token allows, as words separated by spaces. The API compares it with what a request needs.',
  },
  name: {
    title: 'Full name',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: "The user's whole name, ready to be shown. Comes with the scope profile.",
  },
  given_name: {
    title: 'Given name',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: "The user's first name or names. Comes with the scope profile.",
  },
  family_name: {
    title: 'Family name',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: "The user's last name or names. Comes with the scope profile.",
  },
  nickname: {
    title: 'Nickname',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: 'A casual name. Comes with the scope profile.',
  },
  picture: {
    title: 'Picture',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: 'The address of a picture of the user. Comes with the scope profile.',
  },
  email: {
    title: 'E-mail address',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: 'The address the user prefers. It may change, and another user may have it later. Comes with the scope email.',
  },
  email_verified: {
    title: 'E-mail address checked',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: 'True if the server made sure that the address belonged to the user. Comes with the scope email.',
  },
  updated_at: {
    title: 'Updated at',
    spec: 'OpenID Connect Core 1.0 §5.1',
    text: "When the user's profile was last changed. Comes with the scope profile. The standard writes it in seconds; Auth0 writes a date as text.",
  },
} satisfies Record<string, ClaimExplanation>

const headerNames = {
  alg: {
    title: 'Algorithm',
    spec: 'RFC 7515 §4.1.1',
    text: 'How the token was signed. Compare it with the algorithms you accept, and never let the token choose.',
  },
  typ: {
    title: 'Type',
    spec: 'RFC 7515 §4.1.9',
    text: 'What kind of token this is: JWT, or at+jwt for an access token.',
  },
  kid: {
    title: 'Key ID',
    spec: 'RFC 7515 §4.1.4',
    text: "Which of the issuer's public keys checks the signature.",
  },
  cty: {
    title: 'Content type',
    spec: 'RFC 7515 §4.1.10',
    text: 'What the payload is. JWT here means that there is another token inside.',
  },
  crit: {
    title: 'Critical',
    spec: 'RFC 7515 §4.1.11',
    text: 'Header parameters that must be understood. If you do not know one of them, refuse the token.',
  },
  jku: {
    title: 'Key set URL',
    spec: 'RFC 7515 §4.1.2',
    text: 'An address of keys that the token itself names. Never fetch it: a forger would name their own.',
  },
  jwk: {
    title: 'Key',
    spec: 'RFC 7515 §4.1.3',
    text: 'A key that the token brings along. Never use it: a forger would bring their own.',
  },
  x5u: {
    title: 'Certificate URL',
    spec: 'RFC 7515 §4.1.5',
    text: 'An address of certificates that the token itself names. Never fetch it.',
  },
  x5c: {
    title: 'Certificate chain',
    spec: 'RFC 7515 §4.1.6',
    text: 'Certificates that the token brings along. Here they prove nothing: the key must come from the issuer.',
  },
} satisfies Record<string, ClaimExplanation>

/** By claim name. An unknown name is undefined. */
export const claims: Record<string, ClaimExplanation> = { ...claimNames, ...claimsElsewhere }

/** By the name of a JOSE header parameter. An unknown name is undefined. */
export const headerParameters: Record<string, ClaimExplanation> = {
  ...headerNames,
  ...headersElsewhere,
}
