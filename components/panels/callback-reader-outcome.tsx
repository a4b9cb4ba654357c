import { Value } from '@/components/flow/value'
import { OutOfDate } from '@/components/panels/gate'
import type { Run } from '@/lib/flow/run'
import { staleInputs, stepStatus } from '@/lib/flow/status'

/** What the app has after the callback: its code, still good or out of date, or none. */
export function CallbackOutcome({ run }: { run: Run }) {
  const { code, callback } = run
  if (!code) return null
  const isNew = callback !== undefined && !callback.failure
  return (
    <div className="space-y-3">
      <p role="status" className="text-[0.92rem]">
        {isNew ? (
          <>
            <b className="font-semibold text-ok">
              <span aria-hidden>✓ </span>Every check passed.
            </b>{' '}
            Your app keeps the code{' '}
          </>
        ) : (
          'Nothing of this callback is used. Your app still keeps the code of the one before, '
        )}
        <Value name="code">{code.value}</Value>
        {isNew && ' and sends it in step 4, with the verifier.'}
      </p>
      {stepStatus(run, 'code') === 'out of date' && (
        <OutOfDate>
          {staleInWords(run)} The code was asked for with the old value. Sent all the same, it is
          refused; press Log in for a new one.
        </OutOfDate>
      )}
    </div>
  )
}

function staleInWords(run: Run): string {
  if (stepStatus(run, 'challenge') !== 'done') return 'The verifier has changed since.'
  const names = staleInputs(run)
  if (names.includes('code_challenge'))
    return 'The verifier, and with it the challenge, has changed since.'
  return `${names.join(' and ')} changed since.`
}
