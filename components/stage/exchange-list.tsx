'use client'

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { ClearedNote } from '@/components/stage/cleared-note'
import { ClockDivider } from '@/components/stage/clock-divider'
import { EarlierNote } from '@/components/stage/earlier-note'
import { ExchangeRow } from '@/components/stage/exchange-row'
import { ExchangeTools } from '@/components/stage/exchange-tools'
import type { ViewProps } from '@/components/stage/stage-view'
import { Upcoming } from '@/components/stage/upcoming'
import type { Run } from '@/lib/flow/run'
import { isFiltering, shownOf } from '@/lib/trace/filter'
import { withClockMoves } from '@/lib/trace/sequence'

/** Rows that are drawn at once; earlier ones by a press. */
const mostRows = 50

type Props = ViewProps & {
  run: Run
  /** The exchange that was looked at before the list: its row takes the focus. */
  cameFrom: string | undefined
  onOpen(exchange: string): void
}

/** The exchanges, oldest first and the newest in sight; below them what will be sent next. */
export function ExchangeList({ run, cameFrom, onOpen, view, onView }: Props) {
  const { exchanges, clockMoves } = run
  const { listing } = view
  const list = useRef<HTMLElement>(null)
  // Typing into the filter goes before drawing what it finds.
  const filter = useDeferredValue(listing)
  const shown = useMemo(() => shownOf(exchanges, filter), [exchanges, filter])
  const [most, setMost] = useState(() => {
    const place = shown.findIndex(({ id }) => id === cameFrom)
    return Math.max(mostRows, place < 0 ? 0 : shown.length - place)
  })
  const newest = shown.at(-1)?.id
  const setListing = (next: typeof listing) => onView({ listing: next })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `newest` is what asks for a look at the end
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight)
  }, [newest, clockMoves.length])
  useEffect(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-exchange]') ?? []
    ;[...rows].find((row) => row.dataset.exchange === cameFrom)?.focus()
  }, [cameFrom])

  return (
    <div className="space-y-2">
      <ExchangeTools exchanges={exchanges} shown={shown} listing={listing} onListing={setListing} />
      <section
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Exchanges so far"
        className="max-h-[24rem] overflow-y-auto rounded-[14px] border border-rule bg-raised [scrollbar-width:thin] stage:max-h-[max(14rem,calc(100dvh-42rem))] present:max-h-[calc(100dvh-8.95rem-var(--scene))]!"
      >
        <ClearedNote exchanges={exchanges} listing={listing} onListing={setListing} />
        <EarlierNote
          count={shown.length - most}
          what="exchanges"
          step={mostRows}
          onMore={() => setMost(most + mostRows)}
        />
        {shown.length === 0 && isFiltering(filter) && (
          <p className="px-3.5 py-2.5 text-[0.8rem] text-soft">No exchange fits the filter.</p>
        )}
        <ol className="divide-y divide-rule">
          {withClockMoves(shown.slice(-most), isFiltering(filter) ? [] : clockMoves).map(
            (item, index) =>
              item.kind === 'clock' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: moves of the clock have no other name
                <li key={index}>
                  <ClockDivider byMs={item.byMs} />
                </li>
              ) : (
                <li
                  key={item.exchange.id}
                  className="[contain-intrinsic-size:auto_3.4rem] [content-visibility:auto]"
                >
                  <ExchangeRow exchange={item.exchange} onOpen={onOpen} />
                </li>
              ),
          )}
        </ol>
        <Upcoming run={run} folded />
      </section>
    </div>
  )
}
