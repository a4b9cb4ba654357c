'use client'

import { type ReactNode, useState } from 'react'
import { FlowContext, useFlow } from '@/components/flow/provider'
import { afterPaint } from '@/components/ui/after-paint'
import { createFollower } from '@/lib/flow/store'

/**
 * Below it the run is drawn a frame later than elsewhere: a key pressed in a lesson shows there first, and
 * what follows from it beside the lesson after that.
 */
export function AfterPaint({ children }: { children: ReactNode }) {
  const flow = useFlow()
  const [late] = useState(() => ({ ...flow, store: createFollower(flow.store, afterPaint) }))
  return <FlowContext value={late}>{children}</FlowContext>
}
