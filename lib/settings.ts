/** What a tenant can be set to: how long things live, how tokens are signed, and what is spoiled on purpose. */

/** In milliseconds. */
export type Lifetimes = {
  codeLifetimeMs: number
  transactionLifetimeMs: number
  accessTokenLifetimeMs: number
  idTokenLifetimeMs: number
  refreshTokenLifetimeMs: number
  refreshTokenIdleMs: number
  /** For how long a rotated refresh token is still answered with its successor; 0 is off. */
  rotationOverlapMs: number
}

/** RSA with SHA-256, which everyone has to support, and ECDSA on P-256 (RFC 7518 §3.3, §3.4). */
export const signingAlgs = ['RS256', 'ES256'] as const

export type SigningAlg = (typeof signingAlgs)[number]

/**
 * Switches that spoil the server on purpose, all off by default. An `unsafe…` one opens a door to an attack,
 * a `fault…` one makes the server fail as a badly run one does. They are for the lesson *Misconfigure the
 * server* alone; never copy one.
 */
export const switchNames = [
  /** Takes `code_challenge_method=plain`, and a challenge without a method (RFC 9700 §2.1.1). */
  'unsafeAllowPlain',
  /** Takes requests without a challenge, and then asks for no verifier (RFC 9700 §2.1.1). */
  'unsafeAllowMissingPkce',
  /** Takes a redirect URI that only begins like a registered one (RFC 9700 §4.1.3). */
  'unsafePrefixRedirects',
  /** Gives the same refresh token again at each refresh, so that a copy is never noticed (RFC 9700 §4.14.2). */
  'unsafeNoRotation',
  /** The server's own clock is ten minutes ahead of everybody else's. */
  'faultClockSkew',
  /** Answers and tokens name another issuer than the metadata (RFC 9207 §2.4). */
  'faultWrongIssuer',
  /** Authorization responses carry no `iss`, although the metadata promises it (RFC 9207 §3). */
  'faultNoIss',
  /** Tokens are signed with a key that is not in the published key set (RFC 7517 §5). */
  'faultRotatedKeys',
  /** The token endpoint does its work at once and answers seconds later. */
  'faultSlow',
  /** The token endpoint answers 500. */
  'faultServerError',
  /** No answer permits other origins to read it (Fetch Standard, CORS protocol). */
  'faultNoCors',
] as const

export type SwitchName = (typeof switchNames)[number]

export type Switches = Record<SwitchName, boolean>

export type Settings = Lifetimes & Switches & { signingAlg: SigningAlg }

/** The switches that are on, in order. */
export function switchesOn(settings: Switches): SwitchName[] {
  return switchNames.filter((name) => settings[name])
}
