'use client'

import type { ReactNode } from 'react'
import { KnownText } from '@/components/token/known-text'

export type Outcome = 'passed' | 'failed' | 'not asked' | 'not reached'

const signs: Record<Outcome, { sign: string; colour: string }> = {
  passed: { sign: '✓', colour: 'text-ok' },
  failed: { sign: '✗', colour: 'text-bad' },
  'not asked': { sign: '–', colour: 'text-soft' },
  'not reached': { sign: '–', colour: 'text-soft' },
}

/** How a check went: a sign and a word, so that it does not hang on colour. */
export function OutcomeSign({ outcome, word }: { outcome: Outcome; word?: string }) {
  const { sign, colour } = signs[outcome]
  return (
    <span className={`shrink-0 text-[0.82rem] font-semibold whitespace-nowrap ${colour}`}>
      <span aria-hidden>{sign} </span>
      {word ?? outcome}
    </span>
  )
}

export type CheckRow = {
  key: string
  title: ReactNode
  spec: string
  outcome: Outcome
  expected?: string
  found?: string
  /** The switch without which the check would have refused. */
  letPassBy?: string
  /** In place of expected and found: why there is nothing to compare. */
  note?: string
}

/** Checks one by one: what each asks, how it went, and the two texts it compared. */
export function CheckList({ label, rows }: { label: string; rows: readonly CheckRow[] }) {
  return (
    <ol aria-label={label} className="divide-y divide-rule text-[0.92rem]">
      {rows.map((row) => (
        <li key={row.key} className="py-2.5">
          <div className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{row.title}</span>
            <OutcomeSign outcome={row.outcome} />
          </div>
          <Compared expected={row.expected} found={row.found} />
          {row.letPassBy && (
            <p className="text-[0.86rem] text-bad">
              Let pass by the switch <code>{row.letPassBy}</code>.
            </p>
          )}
          {row.note && <p className="text-[0.86rem] text-soft">Here {row.note}.</p>}
          {row.spec && <p className="text-[0.8rem] text-soft">{row.spec}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Expected and found, one under the other so that characters can be compared by eye. */
export function Compared({ expected, found }: { expected?: string; found?: string }) {
  if (expected === undefined && found === undefined) return null
  return (
    <dl className="my-1 grid grid-cols-[auto_1fr] gap-x-3 text-[0.86rem]">
      {expected !== undefined && (
        <>
          <dt className="text-soft">expected</dt>
          <dd className="min-w-0">
            <KnownText>{expected}</KnownText>
          </dd>
        </>
      )}
      {found !== undefined && (
        <>
          <dt className="text-soft">found</dt>
          <dd className="min-w-0">
            <KnownText>{found}</KnownText>
          </dd>
        </>
      )}
    </dl>
  )
}
