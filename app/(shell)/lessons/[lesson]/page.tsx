import type { Metadata } from 'next'
import { LessonPage } from '@/components/lesson/lesson-page'
import { descriptions } from '@/content/descriptions'
import { lessons } from '@/content/lessons'

type Props = { params: Promise<{ lesson: string }> }

export const dynamicParams = false

const site = process.env.NEXT_PUBLIC_SITE_URL || `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/`

export function generateStaticParams() {
  return lessons.map(({ slug }) => ({ lesson: slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title } = await lessonOf(params)
  const description = descriptions[slug]
  return {
    title,
    description,
    openGraph: { title, description, siteName: 'Proofkey' },
    alternates: {
      types: { 'application/json+oembed': [{ url: `${site}oembed/${slug}.json`, title }] },
    },
  }
}

export default async function Page({ params }: Props) {
  const lesson = await lessonOf(params)
  const { default: Content } = await import(`@/content/lessons/${lesson.slug}.mdx`)
  return (
    <LessonPage lesson={lesson}>
      <Content />
    </LessonPage>
  )
}

async function lessonOf(params: Props['params']): Promise<(typeof lessons)[number]> {
  const { lesson: slug } = await params
  const found = lessons.find((lesson) => lesson.slug === slug)
  if (!found) throw new Error(`There is no lesson ${slug}`)
  return found
}
