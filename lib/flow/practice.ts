/** An exercise's request as text that a learner can edit, and what the server said to it. */
import type { PracticeValues } from '@/lib/flow/commands/practice'
import type { Failure } from '@/lib/flow/run'
import { redirectAnswer } from '@/lib/flow/task-facts'
import { encodeParameters, type Parameter } from '@/lib/oauth/authorization'
import { cutText, serverErrorCode } from '@/lib/oauth/errors'
import type { Exchange } from '@/lib/trace/exchange'

export const formType = 'application/x-www-form-urlencoded'

/** Puts an exercise's own values where its text has `{code}` and the like; unknown ones become nothing. */
export function fillIn(text: string, values: PracticeValues): string {
  return text.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    return Object.hasOwn(values, name) ? (values[name] ?? '') : ''
  })
}

/**
 * The body that a text stands for. As a form: one `name=value` a line, encoded (RFC 6749 appendix B); lines
 * without text are left out. As any other type: the text itself.
 */
export function bodyOf(text: string, contentType: string): string {
  if (contentType !== formType) return text
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const parameters = lines.map((line): Parameter => {
    const [name = '', ...value] = line.trim().split('=')
    return { name, value: value.join('=') }
  })
  return encodeParameters(parameters)
}

/** Where an exercise ends: at the authorize endpoint's yes, or only when tokens came. */
export type Goal = 'let through' | 'tokens'

/** True if the server has accepted what the exercise is about. */
export function isAccepted(goal: Goal, exchange: Exchange): boolean {
  if (goal === 'tokens') {
    return exchange.response.status === 200 && exchange.request.url.endsWith('/oauth/token')
  }
  const answer = redirectAnswer(exchange)
  return answer !== undefined && !answer.has('error')
}

/** The refusal in an answer: from a redirect or from JSON; undefined where it is a page or no refusal. */
export function refusalOf(exchange: Exchange): Failure | undefined {
  const answer = redirectAnswer(exchange)
  const error = answer ? Object.fromEntries(answer) : readObject(exchange.response.body)
  if (typeof error?.error !== 'string') return undefined
  const { error_description } = error
  return {
    code: serverErrorCode(error.error),
    ...(answer ? {} : { status: exchange.response.status }),
    ...(typeof error_description === 'string' ? { description: cutText(error_description) } : {}),
  }
}

/** Checks that fail because a code or token is over, not because of how the request is written. */
const over = [
  'codeKnown',
  'codeUnused',
  'codeFresh',
  'triesLeft',
  'refreshTokenKnown',
  'familyAlive',
  'refreshTokenUnused',
  'withinAbsoluteLimit',
  'withinIdleLimit',
]

/** True if the server has refused the code or token itself: a fresh one is needed. */
export function needsFresh({ checks }: Exchange): boolean {
  return (
    checks?.checks.some(({ name, outcome }) => outcome === 'failed' && over.includes(name)) ?? false
  )
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
