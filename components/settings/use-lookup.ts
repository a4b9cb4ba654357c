'use client'

import { useEffect, useRef, useState } from 'react'
import type { OwnProvider, OwnSettings } from '@/lib/flow/own-provider'
import { type DiscoveryFailure, discover } from '@/lib/oauth/discover'

export type Lookup =
  | { at: 'start' }
  | { at: 'asking'; settings: OwnSettings }
  | { at: 'failed'; settings: OwnSettings; failure: DiscoveryFailure }
  | { at: 'found'; provider: OwnProvider }

/** Looks a provider up by discovery. One lookup at a time; a late answer to an earlier one is dropped. */
export function useLookup(first: Lookup) {
  const [lookup, setLookup] = useState<Lookup>(first)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function start(settings: OwnSettings) {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    setLookup({ at: 'asking', settings })
    const found = await discover(settings.issuer, { signal: stop.signal })
    if (running.current !== stop) return
    if (found.problem === undefined) {
      setLookup({ at: 'found', provider: { ...settings, server: found.server } })
    } else if (found.problem === 'cancelled') setLookup({ at: 'start' })
    else setLookup({ at: 'failed', settings, failure: found })
  }
  return { lookup, setLookup, start, cancel: () => running.current?.abort() }
}
