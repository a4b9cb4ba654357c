/** What a provider can show and steer of its inside; only the sandbox has one. */

/** One named check of an endpoint, as it went for one request. */
export type CheckResult = {
  /** The check's name in the source, `s256Challenge` for one. */
  name: string
  /** What it asks, in a learner's words. */
  asks: string
  /** Where the rule stands, for example `RFC 7636 §4.6`. */
  spec: string
  outcome: 'passed' | 'failed' | 'not reached'
  /** What the server compared, where it compared something. */
  expected?: string
  found?: string
}

/** The checks that an endpoint ran to make one response, in order. */
export type CheckReport = { endpoint: string; checks: CheckResult[] }

export type ClientRecord = {
  client_id: string
  name: string
  type: 'native'
  token_endpoint_auth_method: 'none'
  grant_types: string[]
  redirect_uris: string[]
  post_logout_redirect_uris: string[]
}

export type ApiRecord = {
  /** The API identifier, which is the `audience`. */
  identifier: string
  name: string
  permissions: string[]
  allowOfflineAccess: boolean
}

export type UserRecord = {
  sub: string
  email: string
  /** A demo password; the login page shows it as a hint. */
  password: string
  name: string
  given_name: string
  family_name: string
  nickname: string
  picture: string
  role: 'employee' | 'manager'
}

/** A login transaction: an authorization request that waits for login and consent. */
export type PendingRecord = {
  id: string
  clientId: string
  redirectUri: string
  codeChallenge: string
  scope: string
  audience?: string
  state?: string
  nonce?: string
  startedAtMs: number
  expiresAtMs: number
  answeredAtMs?: number
}

export type CodeRecord = {
  code: string
  clientId: string
  redirectUri: string
  codeChallenge: string
  sub: string
  scope: string
  audience?: string
  nonce?: string
  issuedAtMs: number
  expiresAtMs: number
  usedAtMs?: number
  /** Wrong verifiers so far; the fifth kills the code. */
  wrongVerifiers: number
  familyId?: string
}

export type RefreshTokenRecord = {
  token: string
  issuedAtMs: number
  /** Set when it was exchanged: from then on it may not be used again. */
  usedAtMs?: number
  /** The token it was exchanged for. */
  successor?: string
}

/** All tokens that descend from one authorization code; they die together. */
export type FamilyRecord = {
  id: string
  clientId: string
  sub: string
  sid: string
  scope: string
  audience?: string
  authTimeMs: number
  startedAtMs: number
  refreshTokens: RefreshTokenRecord[]
  revokedAtMs?: number
  revokedBecause?: 'code used twice' | 'old refresh token used again' | 'revoked' | 'logged out'
}

export type AccessTokenRecord = {
  /** The `jti` of a JWT access token, or the whole opaque token. */
  id: string
  format: 'jwt' | 'opaque'
  familyId: string
  clientId: string
  sub: string
  scope: string
  audience: string[]
  issuedAtMs: number
  expiresAtMs: number
  revokedAtMs?: number
}

export type SessionRecord = {
  id: string
  /** Absent until somebody has logged in. */
  sub?: string
  authTimeMs?: number
  /** Scopes this user has agreed to, per client. */
  consents: Record<string, string[]>
}

/** The tenant as the server keeps it. A real server would keep only hashes of codes and tokens. */
export type Tables = {
  clients: ClientRecord[]
  apis: ApiRecord[]
  users: UserRecord[]
  pending: PendingRecord[]
  codes: CodeRecord[]
  families: FamilyRecord[]
  accessTokens: AccessTokenRecord[]
  sessions: SessionRecord[]
  keys: { kid: string; alg: string; createdAtMs: number }[]
}

/** Tenant settings. Lifetimes are milliseconds. */
export type Settings = {
  codeLifetimeMs: number
  transactionLifetimeMs: number
  accessTokenLifetimeMs: number
  idTokenLifetimeMs: number
  refreshTokenLifetimeMs: number
  refreshTokenIdleMs: number
  /** For how long a rotated refresh token is still answered with its successor; 0 is off. */
  rotationOverlapMs: number
}

export type Inside = {
  settings: {
    read(): Promise<Settings>
    change(change: Partial<Settings>): Promise<Settings>
  }
  tables(): Promise<Tables>
  /** The checks behind a response that this provider's `send` returned. */
  checks(response: Response): CheckReport | undefined
  /** Moves the clock of app, server and API forward by `ms`. */
  advanceClock(ms: number): Promise<void>
  /** Drops the whole tenant: clients, keys, sessions, codes, tokens, clock offset. */
  reset(): Promise<void>
}
