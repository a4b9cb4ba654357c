'use client'

import { useMemo } from 'react'
import { AskDoctor } from '@/components/doctor/lazy'
import { EditAgain } from '@/components/editor/edit-again'
import { useRun } from '@/components/flow/use-run'
import { Differences } from '@/components/stage/differences'
import { ExchangeChecks } from '@/components/stage/exchange-checks'
import { ExchangeHeading } from '@/components/stage/exchange-heading'
import { ExchangeSteps } from '@/components/stage/exchange-steps'
import { ExplainedRequest, ExplainedResponse } from '@/components/stage/explained'
import { RawRequest, RawResponse } from '@/components/stage/http-message'
import type { ViewProps } from '@/components/stage/stage-view'
import { Choice } from '@/components/ui/choice'
import { differences, similarBefore } from '@/lib/trace/diff'
import type { Exchange } from '@/lib/trace/exchange'
import { shownOf } from '@/lib/trace/filter'

type Props = ViewProps & {
  exchange: Exchange
  onOpen(exchange: string | undefined): void
}

/** One exchange whole: both messages as they crossed, and what the server checked in between. */
export function ExchangeDetail({ exchange, onOpen, view, onView }: Props) {
  const exchanges = useRun((run) => run.exchanges)
  const before = useMemo(() => similarBefore(exchanges, exchange), [exchanges, exchange])
  const differs = useMemo(() => (before ? differences(before, exchange) : []), [before, exchange])
  const message = { exchange, differences: differs }
  return (
    <article className="space-y-4 rounded-[14px] border border-rule bg-raised px-4 pt-2.5 pb-4">
      <ExchangeSteps {...neighbours(exchanges, exchange, view)} onOpen={onOpen} />
      <ExchangeHeading exchange={exchange} exchanges={exchanges} />
      {!exchange.rebuilt && <EditAgain exchange={exchange} />}
      {before && (
        <Differences
          differences={differs}
          before={exchanges.indexOf(before) + 1}
          onOpen={() => onOpen(before.id)}
        />
      )}
      <Choice
        label="How the messages are shown"
        bare
        options={[
          { value: 'raw', label: 'As they crossed' },
          { value: 'explained', label: 'Explained' },
        ]}
        value={view.explained ? 'explained' : 'raw'}
        onChange={(value) => onView({ explained: value === 'explained' })}
      />
      {view.explained ? <ExplainedRequest {...message} /> : <RawRequest {...message} />}
      <ExchangeChecks exchange={exchange} />
      <AskDoctor exchange={exchange} />
      {view.explained ? <ExplainedResponse {...message} /> : <RawResponse {...message} />}
    </article>
  )
}

/** One step back and forth: in the list as it is shown, or in the run for one that the list does not show. */
function neighbours(
  exchanges: readonly Exchange[],
  exchange: Exchange,
  { listing }: ViewProps['view'],
) {
  const shown = shownOf(exchanges, listing)
  const all = shown.includes(exchange) ? shown : exchanges
  const place = all.indexOf(exchange)
  return { previous: all[place - 1]?.id, next: all[place + 1]?.id }
}
