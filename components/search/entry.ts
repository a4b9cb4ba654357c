/** What can be found: one entry for each lesson, part of a lesson, tool, page, error and word of the glossary. */
import * as v from 'valibot'

export const kinds = ['Lessons', 'Tools', 'Pages', 'Errors', 'Glossary'] as const

const entrySchema = v.object({
  kind: v.picklist(kinds),
  title: v.string(),
  /** A sentence or two; for a part of a lesson, the lesson's title. */
  text: v.string(),
  /** On this site, without the base path. */
  href: v.pipe(v.string(), v.startsWith('/')),
})

export const entriesSchema = v.array(entrySchema)
export type SearchEntry = v.InferOutput<typeof entrySchema>
