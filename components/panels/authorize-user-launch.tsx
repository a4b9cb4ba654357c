'use client'

import { Smartphone } from 'lucide-react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useStageDrawer } from '@/components/stage/drawer'
import { Button } from '@/components/ui/button'
import type { ProviderChoice } from '@/lib/flow/provider-choice'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'

/** Where the login begins: on the phone beside the lesson, or on a narrow screen below it. */
export function OpenThePhone({ run }: { run: Run }) {
  const { open } = useStageDrawer()
  const { kind } = useStore(useFlow().choice)
  const isNext = stepStatus(run, 'challenge') === 'done' && stepStatus(run, 'code') !== 'done'
  return (
    <>
      <p className="grow text-[0.92rem]">{whereTo(run, kind)}</p>
      <Button look={isNext ? 'solid' : 'quiet'} className="stage:hidden" onClick={open}>
        <Smartphone size={17} aria-hidden /> Open the phone
      </Button>
    </>
  )
}

function whereTo(run: Run, kind: ProviderChoice['kind']): string {
  const { page } = run
  if (kind !== 'sandbox') {
    const who = kind === 'own' ? 'Your provider' : 'This server'
    return `${who} shows its pages in your own browser. You come back here.`
  }
  if (!page) {
    return stepStatus(run, 'code') === 'done'
      ? 'The code has come. Step 4 sends it; Log in on the phone brings another one.'
      : 'To send it, press Log in on the phone.'
  }
  if (page.problem === 'unreachable')
    return 'The phone’s browser got no answer. Close it and press Log in again.'
  if (page.problem) return 'The phone’s browser could not follow the redirect. It says why.'
  if (page.status === undefined) return 'The phone’s browser is asking the server.'
  if (page.status >= 400)
    return 'The phone’s browser shows the server’s own error page. Close it, mend the request and log in again.'
  return page.url.includes('/consent')
    ? 'The consent page is open on the phone. Press Allow or Deny there.'
    : 'The login page is open on the phone. Go on there.'
}
