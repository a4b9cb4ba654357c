/** Progress: which lessons and tasks are done, and where one was. Never a token, a code or a verifier. */
import * as v from 'valibot'

export type Progress = {
  /** The lesson that was opened last, by slug. */
  at?: string
  lessons: readonly string[]
  tasks: readonly string[]
}

export const emptyProgress: Progress = { lessons: [], tasks: [] }

/** The longest record that is read, in characters; a whole tutorial needs a fiftieth of it. */
export const longestRecord = 65_536

const record = v.record(v.string(), v.unknown())

/** Reads stored progress. What is damaged or of another version is dropped, the rest is kept. */
export function readProgress(stored: string | null): Progress {
  const found = parseRecord(stored ?? '') ?? {}
  return {
    ...(isName(found.at) ? { at: found.at } : {}),
    lessons: names(found.lessons),
    tasks: names(found.tasks),
  }
}

/** Everything that either of the two has done; `second` says where one was. */
export function mergeProgress(first: Progress, second: Progress): Progress {
  const at = second.at ?? first.at
  return {
    ...(at ? { at } : {}),
    lessons: [...new Set([...first.lessons, ...second.lessons])],
    tasks: [...new Set([...first.tasks, ...second.tasks])],
  }
}

/** True for the name of a lesson or task: a slug of at most 60 characters. */
export function isName(found: unknown): found is string {
  return typeof found === 'string' && found.length <= 60 && /^[a-z\d]+(-[a-z\d]+)*$/.test(found)
}

/** The members of a JSON object; undefined for any other text. */
export function parseRecord(text: string): Record<string, unknown> | undefined {
  if (text.length > longestRecord) return undefined
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) ? undefined : v.parse(record, found)
  } catch {
    return undefined
  }
}

function names(found: unknown): string[] {
  return Array.isArray(found) ? [...new Set(found.filter(isName))].slice(0, 500) : []
}
