'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useState } from 'react'
import { FailureNote } from '@/components/flow/failure'
import { useCommands, useRun } from '@/components/flow/use-run'

declare global {
  /** Set by the inline script that is first on the callback page, which also clears the address bar. */
  var proofkeyCallbackUrl: string | undefined
}

/** Reads the callback that this page was opened with, once, and says how it went. */
export function ReceivedCallback(): ReactNode {
  const { receiveCallback } = useCommands()
  const callback = useRun((run) => run.callback)
  const [state, setState] = useState<'reading' | 'read' | 'nothing to read'>('reading')
  useEffect(() => {
    const url = takeCallbackUrl()
    if (!url) return setState((before) => (before === 'read' ? before : 'nothing to read'))
    setState('read')
    receiveCallback(url)
  }, [receiveCallback])

  if (state === 'reading') return <p role="status">Reading the answer…</p>
  if (state === 'nothing to read') {
    return (
      <p>
        This page is a redirect URI. An authorization server sends the browser here with a code, and
        your app reads it. You came without one. <LessonLink />
      </p>
    )
  }
  if (!callback) return <p role="status">Reading the answer…</p>
  return (
    <div className="space-y-4">
      {callback.failure ? (
        <FailureNote failure={callback.failure} />
      ) : (
        <p role="status">
          <b className="font-semibold text-ok">✓ The answer is good.</b> The code is kept for step
          4. It is no longer in the address bar; it is still in the access log of whoever serves
          this page.
        </p>
      )}
      <p>
        <LessonLink />
      </p>
    </div>
  )
}

function LessonLink() {
  return (
    <Link
      href="/lessons/authorize-user/"
      prefetch={false}
      className="underline decoration-edge underline-offset-4"
    >
      Go to “Authorize the user”
    </Link>
  )
}

/** The URL that this page was opened with, given out once; undefined if it carried no answer. */
function takeCallbackUrl(): string | undefined {
  const url = globalThis.proofkeyCallbackUrl ?? window.location.href
  globalThis.proofkeyCallbackUrl = undefined
  if (window.location.search || window.location.hash) {
    window.history.replaceState(null, '', window.location.pathname)
  }
  const { search, hash } = new URL(url)
  return search || hash.length > 1 ? url : undefined
}
