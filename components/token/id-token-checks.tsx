import { ErrorLink } from '@/components/errors/error-link'
import { CheckList, type CheckRow } from '@/components/token/check-list'
import { explanations } from '@/content/errors'
import type { FurtherCheck, IdTokenCheck, IdTokenReport } from '@/lib/jwt/id-token'

/** The thirteen checks of OpenID Connect Core 3.1.3.7 and those beyond, expected and found. */
export function IdTokenChecks({ report }: { report: IdTokenReport }) {
  const all = [...report.checks, ...report.also]
  const failed = all.filter(({ outcome }) => outcome === 'failed')
  const count = (outcome: string) => report.checks.filter((each) => each.outcome === outcome).length
  const first = failed[0]
  return (
    <div className="space-y-4">
      <div role="status" className="text-[0.95rem]">
        {first ? (
          <p>
            <b className="font-semibold text-bad">
              <span aria-hidden>✗ </span>Refused.
            </b>{' '}
            {failed.length === 1 ? 'One check' : `${failed.length} checks`} failed, so your app
            believes no claim of this token.{' '}
            {first.error && (
              <>
                <ErrorLink code={first.error}>{explanations[first.error].title}</ErrorLink>.{' '}
                {explanations[first.error].why}
              </>
            )}
          </p>
        ) : (
          <p>
            <b className="font-semibold text-ok">
              <span aria-hidden>✓ </span>Believed.
            </b>{' '}
            Of the thirteen checks {count('passed')} passed
            {count('not asked') > 0 && ` and ${count('not asked')} did not apply`}.
          </p>
        )}
      </div>
      <div>
        <h3 className="text-[0.9rem] font-semibold">The thirteen checks</h3>
        <p className="text-[0.8rem] text-soft">OpenID Connect Core §3.1.3.7</p>
        <CheckList
          label="The thirteen checks"
          rows={report.checks.map((check) => row(check, `${check.number}. ${check.title}`, ''))}
        />
      </div>
      <details>
        <summary className="min-h-6 rounded-md text-[0.9rem] underline decoration-edge underline-offset-4">
          {report.also.length} more that other sections ask for
        </summary>
        <CheckList
          label="Further checks"
          rows={report.also.map((check) => row(check, check.title, check.spec))}
        />
      </details>
    </div>
  )
}

function row(check: IdTokenCheck | FurtherCheck, title: string, spec: string): CheckRow {
  const { outcome, expected, found } = check
  const base = { key: check.title, title, spec, outcome }
  if (outcome === 'not reached') return base
  // What does not apply has its reason where the others have what was expected.
  if (outcome === 'not asked') return { ...base, note: expected }
  return { ...base, expected, found }
}
