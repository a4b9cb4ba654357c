/** The entries of the demo API, read from what it answered last. */
import * as v from 'valibot'
import type { Exchange } from '@/lib/trace/exchange'

const entrySchema = v.object({
  id: v.string(),
  date: v.string(),
  project: v.string(),
  hours: v.number(),
  /** The `sub` of its owner; only a manager is told. */
  person: v.optional(v.string()),
  approved: v.optional(v.literal(true)),
})

export type TimesheetEntry = v.InferOutput<typeof entrySchema>

const listSchema = v.object({ timesheets: v.array(entrySchema) })

/** The newest list among these exchanges; undefined if there is none, or none that can be read. */
export function entriesIn(exchanges: readonly Exchange[]): TimesheetEntry[] | undefined {
  const newest = exchanges.findLast(
    ({ request, response }) => request.method === 'GET' && response.status === 200,
  )
  try {
    return v.parse(listSchema, JSON.parse(newest?.response.body ?? '')).timesheets
  } catch {
    return undefined
  }
}
