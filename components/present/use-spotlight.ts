'use client'

import { useEffect, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { type JustCrossed, justCrossed } from '@/lib/trace/just-crossed'

/** How long each message stands in the light, and the last one of a row. */
const eachMs = 3500
const lastMs = 12_000

/** What has just travelled, one message after the other. A press anywhere puts the light out. */
export function useSpotlight(): JustCrossed | undefined {
  const { store } = useFlow()
  const [waiting, setWaiting] = useState<readonly JustCrossed[]>([])
  const [lit] = waiting
  useEffect(() => {
    let before = store.getState()
    return store.subscribe((run) => {
      const found = justCrossed(before, run)
      before = run
      if (found.length > 0) setWaiting((some) => [...some, ...found])
    })
  }, [store])
  useEffect(() => {
    if (waiting.length === 0) return
    const timer = setTimeout(
      () => setWaiting(([, ...rest]) => rest),
      waiting.length > 1 ? eachMs : lastMs,
    )
    return () => clearTimeout(timer)
  }, [waiting])
  useEffect(() => {
    const putOut = () => setWaiting([])
    window.addEventListener('pointerdown', putOut, true)
    return () => window.removeEventListener('pointerdown', putOut, true)
  }, [])
  return lit
}
