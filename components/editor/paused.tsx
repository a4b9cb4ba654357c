'use client'

import dynamic from 'next/dynamic'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'

const PausedRequests = dynamic(() =>
  import('@/components/editor/paused-requests').then((paused) => paused.PausedRequests),
)

/** What waits at the breakpoint, over whatever page is open. */
export function Paused() {
  const waits = useStore(useFlow().pauses, ({ waiting, sent }) => waiting.length > 0 || !!sent)
  return waits && <PausedRequests />
}
