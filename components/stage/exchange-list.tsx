import { useEffect, useRef } from 'react'
import { ClockDivider } from '@/components/stage/clock-divider'
import { ExchangeRow } from '@/components/stage/exchange-row'
import { Upcoming } from '@/components/stage/upcoming'
import type { Run } from '@/lib/flow/run'
import { withClockMoves } from '@/lib/trace/sequence'

type Props = {
  run: Run
  /** The exchange that was looked at before the list: its row takes the focus. */
  cameFrom: string | undefined
  onOpen(exchange: string): void
}

/** The exchanges, oldest first and the newest in sight; below them what will be sent next. */
export function ExchangeList({ run, cameFrom, onOpen }: Props) {
  const { exchanges, clockMoves } = run
  const list = useRef<HTMLElement>(null)
  const newest = exchanges.at(-1)?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: `newest` is what asks for a look at the end
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight)
  }, [newest, clockMoves.length])
  useEffect(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-exchange]') ?? []
    ;[...rows].find((row) => row.dataset.exchange === cameFrom)?.focus()
  }, [cameFrom])

  return (
    <section
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Exchanges so far"
      className="max-h-[24rem] overflow-y-auto rounded-[14px] border border-rule bg-raised [scrollbar-width:thin] stage:max-h-[max(14rem,calc(100dvh-36.6rem))]"
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
