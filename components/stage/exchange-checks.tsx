import { CheckList } from '@/components/token/check-list'
import type { Exchange } from '@/lib/trace/exchange'

/** What the other side checked before it answered, in order; open where a check failed. */
export function ExchangeChecks({ exchange }: { exchange: Exchange }) {
  const { checks: report, to } = exchange
  if (!report || report.checks.length === 0) return null
  const passed = report.checks.filter(({ outcome }) => outcome === 'passed').length
  const failed = report.checks.some(({ outcome }) => outcome === 'failed')
  return (
    <details open={failed} className="rounded-xl border border-rule px-3 py-2 text-[0.82rem]">
      <summary className="min-h-6 rounded-md">
        What the {to === 'api' ? 'API' : 'server'} checked:{' '}
        <span className={failed ? 'font-semibold text-bad' : 'text-soft'}>
          {failed && <span aria-hidden>✗ </span>}
          {passed} of {report.checks.length} passed
        </span>
      </summary>
      <CheckList
        label={`Checks of ${report.endpoint}`}
        rows={report.checks.map((check) => ({ ...check, key: check.name, title: check.asks }))}
      />
    </details>
  )
}
