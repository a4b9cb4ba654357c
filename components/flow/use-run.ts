'use client'

import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import type { Commands } from '@/lib/flow/commands'
import type { Run } from '@/lib/flow/run'

/** Reads the run. `select` must return something that is stored, not a new object each time. */
export function useRun<T>(select: (run: Run) => T): T {
  return useStore(useFlow().store, select)
}

export function useCommands(): Commands {
  return useFlow().commands
}

const never = () => () => {}

/** This site's address in the browser; empty while the page is drawn without one. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  )
}
