'use client'

import { type ReactNode, useState } from 'react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'
import { lessons } from '@/content/lessons'
import { type StepName, stepNames, stepStatus } from '@/lib/flow/status'

/** What a step is missing: the first earlier step without a result, as text and as one press. */
export function EarlierSteps({ step }: { step: StepName }) {
  const { fillInUntil } = useCommands()
  const [busy, setBusy] = useState(false)
  const missing = useRun((run) => firstMissing(step, (each) => stepStatus(run, each) !== 'empty'))
  if (!missing) return null
  const lesson = lessons.find((each) => each.step === missing)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-dashed border-edge px-4 py-3">
      <p className="grow text-[0.92rem]">
        This needs the result of “{lesson?.title}”. Do that step first, or have it done for you.
      </p>
      <Button
        small
        aria-disabled={busy}
        onClick={() => {
          if (busy) return
          setBusy(true)
          fillInUntil(step).finally(() => setBusy(false))
        }}
      >
        Fill in the earlier steps
      </Button>
    </div>
  )
}

function firstMissing(step: StepName, has: (each: StepName) => boolean): StepName | undefined {
  const earlier = stepNames.slice(0, stepNames.indexOf(step))
  return earlier.find((each) => each !== 'api' && !has(each))
}

/** Says that a result was made from values that have changed since. */
export function OutOfDate({ children }: { children: ReactNode }) {
  return (
    <p className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem]">
      <b className="font-semibold">Out of date.</b> {children}
    </p>
  )
}
