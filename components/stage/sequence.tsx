'use client'

import { useMemo } from 'react'
import { useRun } from '@/components/flow/use-run'
import { actorColours, actorNames } from '@/components/stage/actor'
import { ClockDivider } from '@/components/stage/clock-divider'
import { ArrowRow } from '@/components/stage/sequence-arrow'
import { lanes, sequence } from '@/lib/trace/sequence'

/** The run as a sequence diagram. Each arrow opens its exchange; below it the same in sentences. */
export function Sequence({ onOpen }: { onOpen(exchange: string): void }) {
  const exchanges = useRun((run) => run.exchanges)
  const clockMoves = useRun((run) => run.clockMoves)
  const issuer = useRun((run) => run.transactions.at(-1)?.issuer)
  const rows = useMemo(
    () => sequence(exchanges, issuer ?? '', clockMoves),
    [exchanges, issuer, clockMoves],
  )
  if (exchanges.length === 0) {
    return (
      <p className="rounded-[14px] border border-dashed border-edge bg-raised px-4 py-3.5 text-[0.82rem] text-soft">
        No arrows yet: nothing has been sent. The first one is the authorization request of step 3.
      </p>
    )
  }
  return (
    <div className="space-y-3">
      <div className="overflow-clip rounded-[14px] border border-rule bg-raised">
        <div
          className={`${columns} sticky top-13 z-10 rounded-t-[14px] border-b border-rule bg-raised py-1.5 stage:-top-5 text-center text-[0.74rem]`}
        >
          <span />
          {lanes.map((lane) => (
            <b key={lane} className={`col-span-2 font-semibold ${actorColours[lane]}`}>
              {actorNames[lane]}
            </b>
          ))}
        </div>
        <ol aria-label="Sequence" className="relative py-2">
          <li aria-hidden className={`${columns} pointer-events-none absolute inset-0`}>
            <span />
            {lanes.map((lane) => (
              <span
                key={lane}
                className={`col-span-2 mx-auto w-px border-l border-dashed border-current opacity-40 ${actorColours[lane]}`}
              />
            ))}
          </li>
          {rows.map((row, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added
              key={index}
              className="relative [contain-intrinsic-size:auto_2.2rem] [content-visibility:auto]"
            >
              {row.kind === 'clock' ? (
                <ClockDivider byMs={row.byMs} />
              ) : (
                <ArrowRow arrow={row} columns={columns} onOpen={onOpen} />
              )}
            </li>
          ))}
        </ol>
      </div>
      <dl className="grid grid-cols-[2.6rem_1fr] items-baseline gap-x-3 gap-y-0.5 text-[0.76rem] text-soft">
        <dt className="mb-1 border-b-[3px] border-double border-browser">
          <span className="sr-only">double line</span>
        </dt>
        <dd>front channel: through the browser, where other eyes may see it</dd>
        <dt className="mb-1 border-b-2 border-app">
          <span className="sr-only">single line</span>
        </dt>
        <dd>back channel: from the app to the server, nobody between</dd>
      </dl>
      <details className="text-[0.82rem]">
        <summary className="min-h-6 rounded-md underline decoration-edge underline-offset-4">
          The same in sentences
        </summary>
        <ol className="mt-2 list-decimal space-y-1 pl-7">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added
            <li key={index} className="wrap-anywhere">
              {row.sentence}
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}

/** A column for the channel's name, then two half columns for each lane: arrows end on lane centres. */
const columns = 'grid grid-cols-[2.6rem_repeat(10,minmax(0,1fr))]'
