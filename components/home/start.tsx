'use client'

import Link from 'next/link'
import { useProgress } from '@/components/lesson/use-progress'
import { type Lesson, lessons } from '@/content/lessons'

const table: readonly Lesson[] = lessons

/** The way in, or back to where one was. Both look the same, so that nothing moves once it is known. */
export function Start() {
  const { at, lessons: done } = useProgress()
  const here = table.find(({ slug }) => slug === at)
  const count = table.filter(({ slug }) => done.includes(slug)).length
  return (
    <div>
      <p className="flex flex-wrap items-center gap-3">
        <Link
          href={`/lessons/${here?.slug ?? table[0]?.slug}/`}
          prefetch={false}
          className="inline-flex min-h-12 min-w-32 items-center justify-center rounded-[10px] bg-ink px-6 font-semibold text-paper hover:opacity-90"
        >
          {here ? 'Continue' : 'Start'}
        </Link>
        <Link
          href="/playground/"
          prefetch={false}
          className="inline-flex min-h-12 items-center rounded-[10px] border border-edge px-5 hover:bg-sunk"
        >
          Playground
        </Link>
      </p>
      <p className="mt-3 min-h-[3lh] max-w-[44ch] text-[0.92rem] text-soft sm:min-h-[2lh]">
        {here ? (
          <>
            You were at “{here.title}”. {count} of {table.length} lessons done.
          </>
        ) : (
          'No account, no set-up, and nothing leaves your browser.'
        )}
      </p>
    </div>
  )
}
