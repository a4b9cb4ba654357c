/** Progress: which lessons and tasks are done, and where one was. Never a token, a code or a verifier. */
import * as v from 'valibot'

export type Progress = {
  /** The lesson that was opened last, by slug. */
  at?: string
  lessons: readonly string[]
  tasks: readonly string[]
}

export const emptyProgress: Progress = { lessons: [], tasks: [] }

/** The longest file that is read, in characters; a whole tutorial needs a fiftieth of it. */
export const longestFile = 65_536

const slug = v.pipe(v.string(), v.regex(/^[a-z\d]+(-[a-z\d]+)*$/), v.maxLength(60))
const slugs = v.pipe(v.array(v.unknown()), v.maxLength(500))
const record = v.record(v.string(), v.unknown())

/** Reads stored progress. What is damaged or of another version is dropped, the rest is kept. */
export function readProgress(stored: string | null): Progress {
  const found = parse(stored ?? '')
  const at = v.safeParse(slug, found?.at)
  return {
    ...(at.success ? { at: at.output } : {}),
    lessons: names(found?.lessons),
    tasks: names(found?.tasks),
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

/** The progress as the text of a file. */
export function progressFile({ lessons, tasks }: Progress): string {
  return `${JSON.stringify({ proofkey: 'progress', version: 1, lessons, tasks }, null, 2)}\n`
}

/** What is in a file: progress, with the names that this version does not know; or what is wrong with it. */
export type ReadFile = { progress: Progress; unknown: string[] } | { problem: string }

/** Reads a file that `progressFile` wrote; only what `known` names is taken in. */
export function readProgressFile(
  text: string,
  known: Pick<Progress, 'lessons' | 'tasks'>,
): ReadFile {
  if (text.trim() === '') return { problem: 'The file is empty.' }
  if (text.length > longestFile) {
    return { problem: 'The file is far too long for a file of progress.' }
  }
  const found = parse(text)
  if (!found) {
    return { problem: 'The file is not JSON, so it was not saved here, or it was changed since.' }
  }
  if (found.proofkey !== 'progress') {
    return {
      problem: 'The file is JSON, but no progress of Proofkey: its first member is missing.',
    }
  }
  if (found.version !== 1) {
    return {
      problem: 'The file was saved by another version of Proofkey, which this one cannot read.',
    }
  }
  for (const part of ['lessons', 'tasks'] as const) {
    if (!v.is(v.array(slug), found[part])) {
      return { problem: `The list “${part}” of the file is damaged: it must be a list of names.` }
    }
  }
  const { lessons, tasks } = readProgress(text)
  return {
    progress: {
      lessons: lessons.filter((name) => known.lessons.includes(name)),
      tasks: tasks.filter((name) => known.tasks.includes(name)),
    },
    unknown: [
      ...lessons.filter((name) => !known.lessons.includes(name)),
      ...tasks.filter((name) => !known.tasks.includes(name)),
    ],
  }
}

function names(found: unknown): string[] {
  const list = v.safeParse(slugs, found)
  return list.success ? [...new Set(list.output.filter((each) => v.is(slug, each)))] : []
}

function parse(text: string): Record<string, unknown> | undefined {
  if (text.length > longestFile) return undefined
  try {
    const found: unknown = JSON.parse(text)
    return v.is(record, found) && !Array.isArray(found) ? found : undefined
  } catch {
    return undefined
  }
}
