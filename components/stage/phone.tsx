'use client'

import { useEffect, useRef } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useRun } from '@/components/flow/use-run'
import { PhoneApp } from '@/components/stage/phone-app'
import { PhoneBrowser } from '@/components/stage/phone-browser'
import { usePhoneNavigation } from '@/components/stage/use-phone-navigation'
import type { RunStore } from '@/lib/flow/store'

/** Runs whose stored page was looked at: a reload fetches it again, and only a reload does. */
const looked = new WeakSet<RunStore>()

/** A drawn phone: the app, or over it the system browser while it shows a page. */
export function Phone() {
  const { store } = useFlow()
  const page = useRun((run) => run.page)
  const navigation = usePhoneNavigation()
  const { restore } = navigation
  const focusWasInside = useRef(false)
  useEffect(() => {
    if (looked.has(store)) return
    looked.add(store)
    const stored = store.getState().page
    if (stored && stored.html === undefined && !stored.problem) restore(stored.url)
  }, [store, restore])
  return (
    <div className="relative mx-auto flex h-[26rem] w-full max-w-[19rem] flex-col overflow-hidden rounded-[30px] border-8 border-ink bg-raised present:h-0 present:max-h-[30rem] present:min-h-full present:max-w-none">
      <span
        aria-hidden
        className="absolute top-1.5 left-1/2 h-2 w-12 -translate-x-1/2 rounded-full bg-ink"
      />
      {page ? (
        <PhoneBrowser page={page} navigation={navigation} focusWasInside={focusWasInside} />
      ) : (
        <PhoneApp focusWasInside={focusWasInside} />
      )}
    </div>
  )
}
