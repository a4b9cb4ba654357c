/** What is wrong with a verifier, a challenge or a method by itself (RFC 7636 §4.1 to §4.3). */
import { exampleVerifier, verifierProblem } from '@/lib/oauth/pkce'

export type RemarkCode =
  | 'verifier_too_short'
  | 'verifier_too_long'
  | 'verifier_bad_character'
  | 'verifier_is_example'
  | 'challenge_length'
  | 'challenge_characters'
  | 'method_missing'
  | 'method_plain'
  | 'method_unknown'

/** In the order of the requests they belong to. `method` is left out where it is not known. */
export function remarksOn({
  verifier,
  challenge,
  method,
}: {
  verifier: string
  challenge: string
  method?: string
}): RemarkCode[] {
  const remarks: RemarkCode[] = []
  const problem = verifierProblem(verifier)
  if (problem) remarks.push(problem.code)
  if (verifier === exampleVerifier) remarks.push('verifier_is_example')
  if (method === '') remarks.push('method_missing')
  else if (method === 'plain') remarks.push('method_plain')
  else if (method !== undefined && method !== 'S256') remarks.push('method_unknown')
  if (method === 'plain' || method === '') return remarks
  if (challenge.length !== 43) remarks.push('challenge_length')
  if (/[^A-Za-z0-9_-]/.test(challenge)) remarks.push('challenge_characters')
  return remarks
}
