import type { Metadata } from 'next'
import Link from 'next/link'
import { PageTitle } from '@/components/ui/page-title'
import { lessons } from '@/content/lessons'
import { shortNames } from '@/content/short-names'

type Props = { params: Promise<{ short: string }> }

export const dynamicParams = false

export const metadata: Metadata = { robots: { index: false } }

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

export function generateStaticParams() {
  return Object.values(shortNames).map((short) => ({ short }))
}

/** A short address of a lesson. The browser goes on by itself, without a script. */
export default async function Page({ params }: Props) {
  const { short } = await params
  const lesson = lessons.find(({ slug }) => shortNames[slug] === short)
  if (!lesson) throw new Error(`No lesson is called ${short}`)
  return (
    <main className="prose mx-auto max-w-[47rem] px-5 pt-10">
      <meta httpEquiv="refresh" content={`0; url=${base}/lessons/${lesson.slug}/`} />
      <PageTitle>{lesson.title}</PageTitle>
      <p>
        <Link href={`/lessons/${lesson.slug}/`} prefetch={false}>
          Go to the lesson
        </Link>
      </p>
    </main>
  )
}
