'use client'

import { useEffect, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useRun } from '@/components/flow/use-run'

/**
 * The time that app, server and API agree on, in milliseconds, second by second. Undefined until the run
 * has sent something or moved the clock: asking would load the sandbox, which a first visit does not need.
 */
export function useClock(): number | undefined {
  const { provider } = useFlow()
  const started = useRun((run) => run.exchanges.length + run.clockMoves.length > 0)
  const moves = useRun((run) => run.clockMoves.length)
  const [nowMs, setNowMs] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `moves` is what asks for a new look
  useEffect(() => {
    if (!started) return setNowMs(undefined)
    let gone = false
    let timer: ReturnType<typeof setInterval> | undefined
    provider()
      .then(({ now }) => {
        if (gone) return
        setNowMs(now())
        timer = setInterval(() => setNowMs(now()), 1000)
      })
      .catch(() => setNowMs(undefined))
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [provider, started, moves])
  return nowMs
}
