'use client'

import { useId, useState } from 'react'
import { useRun } from '@/components/flow/use-run'
import { CheckList, Compared } from '@/components/token/check-list'
import { noteRows } from '@/components/token/server-checks'
import { Button } from '@/components/ui/button'
import type { CheckReport } from '@/lib/inside'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'

/** The checks of one request, in order: of the newest one, until another is chosen. */
export function RequestChecks({ onOpen }: { onOpen(exchange: string): void }) {
  const exchanges = useRun((run) => run.exchanges)
  const [chosen, setChosen] = useState<string>()
  const id = useId()
  const checked = exchanges.filter(({ checks }) => checks && checks.checks.length > 0)
  const exchange = checked.find((each) => each.id === chosen) ?? checked.at(-1)
  if (!exchange?.checks) return null
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="font-semibold">
        Checks of a request
      </h3>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <select
          aria-label="Request"
          value={exchange.id}
          onChange={({ target }) =>
            setChosen(target.value === checked.at(-1)?.id ? undefined : target.value)
          }
          className="min-h-8 min-w-0 max-w-full grow rounded-lg border border-edge bg-raised px-2 font-mono text-[0.8rem]"
        >
          {checked.map((each) => (
            <option key={each.id} value={each.id}>
              {nameOf(each, exchanges.indexOf(each) + 1)}
            </option>
          ))}
        </select>
        <Button small onClick={() => onOpen(exchange.id)}>
          Show its messages
        </Button>
      </div>
      <Report key={exchange.id} report={exchange.checks} open={chosen === exchange.id} />
    </section>
  )
}

/** As it stands in the list of requests; a sign tells how it ended. */
function nameOf({ request, checks }: Exchange, number: number): string {
  const failed = checks?.checks.some(({ outcome }) => outcome === 'failed')
  const path = pathOf(request.url)
  return `${failed ? '✗' : '✓'} ${number}. ${request.method} ${path.length > 60 ? `${path.slice(0, 59)}…` : path}`
}

type ReportProps = { report: CheckReport; open: boolean }

function Report({ report: { checks, notes = [] }, open }: ReportProps) {
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  const proof = checks.find(({ name }) => name === 'verifierMatchesChallenge')
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length
  return (
    <>
      {failed ? (
        <div className="mt-2 rounded-xl border border-bad px-3 py-2">
          <p className="font-semibold text-bad">
            <span aria-hidden>✗ </span>Stopped at <code>{failed.name}</code>
          </p>
          <p>{failed.asks}</p>
          <Compared expected={failed.expected} found={failed.found} />
        </div>
      ) : (
        <p className="mt-2 font-semibold text-ok">
          <span aria-hidden>✓ </span>
          All {passed} passed
        </p>
      )}
      {proof?.outcome === 'passed' && (
        <div className="mt-2 rounded-xl border border-rule px-3 py-2">
          <p>The stored challenge, and the hash of the verifier that came:</p>
          <Compared expected={proof.expected} found={proof.found} />
        </div>
      )}
      <details open={open} className="mt-2">
        <summary className="min-h-6 rounded-md underline decoration-edge underline-offset-4">
          All {checks.length} checks, in order
        </summary>
        <CheckList
          label="Checks, in order"
          rows={checks.map((check) => ({ ...check, key: check.name, title: check.asks }))}
        />
        {notes.length > 0 && (
          <>
            <p className="mt-2 text-soft">Looked at as well, without refusing anything:</p>
            <CheckList label="Looked at as well" rows={noteRows(notes)} />
          </>
        )}
      </details>
    </>
  )
}
