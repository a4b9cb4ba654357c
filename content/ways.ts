/** How to make each error happen here: by hand in a lesson, and where it can be done for you, by one press. */
import { answerWays } from '@/content/ways/answers'
import { callbackWays } from '@/content/ways/callback'
import { idTokenWays } from '@/content/ways/id-token'
import { serverWays } from '@/content/ways/server'
import type { ErrorCode } from '@/lib/oauth/errors'

/** What is changed: a new value, or `null` for taken out. */
type Changes = Readonly<Record<string, string | null>>

/** What one press does, after the steps before it. */
export type Press =
  /** Logs in with a changed request, as Ada, who allows or denies. */
  | { kind: 'log in'; set: Changes; answer?: 'deny'; after?: 'login' }
  /** Sends a changed token request. */
  | { kind: 'request tokens'; set: Changes }
  /** Calls the API with another token, or with one of too little scope. */
  | { kind: 'call'; with: 'none' | 'id_token' | 'narrow scope' }
  /** Reads the callback that came with parameters changed and added, or any other text. */
  | { kind: 'read callback'; set?: Changes; add?: string; path?: string; after?: 'tokens' }
  | { kind: 'read text'; text: string }

export type Way = {
  /** Slug of the lesson where it is done and seen; absent where the sandbox never does it. */
  lesson?: string
  /** What to do there; or why it does not happen here. */
  hand: string
  /** A text to paste there. */
  paste?: string
  press?: Press
}

/** A code without a way is a type error. */
export const ways: Record<ErrorCode, Way> = {
  ...callbackWays,
  ...answerWays,
  ...idTokenWays,
  ...serverWays,
}
