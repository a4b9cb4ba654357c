'use client'

import { useRun } from '@/components/flow/use-run'
import { Actor } from '@/components/stage/actor'
import { CheckList, Compared } from '@/components/token/check-list'
import { pathOf } from '@/lib/trace/http-text'

/** The checks of the newest request that was checked; the one that failed stands first. */
export function LastChecks() {
  const exchange = useRun((run) =>
    run.exchanges.findLast(({ checks }) => checks !== undefined && checks.checks.length > 0),
  )
  if (!exchange?.checks) return null
  const { checks } = exchange.checks
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  const proof = checks.find(({ name }) => name === 'verifierMatchesChallenge')
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length
  return (
    <section aria-labelledby="last-checks">
      <h3 id="last-checks" className="font-semibold">
        Checks of the last request
      </h3>
      <p className="text-soft">
        <Actor lane={exchange.to} />:{' '}
        <span className="font-mono wrap-anywhere">
          {exchange.request.method} {pathOf(exchange.request.url)}
        </span>
      </p>
      {failed ? (
        <div className="mt-2 rounded-xl border border-bad px-3 py-2">
          <p className="font-semibold text-bad">
            <span aria-hidden>✗ </span>Stopped at <code>{failed.name}</code>
          </p>
          <p>{failed.asks}</p>
          <Compared expected={failed.expected} found={failed.found} />
        </div>
      ) : (
        <p className="mt-1 font-semibold text-ok">
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
      <details className="mt-2">
        <summary className="min-h-6 rounded-md underline decoration-edge underline-offset-4">
          All {checks.length} checks, in order
        </summary>
        <CheckList
          label="Checks of the last request"
          rows={checks.map((check) => ({ ...check, key: check.name, title: check.asks }))}
        />
      </details>
    </section>
  )
}
