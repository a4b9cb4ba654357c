'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { useProgress } from '@/components/lesson/use-progress'
import { type Lesson, lessons } from '@/content/lessons'
import type { StepName } from '@/lib/flow/status'

const table: readonly Lesson[] = lessons
const steps = table.filter(({ step }) => step !== undefined)

/** What each step leaves behind. */
const results: Record<StepName, { text: string; hue?: string }> = {
  verifier: { text: 'code_verifier', hue: 'code_verifier' },
  challenge: { text: 'code_challenge', hue: 'code_challenge' },
  code: { text: 'code', hue: 'code' },
  tokens: { text: 'access_token', hue: 'access_token' },
  api: { text: '200 OK' },
  refresh: { text: 'refresh_token', hue: 'refresh_token' },
}

/** The steps as stations on one line: dashed before they are done, solid after. */
export function FlowLine() {
  const { lessons: done } = useProgress()
  return (
    <ol aria-label="The steps" className="grid sm:grid-cols-6">
      {steps.map(({ slug, title, number, step }, place) => {
        const isDone = done.includes(slug)
        const before = steps[place - 1]
        const result = step && results[step]
        return (
          <li key={slug} className="relative max-sm:pb-2.5">
            {before && (
              <span
                aria-hidden
                className={`absolute border-current max-sm:-top-2.5 max-sm:left-[0.94rem] max-sm:h-2.5 max-sm:border-l-2 sm:top-[0.94rem] sm:right-[calc(50%+1rem)] sm:left-[calc(-50%+1rem)] sm:border-t-2 ${done.includes(before.slug) ? 'text-ok' : 'border-dashed text-edge'}`}
              />
            )}
            <Link
              href={`/lessons/${slug}/`}
              prefetch={false}
              className="group relative flex items-center gap-3 rounded-xl sm:flex-col sm:gap-1.5 sm:px-1 sm:pb-2 sm:text-center"
            >
              <span
                aria-hidden
                className={`grid size-8 shrink-0 place-items-center rounded-full font-mono text-[0.85rem] font-semibold group-hover:border-ink ${isDone ? 'bg-ok text-paper' : 'border-2 border-dashed border-edge bg-paper'}`}
              >
                {isDone ? <Check size={17} strokeWidth={3} /> : (number ?? '·')}
              </span>
              <span className="max-sm:flex max-sm:grow max-sm:items-baseline max-sm:justify-between max-sm:gap-3">
                <span className="font-semibold max-sm:text-[0.95rem] group-hover:underline group-hover:decoration-edge group-hover:underline-offset-4 sm:block sm:leading-tight">
                  {title}
                  {isDone && <span className="sr-only"> (done)</span>}
                </span>
                <span className="text-[0.75rem] whitespace-nowrap sm:mt-1 sm:block sm:text-[0.8rem]">
                  {result?.hue ? (
                    // No run is here to light it up: the look of a value alone.
                    <span className="value" data-hue={result.hue}>
                      {result.text}
                    </span>
                  ) : (
                    <span className="font-mono text-[0.92em] text-soft">{result?.text}</span>
                  )}
                </span>
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
