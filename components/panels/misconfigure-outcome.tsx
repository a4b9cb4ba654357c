import { FailureNote } from '@/components/flow/failure'
import { OutcomeSign } from '@/components/token/check-list'
import { switchWords, trialSteps } from '@/content/misconfigure'
import type { Trial, TrialStep } from '@/lib/flow/trials'
import type { SwitchName } from '@/lib/settings'

type Props = {
  name: SwitchName
  isOn: boolean
  trial: Trial
  /** The switches that were on beside this one. */
  others: readonly SwitchName[]
}

/** A trial step by step: what went through, what was let pass, and where it ended. */
export function TrialOutcome({ name, isOn, trial: { steps, end }, others }: Props) {
  const failures = steps.flatMap(({ failure }) => failure ?? [])
  return (
    <div role="status" className="space-y-3">
      <ol aria-label="Steps of the trial" className="divide-y divide-rule text-[0.92rem]">
        {steps.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
      {end === 'harm' && (
        <div className="rounded-xl border-l-4 border-bad bg-sunk px-4 py-3 text-[0.92rem]">
          <p className="font-semibold text-bad">
            <span aria-hidden>✗ </span>The thief got through.
          </p>
          <p>{switchWords[name].harm}</p>
        </div>
      )}
      {!isOn && (
        <div className="rounded-xl border-l-4 border-ok bg-sunk px-4 py-3 text-[0.92rem]">
          <p className="font-semibold text-ok">
            <span aria-hidden>✓ </span>
            {name.startsWith('unsafe') ? 'The attack was stopped.' : 'This is how it should be.'}
          </p>
          <p>The switch is off. Switch it on and run the same once more.</p>
        </div>
      )}
      {failures.map((failure) => (
        <FailureNote key={failure.code} failure={failure} />
      ))}
      {others.length > 0 && (
        <p className="text-[0.86rem] text-soft">
          Also on: {others.join(', ')}. What came may be due to that.
        </p>
      )}
      <p className="text-[0.86rem] text-soft">
        The messages are listed under Exchanges with the word exercise. Your own run stays as it is.
      </p>
    </div>
  )
}

function Step({ step: { step, failure, letPass } }: { step: TrialStep }) {
  return (
    <li className="py-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">{trialSteps[step]}</span>
        {failure ? (
          <OutcomeSign outcome="failed" word={failure.code} />
        ) : (
          <OutcomeSign outcome="passed" word="went through" />
        )}
      </div>
      {letPass.map(({ check, by }) => (
        <p key={check} className="text-[0.86rem] text-bad">
          <code>{check}</code> would have refused: let pass by <code>{by}</code>.
        </p>
      ))}
    </li>
  )
}
