import { forbiddenReasons, otherReason, requestProblems } from '@/content/request-problems'
import type { Problem } from '@/lib/trace/request-problems'

/** A problem as a sentence, with the name that it is about. */
export function problemWords({ code, found = '' }: Problem): string {
  return requestProblems[code].text
    .replace('{found}', found)
    .replace('{reason}', () => reasonFor(found.toLowerCase()))
}

function reasonFor(header: string): string {
  const begins = Object.keys(forbiddenReasons).find((name) => {
    return header === name || (name.endsWith('-') && header.startsWith(name))
  })
  return (begins && forbiddenReasons[begins]) ?? otherReason
}
