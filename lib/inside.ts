/** What a provider can show and steer of its inside; only the sandbox has one. */
import type { Exchange } from '@/lib/trace/exchange'

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
export type CheckReport = {
  endpoint: string
  checks: CheckResult[]
  /** What was looked at without refusing anything: a `failed` one here tells why a part of the answer is missing. */
  notes?: CheckResult[]
}

/** The `connection` of an authorization request: the tenant's own user database, or a stand-in for GitHub. */
export type Connection = 'Username-Password-Authentication' | 'github'

export type ClientRecord = {
  client_id: string
  name: string
  type: 'native'
  token_endpoint_auth_method: 'none'
  grant_types: string[]
  redirect_uris: string[]
  post_logout_redirect_uris: string[]
  /** When it registered itself at the registration endpoint; such a client is dropped after a day. */
  registeredAtMs?: number
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
  /** Where this user logs in; the `sub` of a GitHub user begins with `github|`. */
  connection: Connection
  /** A demo password, which the login page shows as a hint; empty for a user of another identity provider. */
  password: string
  name: string
  given_name: string
  family_name: string
  nickname: string
  picture: string
  role: 'employee' | 'manager'
}

/** The three switches that a refresh token needs, as they stood when the app asked for a code. */
export type RefreshSwitches = {
  /** The scope held `offline_access`. */
  asked: boolean
  /** The API allows offline access; true where no API was asked for. */
  api: boolean
  /** The app may use the grant `refresh_token`. */
  client: boolean
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
  refreshSwitches: RefreshSwitches
  /** The connection that the app asked for; without one, the person chooses. */
  connection?: Connection
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
  refreshSwitches: RefreshSwitches
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

/** One custom claim: `value` is put into the named token as a string, under `name`. */
export type ClaimRule = { name: string; value: string; token: 'id_token' | 'access_token' }

/** What happens to tokens before they are signed: the stand-in for a post-login Action. No code runs. */
export type Customization = {
  claims: ClaimRule[]
  /** Scopes that are granted on top, without being asked for or agreed to. */
  addedScopes: string[]
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
  customization: Customization
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

export type ClientChange = Partial<
  Pick<ClientRecord, 'name' | 'redirect_uris' | 'grant_types' | 'post_logout_redirect_uris'>
>

export type ApiChange = Partial<Omit<ApiRecord, 'identifier'>>

export type Inside = {
  settings: {
    read(): Promise<Settings>
    change(change: Partial<Settings>): Promise<Settings>
  }
  tables(): Promise<Tables>
  /** Changes a registered app. Rejects with an `Error` in a learner's words, and then changes nothing. */
  changeClient(clientId: string, change: ClientChange): Promise<void>
  /** Changes a registered API; its identifier is fixed. Rejects as `changeClient` does. */
  changeApi(identifier: string, change: ApiChange): Promise<void>
  /** Replaces the claims and scopes that every token gets from now on. Rejects as `changeClient` does. */
  customizeTokens(customization: Customization): Promise<void>
  /** The checks behind a response that this provider's `send` returned. */
  checks(response: Response): CheckReport | undefined
  /**
   * The front-channel exchanges that real navigations made under this `state`, oldest first. Given out once:
   * the run keeps them from then on.
   */
  exchanges(state: string): Promise<Exchange[]>
  /** Moves the clock of app, server and API forward by `ms`. */
  advanceClock(ms: number): Promise<void>
  /** Drops the whole tenant: clients, keys, sessions, codes, tokens, clock offset. */
  reset(): Promise<void>
}
