'use client'

import { type KeyboardEvent, useEffect, useState } from 'react'

/** How long a move stands while the moves are played. */
const standsMs = 2600

/** Where a key leads from the move at `at`. */
const keys: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count,
}

/** Steps through `count` moves: 0 is before the first. Plays until the last one. */
export function usePlayer(count: number) {
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      setAt(Math.min(at + 1, count))
      if (at + 1 >= count) setPlaying(false)
    }, standsMs)
    return () => clearTimeout(timer)
  }, [playing, at, count])

  function go(place: number) {
    setPlaying(false)
    setAt(Math.max(0, Math.min(place, count)))
  }
  return {
    at,
    playing,
    go,
    /** Plays on, or from the start if all has been played; the first move comes at once. */
    toggle() {
      if (!playing) setAt(at >= count ? 1 : Math.max(at, 1))
      setPlaying(!playing)
    },
    onKeyDown(event: KeyboardEvent) {
      const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
      if (!step) return
      event.preventDefault()
      go(step(at, count))
    },
  }
}
