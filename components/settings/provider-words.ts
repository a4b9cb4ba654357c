import { type FailureWords, failureWords } from '@/content/provider-failures'
import type { KeySetProblem } from '@/lib/jwt/key-set'
import type { MetadataProblem } from '@/lib/oauth/metadata'
import type { DocumentFailure } from '@/lib/oauth/public-document'

/** Puts values into the places of a text. */
export function fill(text: string, values: Record<string, string | number | undefined>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}

/** What a failure means and what to do, in words. */
export function wordsFor(
  failure: DocumentFailure | MetadataProblem | KeySetProblem,
  origin: string,
): FailureWords {
  const { title, means, todo } = failureWords[failure.problem]
  const values = {
    origin,
    ...('status' in failure ? { status: failure.status ?? 'no 200' } : {}),
    ...('member' in failure ? { member: failure.member } : {}),
    ...('found' in failure ? { found: failure.found } : {}),
    ...('algorithms' in failure ? { found: failure.algorithms.join(', ') } : {}),
  }
  return { title: fill(title, values), means: fill(means, values), todo: fill(todo, values) }
}
