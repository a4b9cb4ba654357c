'use client'

import { useState } from 'react'
import { useRun } from '@/components/flow/use-run'
import { isReady, useAttempts } from '@/components/panels/find-the-mistake-attempt'
import { MistakeEditor } from '@/components/panels/find-the-mistake-editor'
import { MistakeHelp } from '@/components/panels/find-the-mistake-help'
import { MistakeHoldings } from '@/components/panels/find-the-mistake-holdings'
import { MistakeVerdict } from '@/components/panels/find-the-mistake-verdict'
import { MistakeWire } from '@/components/panels/find-the-mistake-wire'
import { PanelFrame } from '@/components/panels/frame'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { type Mistake, mistakes } from '@/content/mistakes'
import { isAccepted } from '@/lib/flow/practice'

/** Published requests with a slip in each: mended by the learner, judged by the server. */
export function FindTheMistake() {
  const { attemptAt, change, fill, send } = useAttempts()
  const exchanges = useRun((run) => run.exchanges)
  const [chosen, choose] = useState(mistakes[0]?.id ?? '')
  const place = Math.max(
    0,
    mistakes.findIndex(({ id }) => id === chosen),
  )
  const mistake = mistakes[place]
  if (!mistake) return null
  const attempt = attemptAt(mistake)
  const ready = isReady(mistake, attempt)
  const next = mistakes[place + 1]

  function solved(each: Mistake): boolean {
    const goal = each.sends === 'authorize' ? 'let through' : 'tokens'
    const { sent } = attemptAt(each)
    return exchanges.some((exchange) => sent.includes(exchange.id) && isAccepted(goal, exchange))
  }
  const done = mistakes.filter(solved).length

  return (
    <PanelFrame
      title="Find the mistake"
      embed="find-the-mistake"
      aside={
        <span className="text-[0.85rem] text-soft">
          {done} of {mistakes.length} solved
        </span>
      }
      footer={
        <>
          <Button
            look={ready && !solved(mistake) ? 'solid' : 'quiet'}
            disabled={!ready || attempt.doing !== undefined}
            onClick={() => send(mistake)}
          >
            Send it
          </Button>
          {solved(mistake) && next && (
            <Button look="solid" onClick={() => choose(next.id)}>
              Next exercise
            </Button>
          )}
          <span role="status" className="text-[0.85rem] text-soft">
            {attempt.doing === 'sending' ? 'Sending …' : 'Really sent, and the server judges.'}
          </span>
        </>
      }
    >
      <Choice
        bare
        label="Exercise"
        value={mistake.id}
        onChange={choose}
        options={mistakes.map((each) => ({
          value: each.id,
          label: solved(each) ? `${each.title} ✓ solved` : each.title,
        }))}
      />
      <div>
        <h3 className="text-[1.02rem] font-semibold">{mistake.title}</h3>
        <p className="text-[0.95rem]">{mistake.story}</p>
      </div>
      <MistakeHoldings mistake={mistake} attempt={attempt} onFill={() => fill(mistake)} />
      <MistakeEditor
        mistake={mistake}
        attempt={attempt}
        onChange={(part) => change(mistake, part)}
      />
      <MistakeWire mistake={mistake} attempt={attempt} />
      <MistakeVerdict mistake={mistake} attempt={attempt} />
      <MistakeHelp
        key={mistake.id}
        mistake={mistake}
        ready={ready}
        onChange={(part) => change(mistake, part)}
      />
    </PanelFrame>
  )
}
