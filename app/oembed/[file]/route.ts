import { oembedOf } from '@/components/embed/oembed'
import { lessons } from '@/content/lessons'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return lessons.map(({ slug }) => ({ file: `${slug}.json` }))
}

/** What a site gets that shows a pasted address of a lesson, as a file of this site. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const lesson = lessons.find(({ slug }) => `${slug}.json` === file)
  if (!lesson) return new Response(null, { status: 404 })
  return Response.json(oembedOf(lesson, process.env.NEXT_PUBLIC_SITE_URL || undefined))
}
