'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { NoLifetimes } from '@/components/panels/clock-empty'
import { PanelFrame } from '@/components/panels/frame'
import { formatTime } from '@/components/token/time'
import { useClock } from '@/components/token/use-clock'
import { Button } from '@/components/ui/button'
import { durationInWords } from '@/lib/trace/duration'

/** It needs a run that has sent something, and is loaded with that. */
const Lifetimes = dynamic(() =>
  import('@/components/panels/clock-lifetimes').then((file) => file.Lifetimes),
)

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
      {nowMs === undefined ? <NoLifetimes /> : <Lifetimes nowMs={nowMs} />}
    </PanelFrame>
  )
}
