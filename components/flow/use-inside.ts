'use client'

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useRun } from '@/components/flow/use-run'
import type { Tables } from '@/lib/inside'

export type InsideView = { tables: Tables; nowMs: number }

/**
 * The server's tables as they are after the last exchange or move of the clock. Undefined until a run has
 * sent something: looking would load the sandbox, which a first visit does not need.
 */
export function useInside(): InsideView | undefined {
  const { provider, tenantChanges } = useFlow()
  const [view, setView] = useState<InsideView>()
  const last = useRun((run) => run.exchanges.at(-1)?.id)
  const moves = useRun((run) => run.clockMoves.length)
  const changes = useStore(tenantChanges)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `moves` and `changes` ask for a new look
  useEffect(() => {
    if (!last) return setView(undefined)
    let gone = false
    provider()
      .then(async ({ inside, now }) => {
        const tables = await inside?.tables()
        if (!gone && tables) setView({ tables, nowMs: now() })
      })
      .catch(() => setView(undefined))
    return () => {
      gone = true
    }
  }, [provider, last, moves, changes])
  return view
}
