'use client'

import { useEffect, useRef, useState } from 'react'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { preflight, type Verdict } from '@/lib/oauth/preflight'

export type Preflight = { at: 'start' | 'running' | 'done'; verdicts: Verdict[] }

/** Runs the checks of a provider; what they tell is dropped when another provider is tried. */
export function usePreflight() {
  const [state, setState] = useState<Preflight>({ at: 'start', verdicts: [] })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function run(provider: OwnProvider) {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    setState({ at: 'running', verdicts: [] })
    const add = (verdict: Verdict) => {
      if (running.current !== stop) return
      setState(({ verdicts }) => ({ at: 'running', verdicts: [...verdicts, verdict] }))
    }
    await preflight(provider, add, { signal: stop.signal })
    if (running.current === stop) setState(({ verdicts }) => ({ at: 'done', verdicts }))
  }
  function cancel() {
    running.current?.abort()
    running.current = undefined
    setState({ at: 'start', verdicts: [] })
  }
  /** Puts a verdict in the place of the one that it corrects. */
  function correct(verdict: Verdict) {
    setState((before) => ({
      ...before,
      verdicts: before.verdicts.map((each) => (each.check === verdict.check ? verdict : each)),
    }))
  }
  return { ...state, run, cancel, correct }
}
