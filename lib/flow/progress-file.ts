/** Progress as a file: written, and read again with a sentence on what is wrong with it. */
import {
  isName,
  longestRecord,
  type Progress,
  parseRecord,
  readProgress,
} from '@/lib/flow/progress'

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
  if (text.length > longestRecord) {
    return { problem: 'The file is far too long for a file of progress.' }
  }
  const found = parseRecord(text)
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
    const list = found[part]
    if (!Array.isArray(list) || !list.every(isName)) {
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
