'use client'

import dynamic from 'next/dynamic'
import { useRun } from '@/components/flow/use-run'
import { CallbackOutcome } from '@/components/panels/callback-reader-outcome'
import { PasteCallback } from '@/components/panels/callback-reader-paste'
import { PanelFrame } from '@/components/panels/frame'

/** Loaded with the first callback, as its explanations are. */
const Received = dynamic(() =>
  import('@/components/panels/callback-reader-received').then((file) => file.Received),
)

/** The callback taken apart, and each check that the app makes before it believes it. */
export function CallbackReader() {
  const run = useRun((each) => each)
  const { callback } = run
  return (
    <PanelFrame title="The callback, taken apart" embed="callback-reader">
      {callback ? (
        <Received callback={callback} />
      ) : (
        <p className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem] text-soft">
          No callback {run.code && 'of the newest login '}has come yet. Log in on the phone, and the
          URL that it hands to your app is taken apart here. Or paste one below.
        </p>
      )}
      <CallbackOutcome run={run} />
      <PasteCallback run={run} />
    </PanelFrame>
  )
}
