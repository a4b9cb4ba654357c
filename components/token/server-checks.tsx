import { CheckList, type CheckRow, Compared } from '@/components/token/check-list'
import type { CheckReport, CheckResult } from '@/lib/inside'

/** What the other side checked: the check that spoke up front, all of them behind a fold. */
export function ServerChecks({ report, who }: { report: CheckReport | undefined; who: string }) {
  if (!report || report.checks.length === 0) return null
  const { checks, notes = [] } = report
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length
  return (
    <div>
      {failed && (
        <div className="mb-2 rounded-xl border border-bad px-4 py-3 text-[0.92rem]">
          <p className="font-semibold">
            {who} stopped at this check: <code>{failed.name}</code>
          </p>
          <p>{failed.asks}</p>
          <Compared expected={failed.expected} found={failed.found} />
          <p className="text-[0.8rem] text-soft">{failed.spec}</p>
        </div>
      )}
      <details>
        <summary className="min-h-6 rounded-md text-[0.9rem] underline decoration-edge underline-offset-4">
          What {who === 'The API' ? 'the API' : 'the server'} checked: {passed} of {checks.length}{' '}
          passed
        </summary>
        <CheckList
          label={`${who}: checks`}
          rows={checks.map((check) => ({ ...check, key: check.name, title: check.asks }))}
        />
        {notes.length > 0 && (
          <>
            <p className="mt-2 text-[0.86rem] text-soft">
              Looked at as well, without refusing anything:
            </p>
            <CheckList label={`${who}: looked at as well`} rows={noteRows(notes)} />
          </>
        )}
      </details>
    </div>
  )
}

/** Notes refuse nothing: one that fails is an answer of no. */
export function noteRows(notes: readonly CheckResult[]): CheckRow[] {
  return notes.map((note) => ({
    ...note,
    key: note.name,
    title: note.asks,
    outcome: note.outcome === 'failed' ? 'not asked' : note.outcome,
    note: note.outcome === 'failed' ? 'the answer is no' : undefined,
  }))
}
