/** The run: one walk through the flow. Whatever else is on screen is computed from it. */
import type { IdTokenReport } from '@/lib/jwt/id-token'
import type { CallbackCheck, Transaction } from '@/lib/oauth/callback'
import type { ErrorCode } from '@/lib/oauth/errors'
import type { Tokens } from '@/lib/oauth/token'
import { sandboxDefaults } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'

/** A value beside the inputs it was made from; comparing them with today's tells if it is out of date. */
export type Made<T, From> = { value: T; from: From }

/** Where a code verifier came from; `bytes` is how many random bytes it writes down. */
export type VerifierOrigin =
  | { kind: 'random'; bytes: number }
  | { kind: 'typed' }
  /** The verifier before it with another character at `position`, counted from 0. */
  | { kind: 'changed'; position: number }
  | { kind: 'example' }

/** A verifier that was replaced, with the state and nonce that went with it. */
export type EarlierVerifier = Pick<Run, 'state' | 'nonce'> & {
  verifier: Made<string, VerifierOrigin>
}

/** The learner's changes to a request: a new value, or `null` for a parameter taken out. */
export type Edits = Readonly<Record<string, string | null>>
export type EditableRequest = 'authorize' | 'token' | 'refresh'

/** An authorization code and what the request that fetched it was made of. */
export type CodeFrom = { challenge: string; redirectUri: string; state: string }

/** A failure as the run keeps it: an `OAuthError` without its class. */
export type Failure = {
  code: ErrorCode
  status?: number
  description?: string
  expected?: string
  found?: string
}

/** The requests of the back channel, one answer kept for each. */
export type Call = 'token' | 'keys' | 'userinfo' | 'timesheets' | 'refresh' | 'revoke'
export type Answer =
  | { status: 'sending' }
  /** `elsewhere`: another copy of this tab sent it, and handed over what came. */
  | { status: 'answered'; exchange?: string; elsewhere?: true }
  | { status: 'failed'; exchange?: string; failure: Failure }

/** What the phone's browser shows: nothing yet, a page, or why there is none. A reload fetches it again. */
export type BrowserPage = {
  url: string
  status?: number
  html?: string
  problem?: 'unreachable' | 'too many redirects' | 'no app' | 'dropped'
  /** A private window shows it. A reload closes that. */
  private?: true
}

/** A login that is out in the person's own browser, by a real navigation. */
export type Away = {
  way: 'this tab' | 'pop-up'
  state: string
  /** The authorization URL that was opened. */
  url: string
  /** The path of the page that it began on, to come back to. */
  from: string
}

export type ReceivedCallback = { url: string; checks: CallbackCheck[]; failure?: Failure }

/** What the app is set up with: its client, where the answer goes, and what it asks for. */
export type AppSettings = {
  clientId: string
  redirectUri: string
  scope: string
  /** The API that the access token is for (Auth0's `audience`). */
  audience?: string
  /** The connection to log in with (Auth0's `connection`). */
  connection?: string
}

export type Run = {
  /** Set up for the chosen provider. It outlives the run, and is not stored with it. */
  app: AppSettings
  verifier?: Made<string, VerifierOrigin>
  challenge?: Made<string, { verifier: string }>
  /** Verifiers that were replaced, oldest first; the newest can be brought back. */
  earlierVerifiers: readonly EarlierVerifier[]
  /** The pair that the next authorization request will carry, or the last one carried. */
  state?: string
  nonce?: string
  edits: Readonly<Record<EditableRequest, Edits>>
  transactions: readonly Transaction[]
  page?: BrowserPage
  away?: Away
  callback?: ReceivedCallback
  code?: Made<string, CodeFrom>
  tokens?: Made<Tokens, { code: string; refreshToken?: string }>
  /** When `tokens` came, on the run's clock, in milliseconds. */
  receivedAtMs?: number
  /** When the ID token among them came: a refresh need not bring one (OpenID Connect Core 1.0 §12.2). */
  idTokenReceivedAtMs?: number
  /** Refresh tokens that were exchanged for a newer one, oldest first. */
  spentRefreshTokens: readonly string[]
  identity?: Made<IdTokenReport, { idToken: string }>
  userinfo?: Made<Record<string, unknown>, { code: string }>
  timesheets?: Made<unknown, { code: string }>
  answers: Partial<Record<Call, Answer>>
  exchanges: readonly Exchange[]
  /** How often and how far the clock was moved, `after` which exchange. */
  clockMoves: readonly { byMs: number; after?: string }[]
}

const { clientId, redirectUri, scope, audience } = sandboxDefaults

export const emptyRun: Run = {
  app: { clientId, redirectUri, scope, audience },
  earlierVerifiers: [],
  edits: { authorize: {}, token: {}, refresh: {} },
  transactions: [],
  spentRefreshTokens: [],
  answers: {},
  exchanges: [],
  clockMoves: [],
}

/** The last exchanges, transactions and replaced verifiers that a run keeps. */
export const keptExchanges = 200
export const keptTransactions = 20
export const keptVerifiers = 20
