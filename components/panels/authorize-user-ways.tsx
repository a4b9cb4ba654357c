'use client'

import dynamic from 'next/dynamic'
import { useRef, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { popUpName } from '@/components/flow/pop-up-name'
import { useFlow } from '@/components/flow/provider'
import { Button } from '@/components/ui/button'
import type { Away, Run } from '@/lib/flow/run'
import type { PageBecause } from '@/lib/providers'

/** How an attempt to open a real page stands, before the browser is out. */
export type Attempt =
  | 'opening'
  | 'leaving'
  | 'too early'
  | 'pop-up blocked'
  | 'dropped'
  | 'failed'
  | PageBecause

const RealLogin = dynamic(() =>
  import('@/components/panels/authorize-user-away').then((file) => file.RealLogin),
)

const popUpFeatures = 'popup,width=480,height=720'
const never = () => () => {}

/**
 * Beside the phone: the learner's own browser goes to the real pages, where a service worker answers them. With
 * another server than the sandbox it is the only way.
 */
export function RealWays({ run }: { run: Run }) {
  const flow = useFlow()
  const { kind } = useStore(flow.choice)
  const isPressed = useRef(false)
  const [attempt, setAttempt] = useState<Attempt>()
  const hasWorkers = useSyncExternalStore(
    never,
    () => process.env.NODE_ENV !== 'development' && 'serviceWorker' in navigator,
    () => false,
  )
  if (flow.memory || (kind === 'sandbox' && !hasWorkers)) return null

  async function open(way: Away['way']) {
    if (isPressed.current) return
    isPressed.current = true
    // In the press itself: a browser lets no later moment open a window.
    const popUp = way === 'pop-up' ? window.open('', popUpName, popUpFeatures) : undefined
    setAttempt('opening')
    try {
      const { openRealLogin } = await import('@/components/panels/authorize-user-away')
      const went = await openRealLogin(flow, way, popUp)
      // A tab that is about to leave takes no second press.
      if (went !== 'leaving') isPressed.current = false
      setAttempt(went)
    } catch {
      popUp?.close()
      isPressed.current = false
      setAttempt('failed')
    }
  }
  function comeBack() {
    isPressed.current = false
    setAttempt(undefined)
  }
  return (
    <div className="mt-1 basis-full space-y-2 border-t border-rule pt-3 text-[0.92rem]">
      <div className="flex flex-wrap items-center gap-2.5">
        <p className="grow max-sm:basis-full">
          {kind === 'sandbox' ? 'Or in your own browser:' : 'Where to log in:'}
        </p>
        <Button small onClick={() => open('this tab')}>
          Open in this tab
        </Button>
        <Button small onClick={() => open('pop-up')}>
          Open a pop-up
        </Button>
      </div>
      {(attempt || run.away) && <RealLogin run={run} attempt={attempt} onBack={comeBack} />}
    </div>
  )
}
