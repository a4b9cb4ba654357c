import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { searchEntries } from '@/components/search/entries'
import { lessons } from '@/content/lessons'

export const dynamic = 'force-static'

/** The index of the search, as a file of the site. */
export async function GET() {
  const sources = await Promise.all(
    lessons.map(
      async ({ slug }): Promise<[string, string]> => [
        slug,
        await readFile(join(process.cwd(), 'content', 'lessons', `${slug}.mdx`), 'utf8'),
      ],
    ),
  )
  return Response.json(searchEntries(new Map(sources)))
}
