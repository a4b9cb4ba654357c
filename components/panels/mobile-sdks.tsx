'use client'

import { useState } from 'react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { PanelFrame } from '@/components/panels/frame'
import { OutOfDate } from '@/components/panels/gate'
import { CredentialsManager } from '@/components/panels/mobile-sdks-credentials'
import { SdkDefaults } from '@/components/panels/mobile-sdks-defaults'
import { SdkTimeline } from '@/components/panels/mobile-sdks-timeline'
import { Button } from '@/components/ui/button'
import { stepStatus } from '@/lib/flow/status'

/** One call of an SDK, opened up: what it hides, beside what this run really sent. */
export function MobileSdks() {
  const { runAll } = useCommands()
  const run = useRun((each) => each)
  const [sending, setSending] = useState(false)
  const tokens = stepStatus(run, 'tokens')
  return (
    <>
      <PanelFrame
        title="One call, opened up"
        embed="mobile-sdks"
        aside={<code className="text-[0.85rem] text-soft">webAuth().start()</code>}
        footer={
          <>
            <Button
              look={tokens === 'done' ? 'quiet' : 'solid'}
              disabled={sending}
              onClick={() => {
                setSending(true)
                runAll().finally(() => setSending(false))
              }}
            >
              Let the SDK do it
            </Button>
            <span role="status" className="text-[0.85rem] text-soft">
              {sending ? 'Running, as an SDK would …' : 'Logs in as Ada, the way an SDK would.'}
            </span>
          </>
        }
      >
        {tokens === 'out of date' && (
          <OutOfDate>
            The verifier or the request has changed since this login. Press Let the SDK do it for a
            fresh one.
          </OutOfDate>
        )}
        <SdkTimeline run={run} />
      </PanelFrame>
      <SdkDefaults />
      <CredentialsManager />
    </>
  )
}
