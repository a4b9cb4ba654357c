'use client'

import { useFlow } from '@/components/flow/provider'
import { PanelFrame } from '@/components/panels/frame'
import { Button } from '@/components/ui/button'

/** In place of a panel that steers the inside of a server: a provider of the learner's own has none to steer. */
export function SandboxOnly() {
  const { choice } = useFlow()
  return (
    <PanelFrame
      title="Only with the sandbox"
      footer={
        <Button onClick={() => choice.choose({ kind: 'sandbox' })}>Switch to the sandbox</Button>
      }
    >
      <p className="text-[0.95rem]">
        This panel steers a server from the inside: its registrations, its users, its clock. You
        talk to a provider of your own, and there you do that in its dashboard.
      </p>
      <p className="text-[0.92rem] text-soft">
        Switching loads this page anew and forgets the tokens that you have. Your settings stay in
        reach at the top of the page.
      </p>
    </PanelFrame>
  )
}
