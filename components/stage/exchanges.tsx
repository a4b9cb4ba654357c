'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef } from 'react'
import { useRun } from '@/components/flow/use-run'
import { Upcoming } from '@/components/stage/upcoming'

/** A first visit has sent nothing: list and detail are loaded with the first message. */
const ExchangeList = dynamic(() =>
  import('@/components/stage/exchange-list').then((list) => list.ExchangeList),
)
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
  const cameFrom = useRef<string>(undefined)
  const place = run.exchanges.findIndex(({ id }) => id === opened)
  const open = run.exchanges[place]
  useEffect(() => {
    if (open) cameFrom.current = open.id
  }, [open])

  if (open) {
    return (
      <ExchangeDetail
        key={open.id}
        exchange={open}
        number={place + 1}
        previous={run.exchanges[place - 1]?.id}
        next={run.exchanges[place + 1]?.id}
        onOpen={onOpen}
      />
    )
  }
  if (run.exchanges.length === 0) return <Upcoming run={run} />
  return <ExchangeList run={run} cameFrom={cameFrom.current} onOpen={onOpen} />
}
