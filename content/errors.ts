/** An explanation for every error code of the app and of the server. */
import { answerErrors } from '@/content/errors/answers'
import { callbackErrors } from '@/content/errors/callback'
import { idTokenErrors } from '@/content/errors/id-token'
import { serverErrors } from '@/content/errors/server'
import type { ErrorCode } from '@/lib/oauth/errors'

export type Explanation = {
  title: string
  /** What it means, and its usual cause here. */
  why: string
  /** What to press. */
  wayOut: string
  spec: string
}

/** A code without an explanation is a type error. */
export const explanations: Record<ErrorCode, Explanation> = {
  ...callbackErrors,
  ...answerErrors,
  ...idTokenErrors,
  ...serverErrors,
}
