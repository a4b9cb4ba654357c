'use client'

import { useState } from 'react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { PanelFrame } from '@/components/panels/frame'
import { OutcomeSign } from '@/components/token/check-list'
import { formatDistance, formatTime } from '@/components/token/time'
import { useClock } from '@/components/token/use-clock'
import { type Lifetime, useLifetimes } from '@/components/token/use-expiry'
import { Button } from '@/components/ui/button'
import { durationInWords } from '@/lib/trace/duration'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const moves = [
  ['+ 10 minutes', 10 * minuteMs],
  ['+ 1 hour', hourMs],
  ['+ 15 days', 15 * dayMs],
  ['+ 30 days', 30 * dayMs],
] as const

/** The one clock of app, server and API, and what it has ended by now. */
export function Clock() {
  const { advanceClock } = useCommands()
  const [said, setSaid] = useState('')
  const nowMs = useClock()
  const movedMs = useRun((run) => run.clockMoves.reduce((sum, { byMs }) => sum + byMs, 0))
  return (
    <PanelFrame
      title="The clock"
      embed="clock"
      aside={<span className="text-[0.85rem] text-soft">app, server and API agree on it</span>}
      footer={moves.map(([label, byMs]) => (
        <Button
          key={label}
          small
          onClick={() => {
            setSaid('')
            advanceClock(byMs).then(
              () => setSaid(`The clock moved forward by ${durationInWords(byMs)}.`),
              () => setSaid('The clock could not be moved. Reload the page and press again.'),
            )
          }}
        >
          {label}
        </Button>
      ))}
    >
      <div>
        <p className="text-[1.15rem] font-semibold tabular-nums">
          {nowMs === undefined ? 'As on your device' : formatTime(nowMs)}
        </p>
        <p className="text-[0.88rem] text-soft">
          {movedMs > 0
            ? `Moved forward by ${durationInWords(movedMs)} in this run. It cannot go back.`
            : 'Not moved in this run. It goes forward only.'}
        </p>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <Lifetimes nowMs={nowMs} />
    </PanelFrame>
  )
}

function Lifetimes({ nowMs }: { nowMs: number | undefined }) {
  const lifetimes = useLifetimes()
  if (nowMs === undefined || lifetimes.length === 0) {
    return (
      <p className="text-[0.92rem] text-soft">
        Nothing with a lifetime is here yet. Codes and tokens will be listed when you have some.
      </p>
    )
  }
  return (
    <ul aria-label="What dies of age" className="divide-y divide-rule">
      {lifetimes.map((lifetime) => (
        <LifetimeRow key={lifetime.name} lifetime={lifetime} nowMs={nowMs} />
      ))}
    </ul>
  )
}

function LifetimeRow({ lifetime, nowMs }: { lifetime: Lifetime; nowMs: number }) {
  const { name, text, endsAtMs, livesMs, rule, dead } = lifetime
  const expired = nowMs >= endsAtMs
  const gone = expired || dead !== undefined
  return (
    <li className="py-2.5 text-[0.92rem]">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">
          <code className="text-[0.85rem] text-soft">{name}</code>
          {livesMs !== undefined && (
            <span className="text-[0.85rem] text-soft">
              {' '}
              lives {durationInWords(livesMs)}
              {rule && ` ${rule}`}
            </span>
          )}
        </span>
        <State lifetime={lifetime} expired={expired} />
      </div>
      <Value name={name} shorten stale={gone}>
        {text}
      </Value>
      <p className="text-[0.84rem] text-soft">
        {dead !== undefined && !expired
          ? `Would have ended ${formatTime(endsAtMs)}`
          : `${expired ? 'Ended' : 'Ends'} ${formatTime(endsAtMs)}, ${formatDistance(endsAtMs, nowMs)}`}
      </p>
    </li>
  )
}

function State({ lifetime: { dead }, expired }: { lifetime: Lifetime; expired: boolean }) {
  if (dead === 'used') return <OutcomeSign outcome="not asked" word="used up" />
  if (expired) return <OutcomeSign outcome="failed" word="expired" />
  return dead ? (
    <OutcomeSign outcome="failed" word={dead} />
  ) : (
    <OutcomeSign outcome="passed" word="good" />
  )
}
