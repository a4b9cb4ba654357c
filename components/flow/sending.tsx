'use client'

import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'

/** What is said while a request is under way; one that waits at the breakpoint has not left yet. */
export function Sending({ children, paused }: { children: ReactNode; paused?: string }) {
  const waits = useStore(useFlow().pauses, ({ waiting }) => waiting.length > 0)
  return waits ? (paused ?? 'Paused before sending: it waits for you.') : children
}
