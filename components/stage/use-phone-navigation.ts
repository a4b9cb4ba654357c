'use client'

import { useCallback, useRef, useState } from 'react'
import { useCommands } from '@/components/flow/use-run'

export type PhoneNavigation = {
  /** Sends one request of the shown page. While it is under way, further ones are ignored. */
  go(request: Request): void
  /** Fetches a page again that a reload of this site has dropped, without moving the focus. */
  restore(url: string): void
  busy: boolean
  /** How many of these requests have ended: a page may come back unchanged. */
  ended: number
  /** True if the last one could not even be sent. */
  broken: boolean
  /** True while nothing but a reload has asked for the page. */
  isRestoring(): boolean
}

export function usePhoneNavigation(): PhoneNavigation {
  const { browse } = useCommands()
  const underWay = useRef(false)
  const restoring = useRef(false)
  const [busy, setBusy] = useState(false)
  const [ended, setEnded] = useState(0)
  const [broken, setBroken] = useState(false)

  const send = useCallback(
    (request: Request) => {
      if (underWay.current) return
      underWay.current = true
      setBusy(true)
      setBroken(false)
      browse(request)
        .catch(() => setBroken(true))
        .finally(() => {
          underWay.current = false
          setBusy(false)
          setEnded((count) => count + 1)
        })
    },
    [browse],
  )
  const go = useCallback(
    (request: Request) => {
      restoring.current = false
      send(request)
    },
    [send],
  )
  const restore = useCallback(
    (url: string) => {
      if (!URL.canParse(url)) return
      restoring.current = true
      send(new Request(url))
    },
    [send],
  )
  const isRestoring = useCallback(() => restoring.current, [])
  return { go, restore, busy, ended, broken, isRestoring }
}
