'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef } from 'react'
import { useRun } from '@/components/flow/use-run'
import { ClockDivider } from '@/components/stage/clock-divider'
import { ExchangeRow } from '@/components/stage/exchange-row'
import { Upcoming } from '@/components/stage/upcoming'
import { withClockMoves } from '@/lib/trace/sequence'

/** Loaded with the first exchange that is opened. */
const ExchangeDetail = dynamic(() =>
  import('@/components/stage/exchange-detail').then((detail) => detail.ExchangeDetail),
)

type Props = {
  /** The exchange that is shown whole; without one, the list. */
  opened: string | undefined
  onOpen(exchange: string | undefined): void
}

/** Every HTTP message of the run, oldest first; one of them can be opened. */
export function Exchanges({ opened, onOpen }: Props) {
  const run = useRun((each) => each)
  const { exchanges, clockMoves } = run
  const list = useRef<HTMLElement>(null)
  const cameFrom = useRef<string>(undefined)
  const place = exchanges.findIndex(({ id }) => id === opened)
  const open = exchanges[place]
  const newest = exchanges.at(-1)?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: `newest` is what asks for a look at the end
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight)
  }, [newest, clockMoves.length])
  useEffect(() => {
    if (open) {
      cameFrom.current = open.id
      return
    }
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-exchange]') ?? [])].find(
      (each) => each.dataset.exchange === cameFrom.current,
    )
    cameFrom.current = undefined
    row?.focus()
  }, [open])

  if (open) {
    return (
      <ExchangeDetail
        key={open.id}
        exchange={open}
        number={place + 1}
        previous={exchanges[place - 1]?.id}
        next={exchanges[place + 1]?.id}
        onOpen={onOpen}
      />
    )
  }
  if (exchanges.length === 0) return <Upcoming run={run} />
  return (
    <section
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Exchanges so far"
      className="max-h-[24rem] overflow-y-auto rounded-[14px] border border-rule bg-raised [scrollbar-width:thin] stage:max-h-[max(14rem,calc(100dvh-39.6rem))]"
    >
      <ol className="divide-y divide-rule">
        {withClockMoves(exchanges, clockMoves).map((item, index) =>
          item.kind === 'clock' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: moves of the clock have no other name
            <li key={index}>
              <ClockDivider byMs={item.byMs} />
            </li>
          ) : (
            <li key={item.exchange.id}>
              <ExchangeRow exchange={item.exchange} onOpen={onOpen} />
            </li>
          ),
        )}
      </ol>
      <Upcoming run={run} folded />
    </section>
  )
}
