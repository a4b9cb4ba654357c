/** Claims and header parameters that the sandbox does not use and other issuers do. Data only. */
import type { ClaimExplanation } from '@/content/claims'

const profile = 'OpenID Connect Core 1.0 §5.1'

export const claimsElsewhere = {
  c_hash: {
    title: 'Code hash',
    spec: 'OpenID Connect Core 1.0 §3.3.2.11',
    text: 'The left half of the hash of the authorization code that came in the same answer.',
  },
  middle_name: { title: 'Middle name', spec: profile, text: "The user's middle name or names." },
  preferred_username: {
    title: 'Preferred user name',
    spec: profile,
    text: 'How the user wants to be called here. It may change and need not be unique, so it is no key.',
  },
  profile: {
    title: 'Profile page',
    spec: profile,
    text: "The address of the user's profile page.",
  },
  website: {
    title: 'Web site',
    spec: profile,
    text: "The address of the user's own page or blog.",
  },
  gender: { title: 'Gender', spec: profile, text: "The user's gender, as a word." },
  birthdate: {
    title: 'Birthday',
    spec: profile,
    text: 'Year, month and day. The year may be 0000, if it is kept back, or stand alone.',
  },
  zoneinfo: { title: 'Time zone', spec: profile, text: 'A name such as Europe/Paris.' },
  locale: { title: 'Language', spec: profile, text: 'Language and region, such as en-US.' },
  phone_number: {
    title: 'Phone number',
    spec: profile,
    text: 'The number the user prefers. Comes with the scope phone.',
  },
  phone_number_verified: {
    title: 'Phone number checked',
    spec: profile,
    text: 'True if the server made sure that the number belonged to the user.',
  },
  address: {
    title: 'Postal address',
    spec: 'OpenID Connect Core 1.0 §5.1.1',
    text: 'An object with the parts of the address. Comes with the scope address.',
  },
  act: {
    title: 'Actor',
    spec: 'RFC 8693 §4.1',
    text: 'Who acts on behalf of the subject. Inside it can be another act, for a chain.',
  },
  may_act: {
    title: 'May act',
    spec: 'RFC 8693 §4.4',
    text: 'Who is allowed to act on behalf of the subject.',
  },
  cnf: {
    title: 'Confirmation',
    spec: 'RFC 7800 §3.1',
    text: 'The key that whoever presents the token has to prove it holds. Without that proof, refuse the token.',
  },
  roles: {
    title: 'Roles',
    spec: 'RFC 9068 §2.2.3.1',
    text: "The user's roles, for an API that decides by them.",
  },
  groups: {
    title: 'Groups',
    spec: 'RFC 9068 §2.2.3.1',
    text: 'The groups that the user belongs to.',
  },
  entitlements: {
    title: 'Entitlements',
    spec: 'RFC 9068 §2.2.3.1',
    text: 'What the user may use, one by one.',
  },
  authorization_details: {
    title: 'Authorization details',
    spec: 'RFC 9396 §9.1',
    text: 'What this access token allows, in more detail than a scope can say.',
  },
  events: {
    title: 'Events',
    spec: 'RFC 8417 §2.2',
    text: 'This token tells of something that happened. A logout token has it, an ID token never.',
  },
  toe: {
    title: 'Time of the event',
    spec: 'RFC 8417 §2.2',
    text: 'When the event happened, in seconds since 1 January 1970, UTC.',
  },
  txn: {
    title: 'Transaction',
    spec: 'RFC 8417 §2.2',
    text: 'A name that all tokens of one transaction share.',
  },
  htm: {
    title: 'HTTP method',
    spec: 'RFC 9449 §4.2',
    text: 'The method of the one request that this DPoP proof is for.',
  },
  htu: {
    title: 'HTTP address',
    spec: 'RFC 9449 §4.2',
    text: 'The address of the one request that this DPoP proof is for, without its query.',
  },
  ath: {
    title: 'Access token hash',
    spec: 'RFC 9449 §4.2',
    text: 'The SHA-256 of the access token that this DPoP proof goes with, in base64url.',
  },
} satisfies Record<string, ClaimExplanation>

export const headersElsewhere = {
  x5t: {
    title: 'Certificate thumbprint',
    spec: 'RFC 7515 §4.1.7',
    text: 'The SHA-1 of the certificate whose key signed the token. It names the key and proves nothing.',
  },
  'x5t#S256': {
    title: 'Certificate thumbprint',
    spec: 'RFC 7515 §4.1.8',
    text: 'The SHA-256 of the certificate whose key signed the token. It names the key and proves nothing.',
  },
  b64: {
    title: 'Payload in base64url',
    spec: 'RFC 7797 §3',
    text: 'False means that the payload is not encoded. In a JWT it must not be false.',
  },
  enc: {
    title: 'Content encryption',
    spec: 'RFC 7516 §4.1.2',
    text: 'How the content was encrypted. alg then says how the key for that was.',
  },
  zip: {
    title: 'Compression',
    spec: 'RFC 7516 §4.1.3',
    text: 'The content was compressed before it was encrypted.',
  },
  epk: {
    title: 'Ephemeral public key',
    spec: 'RFC 7518 §4.6.1.1',
    text: 'A public key made for this one token, from which the two sides agree on a key.',
  },
  apu: {
    title: 'About the sender',
    spec: 'RFC 7518 §4.6.1.2',
    text: 'Goes into the agreement on a key, in base64url.',
  },
  apv: {
    title: 'About the receiver',
    spec: 'RFC 7518 §4.6.1.3',
    text: 'Goes into the agreement on a key, in base64url.',
  },
  p2s: {
    title: 'Salt',
    spec: 'RFC 7518 §4.8.1.1',
    text: 'Mixed with a password to make the key.',
  },
  p2c: {
    title: 'Rounds',
    spec: 'RFC 7518 §4.8.1.2',
    text: 'How often the password is hashed. A forger can name a huge number to keep you busy.',
  },
} satisfies Record<string, ClaimExplanation>
