/**
 * What page and worker have to agree on, though each may be of another version of the site: a greeting, and
 * the mark by which the page finds the checks behind an answer.
 */
import * as v from 'valibot'

/** Goes up when page and worker of different versions no longer understand each other. */
const version = 1

/** "Do you answer the sandbox?", and the same back as yes. Anything else, or nothing, is no. */
export const greeting = { type: 'proofkey:sandbox', version } as const

const greetingSchema = v.object({ type: v.literal(greeting.type), version: v.literal(version) })

/** True for a greeting of this version. */
export function isGreeting(data: unknown): boolean {
  return v.is(greetingSchema, data)
}

/**
 * Marks a request for the worker, in the fragment of its URL: the worker is given it, and it never crosses a
 * wire (RFC 9110 §4.2.5), so what the browser's Network tab shows is the request as the exchange has it.
 */
export function withMark(url: string, mark: string): string {
  return `${url.split('#')[0]}#proofkey=${mark}`
}

/** The mark of a request, if it has one. */
export function readMark(url: string): string | undefined {
  return /#proofkey=([\w-]{36})$/.exec(url)?.[1]
}
