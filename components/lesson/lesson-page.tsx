import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { NextLink } from '@/components/lesson/next-link'
import { LessonTask } from '@/components/lesson/task'
import { PageTitle } from '@/components/ui/page-title'
import { type Lesson, lessons } from '@/content/lessons'
import { tasks } from '@/content/tasks'

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
      {lesson.task && <LessonTask name={lesson.task} {...tasks[lesson.task]} />}
      <nav
        aria-label="Previous and next"
        className="mt-14 grid gap-3 border-t border-rule pt-6 sm:grid-cols-2"
      >
        <Neighbour to={lessons[place - 1]} way="Previous" />
        <Neighbour
          to={lessons[place + 1] ?? { title: 'Back to the start page' }}
          way="Next"
          done={lesson.step ? undefined : lesson.slug}
        />
      </nav>
    </article>
  )
}

type NeighbourProps = {
  /** Without a slug it is the start page. */
  to?: { slug?: string; title: string }
  way: 'Previous' | 'Next'
  done?: string
}

function Neighbour({ to, way, done }: NeighbourProps) {
  if (!to) return <span />
  return (
    <NextLink
      href={to.slug ? `/lessons/${to.slug}/` : '/'}
      prefetch={false}
      done={done}
      data-way={way.toLowerCase()}
      className={`rounded-xl border border-rule bg-raised px-4 py-3 hover:border-edge ${way === 'Next' ? 'text-right' : ''}`}
    >
      <span
        className={`flex items-center gap-1.5 text-[0.82rem] text-soft ${way === 'Next' ? 'justify-end' : ''}`}
      >
        {way === 'Previous' && <ArrowLeft size={14} aria-hidden />}
        {way}
        {way === 'Next' && <ArrowRight size={14} aria-hidden />}
      </span>
      <span className="font-semibold">{to.title}</span>
    </NextLink>
  )
}
