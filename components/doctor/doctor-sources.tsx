'use client'

import type { Patient } from '@/components/doctor/doctor'
import { Button } from '@/components/ui/button'
import { doctorCases } from '@/content/doctor/cases'
import { failsAtPkce, pairOf } from '@/lib/flow/pkce-pair'
import type { Run } from '@/lib/flow/run'

type Taken = Partial<Patient>
type Props = { run: Run; onTake: (pair: Taken) => void }

/** Where a pair can come from without pasting: the run, or a failure that somebody had. */
export function DoctorSources({ run, onTake }: Props) {
  const failed = run.exchanges.findLast(
    (exchange) => failsAtPkce(exchange) && pairOf(run, exchange) !== undefined,
  )
  const pair = failed && pairOf(run, failed)
  const [verifier, challenge] = [run.verifier?.value, run.challenge?.value]
  return (
    <div className="space-y-3">
      {(pair || (verifier && challenge)) && (
        <div className="flex flex-wrap gap-2">
          {pair && (
            <Button small onClick={() => onTake({ ...pair, from: 'your last refused request' })}>
              Take my last refused request
            </Button>
          )}
          {verifier && challenge && (
            <Button
              small
              onClick={() => onTake({ verifier, challenge, from: 'your run as it stands' })}
            >
              Take my run as it stands
            </Button>
          )}
        </div>
      )}
      <details className="text-[0.92rem]">
        <summary className="min-h-6 rounded-md underline decoration-edge underline-offset-4">
          Take a failure that somebody really had
        </summary>
        <ul className="mt-2 divide-y divide-rule rounded-xl border border-rule bg-paper">
          {doctorCases.map((each) => (
            <li key={each.id} className="flex items-start gap-3 px-4 py-2.5">
              <div className="min-w-0 grow">
                <p className="font-semibold">{each.title}</p>
                <p className="text-[0.82rem] text-soft wrap-anywhere">{each.issue}</p>
              </div>
              <Button
                small
                className="shrink-0"
                onClick={() =>
                  onTake({
                    verifier: each.verifier,
                    challenge: each.challenge,
                    method: each.method,
                    other: each.other,
                    from: each.issue,
                  })
                }
              >
                Examine<span className="sr-only">: {each.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
