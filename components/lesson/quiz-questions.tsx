'use client'

import { type ReactNode, useState } from 'react'
import { QuizQuestion } from '@/components/lesson/quiz-question'
import { PanelFrame } from '@/components/panels/frame'
import type { Question } from '@/content/quizzes'

export type AskedQuestion = Omit<Question, 'spec'> & { spec: ReactNode }

const words = ['no', 'one', 'two', 'three', 'four', 'five']

/** Questions in a panel, with how many have been answered rightly. */
export function QuizQuestions({ questions }: { questions: readonly AskedQuestion[] }) {
  const [solved, setSolved] = useState<readonly string[]>([])
  const all = words[questions.length] ?? questions.length
  return (
    <PanelFrame
      title={`${String(all).replace(/^./, (letter) => letter.toUpperCase())} questions`}
      aside={
        <span role="status" className="text-[0.85rem] text-soft">
          {solved.length === questions.length
            ? '✓ all answered'
            : `${solved.length} of ${questions.length} answered`}
        </span>
      }
    >
      {questions.map((question, place) => (
        <QuizQuestion
          key={question.ask}
          question={question}
          number={place + 1}
          onSolved={() =>
            setSolved((before) =>
              before.includes(question.ask) ? before : [...before, question.ask],
            )
          }
        />
      ))}
    </PanelFrame>
  )
}
