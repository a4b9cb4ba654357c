'use client'

import dynamic from 'next/dynamic'
import { useDeferredValue, useState } from 'react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { OpenThePhone } from '@/components/panels/authorize-user-launch'
import { ChangedParameters } from '@/components/panels/changed-parameters'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { InForce, useCustomization } from '@/components/panels/sample-use-cases-in-force'
import { CaseResult } from '@/components/panels/sample-use-cases-result'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { exampleCustomization, useCases } from '@/content/use-cases'
import { stepStatus } from '@/lib/flow/status'
import { isAnswered, isSetUp } from '@/lib/flow/use-case'
import { customizationProblem } from '@/lib/oauth/custom-claims'
import { sandboxDefaults } from '@/lib/providers'

/** Loaded with the cases that show them. */
const CustomizeForm = dynamic(() =>
  import('@/components/panels/sample-use-cases-customize').then((form) => form.CustomizeForm),
)
const TimesheetsApp = dynamic(() =>
  import('@/components/panels/sample-use-cases-timesheets').then((app) => app.TimesheetsApp),
)

/** The tutorial's five cases: another request in step 3, and what it brings. */
export function SampleUseCases() {
  const { setUpRequest, runRequest, requestTokens, customizeTokens } = useCommands()
  const run = useRun((each) => each)
  const inForce = useCustomization()
  const [chosen, choose] = useState(useCases[0]?.id ?? 'basic')
  // What a case loads comes after it is chosen: the choice itself does not wait for it.
  const shown = useDeferredValue(chosen)
  const [variantTitle, chooseVariant] = useState('')
  const [draft, setDraft] = useState(exampleCustomization)
  const [busy, setBusy] = useState<'running' | 'failed'>()
  const useCase = useCases.find(({ id }) => id === chosen)
  if (!useCase) return null

  const variant =
    useCase.variants.find(({ title }) => title === variantTitle) ?? useCase.variants[0]
  const { edits, expected, person } = variant
  const customizes = useCase.id === 'customize-tokens'
  const problem = customizes ? customizationProblem(draft) : undefined
  const saved = !customizes || JSON.stringify(draft) === JSON.stringify(inForce)
  const setUp = isSetUp(run, edits) && saved
  const answered = isAnswered(run, edits)
  const [code, tokens] = [stepStatus(run, 'code'), stepStatus(run, 'tokens')]
  const hasCode = answered && code === 'done' && tokens !== 'done'
  const finished = answered && saved && tokens === 'done'
  const requesting = run.answers.token?.status === 'sending'

  async function act(action: () => Promise<unknown>) {
    setBusy('running')
    try {
      if (customizes) await customizeTokens(draft)
      await action()
      setBusy(undefined)
    } catch {
      setBusy('failed')
    }
  }
  const blocked = busy === 'running' || problem !== undefined

  return (
    <>
      <PanelFrame
        title="Five requests, five answers"
        embed="sample-use-cases"
        footer={
          <>
            <Button
              look={setUp || finished ? 'quiet' : 'solid'}
              disabled={blocked}
              onClick={() => act(() => setUpRequest(edits))}
            >
              Set up steps 3 and 4
            </Button>
            <Button
              look={hasCode ? 'solid' : 'quiet'}
              disabled={!hasCode || requesting}
              onClick={() => requestTokens()}
            >
              Request tokens
            </Button>
            <Button
              disabled={blocked}
              onClick={() => act(() => runRequest(edits, sandboxDefaults[person]))}
            >
              Run this case
            </Button>
            <span role="status" className="text-[0.85rem] text-soft">
              {busy === 'running' && 'Working …'}
              {busy === 'failed' && 'That did not work. Check your connection, then press again.'}
              {problem && 'Mend the form first.'}
            </span>
          </>
        }
      >
        <Choice
          bare
          label="Use case"
          value={useCase.id}
          onChange={choose}
          options={useCases.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <p className="text-[0.95rem]">{useCase.story}</p>
        {useCase.variants.length > 1 && (
          <Choice
            label="Who logs in"
            value={variant.title}
            onChange={chooseVariant}
            options={useCase.variants.map(({ title }) => ({ value: title, label: title }))}
          />
        )}
        {customizes && shown === chosen && <CustomizeForm draft={draft} onChange={setDraft} />}
        <InForce customization={inForce} />
        <Stage name="What step 3 sends differently" note={setUp ? 'set up' : 'not set up yet'}>
          <ChangedParameters edits={edits} />
        </Stage>
        {setUp && !finished && (
          <div className="flex flex-wrap items-center gap-3">
            <OpenThePhone run={run} />
          </div>
        )}
      </PanelFrame>
      <CaseResult
        useCase={useCase}
        expected={customizes ? { ...expected, customization: inForce } : expected}
        answered={answered}
        setUp={setUp}
        saved={saved}
        addedScopes={(inForce?.addedScopes.length ?? 0) > 0}
      />
      {shown === 'mobile-and-api' && answered && <TimesheetsApp />}
    </>
  )
}
