/** What the authorization endpoint checks, in order. Until the redirect URI is known to be the app's, it is not used. */
import { clientChecks } from '@/lib/sandbox/authorize-client-checks'
import type { AuthorizeCheck } from '@/lib/sandbox/authorize-subject'
import { challengeChecks } from '@/lib/sandbox/challenge-checks'
import { promptChecks } from '@/lib/sandbox/prompt-checks'
import { responseChecks } from '@/lib/sandbox/response-checks'
import { targetChecks } from '@/lib/sandbox/target-checks'

/** The refusals of the first three stay on a page; those of all others go back to the app, by redirect. */
export const authorizeChecks: readonly AuthorizeCheck[] = [
  ...clientChecks,
  ...responseChecks,
  ...challengeChecks,
  ...targetChecks,
  ...promptChecks,
]
