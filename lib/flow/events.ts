/** What happened in a run: facts in the past tense, each with the input it belongs to. */
import type {
  Answer,
  AppSettings,
  Away,
  BrowserPage,
  Call,
  CodeFrom,
  EditableRequest,
  Made,
  ReceivedCallback,
  Run,
  VerifierOrigin,
} from '@/lib/flow/run'
import type { IdTokenReport } from '@/lib/jwt/id-token'
import type { Transaction } from '@/lib/oauth/callback'
import type { Tokens } from '@/lib/oauth/token'
import type { Exchange } from '@/lib/trace/exchange'

export type FlowEvent =
  | { type: 'app-set-up'; app: AppSettings }
  | { type: 'verifier-made'; verifier: Made<string, VerifierOrigin> }
  | { type: 'verifier-brought-back' }
  | { type: 'challenge-derived'; challenge: Made<string, { verifier: string }> }
  | { type: 'request-named'; state: string; nonce: string }
  | { type: 'parameter-edited'; request: EditableRequest; name: string; value: string | null }
  | { type: 'parameters-restored'; request: EditableRequest }
  | { type: 'authorization-started'; transaction: Transaction }
  | { type: 'page-shown'; page: BrowserPage }
  | { type: 'page-closed' }
  | { type: 'browser-left'; away: Away }
  | { type: 'browser-returned' }
  | { type: 'callback-received'; callback: ReceivedCallback }
  | { type: 'code-received'; code: string; from: CodeFrom }
  | { type: 'transaction-used'; state: string; atMs: number }
  | { type: 'transaction-released'; state: string }
  | { type: 'call-changed'; call: Call; answer: Answer }
  | { type: 'tokens-received'; tokens: Tokens; from: { code: string }; atMs: number }
  | { type: 'tokens-refreshed'; tokens: Tokens; from: { refreshToken: string }; atMs: number }
  | { type: 'identity-checked'; report: IdTokenReport; from: { idToken: string } }
  | { type: 'userinfo-received'; claims: Record<string, unknown>; from: { code: string } }
  | { type: 'timesheets-received'; body: unknown; from: { code: string } }
  | { type: 'exchange-recorded'; exchange: Exchange }
  | { type: 'clock-moved'; byMs: number }
  | { type: 'run-restored'; run: Run }
  | { type: 'started-over' }
