import { ArrowLeft, ArrowRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { type Lesson, lessons } from '@/content/lessons'

/** A lesson on its page: where in the tutorial it stands, its prose and panels, the ways on. */
export function LessonPage({ lesson, children }: { lesson: Lesson; children: ReactNode }) {
  const place = lessons.findIndex(({ slug }) => slug === lesson.slug)
  return (
    <article>
      <p className="text-[0.9rem] text-soft">
        {lesson.number ? `Step ${lesson.number} of 5` : lesson.group}
      </p>
      <PageTitle>{lesson.title}</PageTitle>
      <div className="prose">{children}</div>
      <nav
        aria-label="Previous and next"
        className="mt-14 grid gap-3 border-t border-rule pt-6 sm:grid-cols-2"
      >
        <NeighbourLink lesson={lessons[place - 1]} way="Previous" />
        <NeighbourLink lesson={lessons[place + 1]} way="Next" />
      </nav>
    </article>
  )
}

function NeighbourLink({ lesson, way }: { lesson?: Lesson; way: 'Previous' | 'Next' }) {
  if (!lesson) return <span />
  return (
    <Link
      href={`/lessons/${lesson.slug}/`}
      prefetch={false}
      className={`rounded-xl border border-rule bg-raised px-4 py-3 hover:border-edge ${way === 'Next' ? 'text-right' : ''}`}
    >
      <span
        className={`flex items-center gap-1.5 text-[0.82rem] text-soft ${way === 'Next' ? 'justify-end' : ''}`}
      >
        {way === 'Previous' && <ArrowLeft size={14} aria-hidden />}
        {way}
        {way === 'Next' && <ArrowRight size={14} aria-hidden />}
      </span>
      <span className="font-semibold">{lesson.title}</span>
    </Link>
  )
}
