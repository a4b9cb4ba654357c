'use client'

import { useMemo, useState } from 'react'
import { useRun } from '@/components/flow/use-run'
import { actorColours, actorNames } from '@/components/stage/actor'
import { ClearedNote } from '@/components/stage/cleared-note'
import { ClockDivider } from '@/components/stage/clock-divider'
import { EarlierNote } from '@/components/stage/earlier-note'
import { ArrowRow, columns, DrawnArrow } from '@/components/stage/sequence-arrow'
import { SequenceLegend } from '@/components/stage/sequence-legend'
import type { ViewProps } from '@/components/stage/stage-view'
import { comingArrows } from '@/lib/trace/coming'
import { afterCleared } from '@/lib/trace/filter'
import { lanes, sequence } from '@/lib/trace/sequence'

/** Rows that are drawn at once; earlier ones by a press. */
const mostRows = 80

type Props = ViewProps & { onOpen(exchange: string): void }

/** The run as a sequence diagram. Each arrow opens its exchange; below it the same in sentences. */
export function Sequence({ onOpen, view, onView }: Props) {
  const run = useRun((each) => each)
  const { exchanges, clockMoves } = run
  const { listing } = view
  const issuer = run.transactions.at(-1)?.issuer
  const rows = useMemo(
    () => sequence(afterCleared(exchanges, listing.cleared), issuer ?? '', clockMoves),
    [exchanges, issuer, clockMoves, listing.cleared],
  )
  const coming = useMemo(() => comingArrows(run), [run])
  const [most, setMost] = useState(mostRows)
  const hidden = Math.max(0, rows.length - most)
  return (
    <div className="space-y-3">
      <div className="overflow-clip rounded-[14px] border border-rule bg-raised">
        <LaneNames />
        <ClearedNote
          exchanges={exchanges}
          listing={listing}
          onListing={(next) => onView({ listing: next })}
        />
        <EarlierNote
          count={hidden}
          what="arrows"
          step={mostRows}
          onMore={() => setMost(most + mostRows)}
        />
        <div className="relative py-2">
          <Lanes />
          <ol aria-label="Sequence">
            {rows.slice(hidden).map((row, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added
                key={index + hidden}
                className="relative [contain-intrinsic-size:auto_2.4rem] [content-visibility:auto]"
              >
                {row.kind === 'clock' ? (
                  <ClockDivider byMs={row.byMs} />
                ) : (
                  <ArrowRow arrow={row} onOpen={onOpen} />
                )}
              </li>
            ))}
          </ol>
          {coming.length > 0 && (
            <>
              <p className="relative px-2.5 pt-2 text-[0.7rem] text-soft">
                {rows.length === 0 ? 'Nothing has been sent yet. To come:' : 'To come:'}
              </p>
              <ol aria-label="To come">
                {coming.map((arrow) => (
                  <li key={arrow.label} className={`relative ${columns} min-h-8 items-end py-1`}>
                    <DrawnArrow
                      {...arrow}
                      label={arrow.step ? `${arrow.step}. ${arrow.label}` : arrow.label}
                      coming
                    />
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
      </div>
      <SequenceLegend rows={rows} />
      <details className="text-[0.82rem]">
        <summary className="min-h-6 rounded-md underline decoration-edge underline-offset-4">
          The same in sentences
        </summary>
        <ol className="mt-2 list-decimal space-y-1 pl-9">
          {[...rows, ...coming].map((row, index) => (
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

function LaneNames() {
  return (
    <div
      className={`${columns} sticky top-13 z-10 rounded-t-[14px] border-b border-rule bg-raised py-1.5 text-center text-[0.74rem] stage:-top-5`}
    >
      <span />
      {lanes.map((lane) => (
        <b key={lane} className={`col-span-2 font-semibold ${actorColours[lane]}`}>
          {actorNames[lane]}
        </b>
      ))}
    </div>
  )
}

/** The lines under the names, behind all rows. */
function Lanes() {
  return (
    <div aria-hidden className={`${columns} pointer-events-none absolute inset-0`}>
      <span />
      {lanes.map((lane) => (
        <span
          key={lane}
          className={`col-span-2 mx-auto w-px border-l border-dashed border-current opacity-40 ${actorColours[lane]}`}
        />
      ))}
    </div>
  )
}
