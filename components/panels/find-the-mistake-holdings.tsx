import { FailureNote } from '@/components/flow/failure'
import { isValueName, Value } from '@/components/flow/value'
import { type Attempt, isReady } from '@/components/panels/find-the-mistake-attempt'
import { Stage } from '@/components/panels/frame'
import { Button } from '@/components/ui/button'
import { Copy } from '@/components/ui/copy'
import { exerciseVerifier, type Mistake } from '@/content/mistakes'

type Props = { mistake: Mistake; attempt: Attempt; onFill: () => void }

/** What the app of the exercise holds, or the press that gets it. The learner's own run is not touched. */
export function MistakeHoldings({ mistake, attempt, onFill }: Props) {
  const { values, doing, failed } = attempt
  const held =
    mistake.sends === 'login' ? { code_verifier: exerciseVerifier } : (values ?? undefined)
  return (
    <>
      {!isReady(mistake, attempt) && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-dashed border-edge px-4 py-3">
          <p className="grow text-[0.92rem]">
            This request needs {mistake.needs} that was not sent before. A login as Ada gets one for
            this exercise; your own run stays as it is.
          </p>
          <Button small disabled={doing !== undefined} onClick={onFill}>
            Fill in the earlier steps
          </Button>
        </div>
      )}
      <p role="status" className="sr-only">
        {doing === 'filling in' && 'Logging in as Ada …'}
        {values && `The exercise has ${mistake.needs}.`}
      </p>
      {failed && <FailureNote failure={failed} />}
      {held && (
        <Stage name="What the app holds" note="for this exercise only">
          <ul className="divide-y divide-rule rounded-xl border border-rule bg-paper">
            {Object.entries(held).map(([name, value]) => (
              <li key={name} className="flex items-center gap-2 py-1 pr-2 pl-4">
                <div className="min-w-0 grow py-1 leading-snug">
                  <p className="font-mono text-[0.78rem] text-soft">{name}</p>
                  <p>
                    {isValueName(name) ? (
                      <Value name={name} stale>
                        {value}
                      </Value>
                    ) : (
                      value
                    )}
                  </p>
                </div>
                <Copy text={value} label={`Copy ${name}`} />
              </li>
            ))}
          </ul>
        </Stage>
      )}
    </>
  )
}
