'use client'

import { Check, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useRun } from '@/components/flow/use-run'
import { useProgress } from '@/components/lesson/use-progress'
import { type Lesson, lessons } from '@/content/lessons'
import type { Progress } from '@/lib/flow/progress'
import { type StepStatus, stepStatus } from '@/lib/flow/status'

const groups = [...new Set(lessons.map(({ group }) => group))]

/** The lessons in order, each with what the run holds of it. */
export function LessonList({ onChoose }: { onChoose?: () => void }) {
  return groups.map((group) => (
    <div key={group} className="mb-5">
      <h2 className="mb-2 px-2 text-[0.78rem] font-semibold text-soft">{group}</h2>
      <ol>
        {lessons
          .filter((lesson) => lesson.group === group)
          .map((lesson) => (
            <LessonItem key={lesson.slug} lesson={lesson} onChoose={onChoose} />
          ))}
      </ol>
    </div>
  ))
}

function LessonItem({ lesson, onChoose }: { lesson: Lesson; onChoose?: () => void }) {
  const here = usePathname().endsWith(`/lessons/${lesson.slug}/`)
  const inRun = useRun((run) => (lesson.step ? stepStatus(run, lesson.step) : 'empty'))
  const progress = useProgress()
  const status = statusOf(lesson, inRun, progress)
  const hasTask = lesson.task !== undefined && progress.tasks.includes(lesson.task)
  return (
    <li>
      <Link
        href={`/lessons/${lesson.slug}/`}
        prefetch={false}
        onClick={onChoose}
        aria-current={here ? 'page' : undefined}
        className={`my-0.5 grid grid-cols-[1.4rem_1fr] items-baseline gap-2 rounded-lg px-2 py-1.5 text-[0.9rem] leading-snug hover:bg-raised ${here ? 'bg-raised font-semibold ring-1 ring-rule' : ''}`}
      >
        <Marker number={lesson.number} status={status} here={here} />
        <span>
          {lesson.title}
          {status !== 'empty' && <span className="sr-only"> ({status})</span>}
          {hasTask && (
            <span className="ml-1.5 text-[0.76rem] font-normal whitespace-nowrap text-ok">
              <span aria-hidden>✓ </span>task<span className="sr-only"> done</span>
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}

/** `done before`: in an earlier run. What the run holds says more than what was once done. */
type LessonStatus = StepStatus | 'done before'

function statusOf(lesson: Lesson, inRun: StepStatus, progress: Progress): LessonStatus {
  if (inRun !== 'empty' || !progress.lessons.includes(lesson.slug)) return inRun
  return lesson.step ? 'done before' : 'done'
}

const looks: Record<LessonStatus, string> = {
  done: 'bg-ok text-paper',
  'done before': 'border border-ok text-ok',
  'out of date': 'border border-dashed border-ink',
  empty: 'border border-edge text-soft',
}

function Marker({
  number,
  status,
  here,
}: {
  number?: number
  status: LessonStatus
  here: boolean
}) {
  const look = status === 'empty' && here ? 'bg-ink text-paper' : looks[status]
  return (
    <span
      aria-hidden
      className={`inline-grid size-[1.25rem] translate-y-[0.2em] place-items-center self-start rounded-full font-mono text-[0.7rem] font-semibold ${look}`}
    >
      {status === 'done' || status === 'done before' ? (
        <Check size={13} strokeWidth={3} />
      ) : status === 'out of date' ? (
        <RotateCcw size={12} />
      ) : (
        (number ?? '·')
      )}
    </span>
  )
}
