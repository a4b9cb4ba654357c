/** What the tenant keeps, as tables of records by key, and the one way to read and change them. */
import type { JWK } from 'jose'
import type {
  AccessTokenRecord,
  ApiRecord,
  CheckReport,
  ClientRecord,
  CodeRecord,
  Customization,
  FamilyRecord,
  PendingRecord,
  SessionRecord,
  Settings,
  UserRecord,
} from '@/lib/inside'
import type { Exchange } from '@/lib/trace/exchange'

/** The tenant itself: there is one, under the key `tenant`. Absent means: not set up yet. */
export type TenantRow = {
  settings: Settings
  customization: Customization
  clockOffsetMs: number
  sweptAtMs: number
}

/** A login transaction with what the login and consent pages need. */
export type PendingRow = PendingRecord & {
  /** The browser that began it; stays the same when its session id changes at login. */
  browserId: string
  /** Anti-forgery value of the page now showing; a new one after each login. */
  csrf: string
  /** A login is asked for although there is a session (`prompt=login`, `max_age`). */
  mustLogin: boolean
  /** Consent is asked for although it was given before (`prompt=consent`). */
  mustConsent: boolean
  /** The only user who may answer (`id_token_hint`). */
  hintedSub?: string
  /** What the username field begins with (`login_hint`, or what was typed before). */
  username?: string
  /** The code that the stand-in for GitHub has just handed out for this login; good once. */
  ticket?: string
  loginFailed: boolean
  /** Who answers; set once somebody is logged in for this transaction. */
  sub?: string
}

export type CodeRow = CodeRecord & { sid: string; authTimeMs: number }

export type SessionRow = SessionRecord & {
  browserId: string
  /** The public name of the login (the `sid` claim); never the session's key. */
  sid: string
  /** Anti-forgery value of the logout question. */
  csrf: string
  createdAtMs: number
}

export type KeyRow = {
  kid: string
  alg: 'RS256'
  createdAtMs: number
  /** Not extractable. */
  privateKey: CryptoKey
  publicJwk: JWK
}

/** One line of the demo API's data. */
export type TimesheetRow = {
  id: string
  sub: string
  date: string
  project: string
  hours: number
  createdAtMs: number
  /** Who approved it; absent until a manager has. */
  approvedBy?: string
}

/** The cookie jar of the person's browser, drawn or real; the Node host has cookies instead. */
export type JarRow = { sessionId?: string }

/** The checks behind an answer of the worker, kept under the mark of its request until the page reads them. */
export type ReportRow = { report?: CheckReport; writtenAtMs: number }

/** The real navigations of one login, kept under its `state` until the page that began it reads them. */
export type HopsRow = { exchanges: Exchange[]; beganAtMs: number }

export type Rows = {
  tenant: TenantRow
  clients: ClientRecord
  apis: ApiRecord
  users: UserRecord
  pending: PendingRow
  codes: CodeRow
  families: FamilyRecord
  accessTokens: AccessTokenRecord
  sessions: SessionRow
  keys: KeyRow
  timesheets: TimesheetRow
  jar: JarRow
  reports: ReportRow
  hops: HopsRow
}

export type Table = keyof Rows

/** The names of all tables, in the order of `Rows`. */
export const tableNames = [
  'tenant',
  'clients',
  'apis',
  'users',
  'pending',
  'codes',
  'families',
  'accessTokens',
  'sessions',
  'keys',
  'timesheets',
  'jar',
  'reports',
  'hops',
] as const satisfies readonly Table[]

/** What a change decides: the row to keep (`undefined` deletes it or writes none) and a result. */
export type Change<Row, Result> = { row: Row | undefined; result: Result }

export type Store = {
  /** True if other tabs and the service worker see the same rows. */
  readonly isShared: boolean
  get<T extends Table>(table: T, key: string): Promise<Rows[T] | undefined>
  put<T extends Table>(table: T, key: string, row: Rows[T]): Promise<void>
  delete(table: Table, key: string): Promise<void>
  /** Every row with its key, in no particular order. */
  list<T extends Table>(table: T): Promise<{ key: string; row: Rows[T] }[]>
  /**
   * Reads one row, decides, and writes, as one atomic step: nothing else changes the row in between.
   * `change` is synchronous, so all hashing and signing has to be done before.
   */
  update<T extends Table, Result>(
    table: T,
    key: string,
    change: (old: Rows[T] | undefined) => Change<Rows[T], Result>,
  ): Promise<Result>
  /** Deletes every row of every table. */
  clear(): Promise<void>
}
