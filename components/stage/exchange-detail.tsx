import { ExchangeChecks } from '@/components/stage/exchange-checks'
import { ExchangeHeading } from '@/components/stage/exchange-heading'
import { ExchangeSteps } from '@/components/stage/exchange-steps'
import { RawRequest, RawResponse } from '@/components/stage/http-message'
import type { Exchange } from '@/lib/trace/exchange'

type Props = {
  exchange: Exchange
  /** Its place in the run, from 1. */
  number: number
  previous: string | undefined
  next: string | undefined
  onOpen(exchange: string | undefined): void
}

/** One exchange whole: both messages as they crossed, and what the server checked in between. */
export function ExchangeDetail({ exchange, number, ...steps }: Props) {
  return (
    <article className="space-y-4 rounded-[14px] border border-rule bg-raised px-4 pt-2.5 pb-4">
      <ExchangeSteps {...steps} />
      <ExchangeHeading exchange={exchange} number={number} />
      <RawRequest exchange={exchange} />
      <ExchangeChecks exchange={exchange} />
      <RawResponse exchange={exchange} />
    </article>
  )
}
