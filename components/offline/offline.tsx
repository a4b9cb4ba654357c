'use client'

import dynamic from 'next/dynamic'
import { startTransition, useEffect, useState } from 'react'

const OfflineState = dynamic(() =>
  import('@/components/offline/offline-state').then((file) => file.OfflineState),
)

/** Long enough after `load` that reading a page is never slowed by what comes after it. */
const pauseMs = 5000

/** Whether the site works offline. Nothing of it is loaded before the page has been quiet for a while. */
export function Offline() {
  const [isQuiet, setQuiet] = useState(false)
  useEffect(() => {
    if (process.env.NODE_ENV === 'development') return
    let timer: number | undefined
    const begin = () => {
      // In a transition: whatever is pressed meanwhile does not wait for this to be loaded.
      timer = window.setTimeout(
        () => whenIdle(() => startTransition(() => setQuiet(true))),
        pauseMs,
      )
    }
    if (document.readyState === 'complete') begin()
    else window.addEventListener('load', begin)
    return () => {
      window.removeEventListener('load', begin)
      window.clearTimeout(timer)
    }
  }, [])
  return isQuiet && <OfflineState />
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: pauseMs })
  else work()
}
