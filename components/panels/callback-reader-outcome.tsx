import { Value } from '@/components/flow/value'
import { OutOfDate } from '@/components/panels/gate'
import { transactionOf } from '@/lib/flow/parameters'
import type { Run } from '@/lib/flow/run'
import { staleInputs, stepStatus } from '@/lib/flow/status'

/** What the app has after the callback: its code, still good or not. */
export function CallbackOutcome({ run }: { run: Run }) {
  const { code, callback } = run
  if (!code) return null
  const isClosed = transactionOf(run)?.usedAtMs !== undefined
  return (
    <div className="space-y-3">
      <p role="status" className="text-[0.92rem]">
        {callback?.failure && 'Nothing of this callback is used. '}
        {callback && !callback.failure && (
          <b className="font-semibold text-ok">
            <span aria-hidden>✓ </span>Every check passed.{' '}
          </b>
        )}
        Your app keeps the code <Value name="code">{code.value}</Value>.{' '}
        {nextForCode(run, isClosed)}
      </p>
      {!isClosed && stepStatus(run, 'code') === 'out of date' && (
        <OutOfDate>
          {staleInWords(run)} The code was asked for with the old value. Sent all the same, it is
          refused; press Log in for a new one.
        </OutOfDate>
      )}
    </div>
  )
}

function nextForCode({ code, tokens }: Run, isClosed: boolean): string {
  if (tokens && tokens.from.code === code?.value) return 'It was exchanged for tokens in step 4.'
  return isClosed
    ? 'Its login is closed, because the code was sent or the server answered with an error. Press Log in for a new one.'
    : 'Step 4 sends it, with the verifier.'
}

function staleInWords(run: Run): string {
  if (stepStatus(run, 'challenge') !== 'done') return 'The verifier has changed since.'
  const names = staleInputs(run)
  if (names.includes('code_challenge')) {
    return 'The verifier, and with it the challenge, has changed since.'
  }
  return `${names.join(' and ')} changed since.`
}
