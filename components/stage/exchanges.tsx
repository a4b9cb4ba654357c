'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef } from 'react'
import { useRun } from '@/components/flow/use-run'
import type { ViewProps } from '@/components/stage/stage-view'
import { Upcoming } from '@/components/stage/upcoming'

/** A first visit has sent nothing: list and detail are loaded with the first message. */
const ExchangeList = dynamic(() =>
  import('@/components/stage/exchange-list').then((list) => list.ExchangeList),
)
const ExchangeDetail = dynamic(() =>
  import('@/components/stage/exchange-detail').then((detail) => detail.ExchangeDetail),
)

type Props = ViewProps & {
  /** The exchange that is shown whole; without one, the list. */
  opened: string | undefined
  onOpen(exchange: string | undefined): void
}

/** Every HTTP message of the run, oldest first; one of them can be opened. */
export function Exchanges({ opened, onOpen, ...view }: Props) {
  const run = useRun((each) => each)
  const cameFrom = useRef<string>(undefined)
  const open = run.exchanges.find(({ id }) => id === opened)
  useEffect(() => {
    if (open) cameFrom.current = open.id
  }, [open])

  if (open) return <ExchangeDetail key={open.id} exchange={open} onOpen={onOpen} {...view} />
  if (run.exchanges.length === 0) return <Upcoming run={run} />
  return <ExchangeList run={run} cameFrom={cameFrom.current} onOpen={onOpen} {...view} />
}
