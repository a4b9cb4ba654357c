'use client'

import { type FormEvent, useId, useState } from 'react'
import type { AskedQuestion } from '@/components/lesson/quiz-questions'
import { Button } from '@/components/ui/button'

type Props = { question: AskedQuestion; number: number; onSolved: () => void }

/** One question. A wrong answer is explained and can be mended; after the right one all are explained. */
export function QuizQuestion({ question, number, onSolved }: Props) {
  const { ask, options, right, spec } = question
  const name = useId()
  const [chosen, setChosen] = useState<number>()
  const [checked, setChecked] = useState<number>()
  const solved = checked === right
  function check(event: FormEvent) {
    event.preventDefault()
    setChecked(chosen)
    if (chosen === right) onSolved()
  }
  return (
    <form onSubmit={check} className="not-first:border-t not-first:border-rule not-first:pt-5">
      <fieldset>
        <legend className="mb-2 text-[0.98rem] font-semibold text-pretty">
          {number}. {ask}
        </legend>
        {options.map((option, place) => (
          <div key={option.text} className="py-0.5">
            <label className="flex min-h-8 items-start gap-2.5 text-[0.95rem] leading-snug">
              <input
                type="radio"
                name={name}
                className="mt-0.5 size-4 shrink-0 accent-ink"
                checked={chosen === place}
                onChange={() => {
                  setChosen(place)
                  setChecked(undefined)
                }}
              />
              {option.text}
            </label>
            {solved && place !== right && (
              <p className="mb-1.5 ml-[1.65rem] text-[0.9rem] leading-snug text-soft">
                Not this one: {option.why}
              </p>
            )}
          </div>
        ))}
      </fieldset>
      <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2">
        <Button small type="submit" disabled={chosen === undefined}>
          Check<span className="sr-only"> answer {number}</span>
        </Button>
        <p role="status" className="min-h-8 grow basis-64 text-[0.92rem] leading-snug">
          {checked !== undefined && (
            <>
              <b className={`font-semibold ${solved ? 'text-ok' : 'text-bad'}`}>
                <span aria-hidden>{solved ? '✓ ' : '✗ '}</span>
                {solved ? 'Right.' : 'Not this one.'}
              </b>{' '}
              {options[checked]?.why} {solved ? spec : 'Choose another.'}
            </>
          )}
        </p>
      </div>
    </form>
  )
}
