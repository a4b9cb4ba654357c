'use client'

import { type MouseEvent, useRef, useState } from 'react'
import { useParameters } from '@/components/embed/use-parameters'
import { useCommands, useRun } from '@/components/flow/use-run'
import {
  AuthorizeUser,
  CreateCodeChallenge,
  CreateCodeVerifier,
  RequestTokens,
} from '@/components/panels/lazy'
import { DrawerContext } from '@/components/stage/drawer'
import { Stage } from '@/components/stage/stage'
import { Button } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { type StepName, stepStatus } from '@/lib/flow/status'

const steps = [
  {
    lesson: 'create-code-verifier',
    step: 'verifier',
    label: 'Verifier',
    Panel: CreateCodeVerifier,
  },
  {
    lesson: 'create-code-challenge',
    step: 'challenge',
    label: 'Challenge',
    Panel: CreateCodeChallenge,
  },
  { lesson: 'authorize-user', step: 'code', label: 'Authorize', Panel: AuthorizeUser },
  { lesson: 'request-tokens', step: 'tokens', label: 'Tokens', Panel: RequestTokens },
] as const satisfies readonly { step: StepName; [other: string]: unknown }[]

/** Steps 1 to 4 in tabs, and the stage with the phone and every exchange. */
export function FlowSteps() {
  const { step: first } = useParameters()
  const [chosen, choose] = useState<number>()
  const { startOver, resetSandbox } = useCommands()
  const [notReset, setNotReset] = useState(false)
  const stage = useRef<HTMLDivElement>(null)
  const run = useRun((each) => each)
  const open = chosen ?? first
  const here = steps[open - 1]
  const next = steps[open]
  const isDone = here && stepStatus(run, here.step) === 'done'

  function stayHere(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const place = steps.findIndex(({ lesson }) =>
      link?.getAttribute('href')?.endsWith(`/lessons/${lesson}/`),
    )
    if (place === -1) return
    event.preventDefault()
    event.stopPropagation()
    choose(place + 1)
  }

  return (
    <div
      onClickCapture={stayHere}
      className="mt-7 gap-x-5 stage:grid stage:grid-cols-[minmax(0,39rem)_minmax(25.5rem,1fr)]"
    >
      <DrawerContext
        value={{
          isOpen: false,
          open: () => stage.current?.scrollIntoView({ block: 'nearest' }),
          close: () => {},
        }}
      >
        <div>
          <Tabs
            label="The steps"
            value={String(open)}
            onValueChange={(value) => choose(Number(value))}
            tabs={steps.map(({ step, label, Panel }, place) => ({
              value: String(place + 1),
              label: (
                <>
                  {place + 1} {label}
                  {stepStatus(run, step) === 'done' && (
                    <span className="text-ok">
                      {' '}
                      <span aria-hidden>✓</span>
                      <span className="sr-only">done</span>
                    </span>
                  )}
                </>
              ),
              content: (
                <div className="-my-4">
                  <Panel />
                </div>
              ),
            }))}
          />
          <p className="mt-6 mb-7 flex flex-wrap gap-2.5">
            {next && (
              <Button look={isDone ? 'solid' : 'quiet'} onClick={() => choose(open + 1)}>
                Next: {next.label.toLowerCase()}
              </Button>
            )}
            <Button
              onClick={() => {
                startOver()
                choose(1)
              }}
            >
              Start over
            </Button>
            <Button
              onClick={() =>
                resetSandbox().then(
                  () => {
                    setNotReset(false)
                    choose(1)
                  },
                  () => setNotReset(true),
                )
              }
            >
              Reset the sandbox
            </Button>
          </p>
          <p role="status" className="text-[0.85rem] text-bad">
            {notReset && 'The sandbox could not be reset. Press again.'}
          </p>
        </div>
        <div ref={stage} className="-mx-2 bg-sunk sm:mx-0 sm:rounded-2xl">
          <Stage />
        </div>
      </DrawerContext>
    </div>
  )
}
