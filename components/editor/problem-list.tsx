import { problemWords } from '@/components/editor/problem-words'
import { requestProblems } from '@/content/request-problems'
import type { Effect, Problem } from '@/lib/trace/request-problems'

const signs: Record<Effect, { word: string; colour: string }> = {
  stops: { word: '✗ stops it', colour: 'text-bad' },
  'left out': { word: '– left out', colour: 'text-soft' },
  noted: { word: '! sent as it is', colour: 'text-soft' },
}

/** The longest list that helps: after that, the first ones have to be mended anyway. */
const mostShown = 6

/** What is wrong with the text, line by line. */
export function ProblemList({ id, problems }: { id: string; problems: readonly Problem[] }) {
  const shown = problems.slice(0, mostShown)
  return (
    <ul id={id} aria-label="What was found in the text" className="space-y-1.5 text-[0.86rem]">
      {shown.map((problem) => (
        <li key={`${problem.code} ${problem.from}`} className="flex gap-x-3 max-sm:flex-col">
          <span className={`w-34 shrink-0 font-semibold ${signs[problem.effect].colour}`}>
            <span className="font-normal text-soft">line {problem.line}</span>{' '}
            {signs[problem.effect].word}
          </span>
          <span className="min-w-0 wrap-anywhere">
            {problemWords(problem)}{' '}
            <span className="text-soft">{requestProblems[problem.code].spec}</span>
          </span>
        </li>
      ))}
      {problems.length > mostShown && (
        <li className="text-soft">and {problems.length - mostShown} more</li>
      )}
    </ul>
  )
}
