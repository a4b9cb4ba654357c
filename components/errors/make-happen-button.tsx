'use client'

import { useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { Button } from '@/components/ui/button'
import type { Press } from '@/content/ways'
import type { Failure } from '@/lib/flow/run'

type Props = { code: string; press: Press }
type Outcome =
  | { status: 'busy' }
  | { status: 'happened'; failure: Failure }
  | { status: 'other'; code?: string }

/** Makes an error happen in the learner's own run: the steps before it, and then the spoiled one. */
export function MakeHappenButton({ code, press }: Props) {
  const { store, commands } = useFlow()
  const own = useOwnProvider()
  const [outcome, setOutcome] = useState<Outcome>()
  async function happen() {
    setOutcome({ status: 'busy' })
    try {
      const [{ makeHappen }, { answerPage }] = await Promise.all([
        import('@/components/errors/make-happen'),
        import('@/components/errors/answer-page'),
      ])
      const failure = await makeHappen({ run: store.getState, commands }, press, answerPage)
      setOutcome(
        failure?.code === code
          ? { status: 'happened', failure }
          : { status: 'other', code: failure?.code },
      )
    } catch {
      setOutcome({ status: 'other' })
    }
  }
  if (own) {
    return (
      <p className="mt-2 text-[0.92rem] text-soft">
        Switch to the sandbox, and a button here makes it happen.
      </p>
    )
  }
  return (
    <div className="mt-2">
      <Button small disabled={outcome?.status === 'busy'} onClick={happen}>
        Make it happen<span className="sr-only"> ({code})</span>
      </Button>
      <div role="status" className="text-[0.92rem]">
        {outcome && <Outcome outcome={outcome} />}
      </div>
    </div>
  )
}

function Outcome({ outcome }: { outcome: Outcome }) {
  if (outcome.status === 'busy') return <p className="mt-2 text-soft">Walking there …</p>
  if (outcome.status === 'other') {
    return (
      <p className="mt-2">
        <b className="font-semibold text-bad">
          <span aria-hidden>✗ </span>It did not happen.
        </b>{' '}
        {outcome.code
          ? `Something else came first: ${outcome.code}.`
          : 'Press Reset the sandbox in the menu, then try again.'}
      </p>
    )
  }
  const { status, description, expected, found } = outcome.failure
  return (
    <div className="mt-2 border-l-4 border-bad bg-sunk px-3.5 py-2">
      <p>
        <b className="font-semibold">It happened,</b> in your run
        {status !== undefined && `, with status ${status}`}. The exchanges on the stage show it.
      </p>
      {description && (
        <p>
          The answer says: <q className="wrap-anywhere">{description}</q>
        </p>
      )}
      {expected !== undefined && (
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 font-mono text-[0.82rem]">
          <dt className="text-soft">expected</dt>
          <dd className="wrap-anywhere">{expected || '(nothing)'}</dd>
          <dt className="text-soft">found</dt>
          <dd className="wrap-anywhere">{found || '(nothing)'}</dd>
        </dl>
      )}
    </div>
  )
}
