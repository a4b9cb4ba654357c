import type { ReactNode } from 'react'
import type { Outcome } from '@/lib/oauth/preflight'

const marks: Record<Outcome | 'later', { sign: string; word: string; look: string }> = {
  passed: { sign: '✓', word: 'Passed', look: 'text-ok' },
  warned: { sign: '!', word: 'Look at this', look: 'text-ink' },
  failed: { sign: '✗', word: 'Failed', look: 'text-bad' },
  later: { sign: '○', word: 'Not yet', look: 'text-soft' },
}

type Props = { outcome: keyof typeof marks; title: string; children?: ReactNode }

/** One check of the list, with its mark. */
export function VerdictRow({ outcome, title, children }: Props) {
  const { sign, word, look } = marks[outcome]
  return (
    <li className="grid grid-cols-[1.2rem_1fr] gap-x-2 py-2.5">
      <span aria-hidden className={`text-center font-bold ${look}`}>
        {sign}
      </span>
      <div className="min-w-0 space-y-1.5">
        <p className="font-semibold">
          <span className="sr-only">{word}: </span>
          {title}
        </p>
        {children && <div className="space-y-1.5 text-[0.88rem]">{children}</div>}
      </div>
    </li>
  )
}
