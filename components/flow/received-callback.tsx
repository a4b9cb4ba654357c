'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { type ReactNode, useEffect, useState } from 'react'
import { FailureNote } from '@/components/flow/failure'
import { handOver } from '@/components/flow/hand-over'
import { popUpName } from '@/components/flow/pop-up-name'
import { type Flow, useFlow } from '@/components/flow/provider'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useRun } from '@/components/flow/use-run'
import { Copy } from '@/components/ui/copy'
import type { ProviderChoice } from '@/lib/flow/provider-choice'
import { stateOf } from '@/lib/oauth/authorization'

declare global {
  /** Set by the inline script that is first on the callback page, which also clears the address bar. */
  var proofkeyCallbackUrl: string | undefined
}

const OfAnother = dynamic(() =>
  import('@/components/flow/of-another').then((file) => file.OfAnother),
)

type Reading =
  | { kind: 'not begun' }
  | { kind: 'reading' }
  | { kind: 'nothing to read' }
  | { kind: 'handed over' }
  | { kind: 'nobody there'; url: string }
  /** It answers a login of this tab at another provider than the one that is chosen now. */
  | { kind: 'of another'; url: string; choice: ProviderChoice }
  /**
   * `from` is the page that the login began on, if it was this tab that left it. `url` may be another window’s: a
   * pop-up whose link was cut has lost its name, and looks like a tab (HTML §7.1.3, COOP).
   */
  | { kind: 'read'; from?: string; url?: string }

/** Reads the callback that this page was opened with, once, and says how it went. */
export function ReceivedCallback(): ReactNode {
  const flow = useFlow()
  const callback = useRun((run) => run.callback)
  const own = useOwnProvider()
  const [state, setState] = useState<Reading>({ kind: 'not begun' })
  useEffect(() => {
    const url = takeCallbackUrl()
    if (!url) {
      return setState((now) => (now.kind === 'not begun' ? { kind: 'nothing to read' } : now))
    }
    setState({ kind: 'reading' })
    receive(url, flow).then(setState)
  }, [flow])

  switch (state.kind) {
    case 'not begun':
    case 'reading':
      return <p role="status">Reading the answer…</p>
    case 'nothing to read':
      return (
        <p>
          This page is a redirect URI. An authorization server sends the browser here with a code,
          and your app reads it. You came without one. <LessonLink />
        </p>
      )
    case 'handed over':
      return (
        <p role="status">
          <b className="font-semibold text-ok">✓ Handed over.</b> The page that began this login has
          the answer and checks it. You can close this window.
        </p>
      )
    case 'nobody there':
      return <NobodyThere url={state.url} />
    case 'of another':
      return <OfAnother {...state} />
    case 'read':
      break
  }
  if (!callback) return <p role="status">Reading the answer…</p>
  return (
    <div className="space-y-4">
      {callback.failure ? (
        <>
          <FailureNote failure={callback.failure} />
          {callback.failure.code === 'transaction_unknown' && state.url && (
            <PasteThere url={state.url} />
          )}
        </>
      ) : (
        <p role="status">
          <b className="font-semibold text-ok">✓ The answer is good.</b> The code is kept for step 4
          {own && ', in this page’s memory: go on by the link, because a reload forgets it'}. It is
          no longer in the address bar; it is still in the access log of whoever serves this page.
        </p>
      )}
      <p>
        <LessonLink from={state.from} />
      </p>
    </div>
  )
}

/** Reads it here, or gives it to the page that began the login: a pop-up never reads an answer itself. */
async function receive(url: string, { store, commands, restored }: Flow): Promise<Reading> {
  await restored
  const { transactions, away } = store.getState()
  const state = stateOf(url)
  const isPopUp = window.name === popUpName
  const isOurs = transactions.some((transaction) => transaction.state === state)
  if (!isPopUp && !isOurs) {
    const { whoseLogin } = await import('@/components/flow/of-another')
    const choice = whoseLogin(state)
    if (choice) return { kind: 'of another', url, choice }
  }
  if (isPopUp || !isOurs) {
    if (await handOver(url)) {
      window.close()
      return { kind: 'handed over' }
    }
    if (isPopUp) return { kind: 'nobody there', url }
  }
  await commands.receiveCallback(url)
  return {
    kind: 'read',
    from: away?.state === state ? away.from : undefined,
    url: isOurs ? undefined : url,
  }
}

function NobodyThere({ url }: { url: string }) {
  return (
    <div className="space-y-4">
      <p role="alert">
        <b className="font-semibold text-bad">✗ Nobody took the answer.</b> The page that began this
        login is closed or was reloaded.
      </p>
      <PasteThere url={url} />
    </div>
  )
}

function PasteThere({ url }: { url: string }) {
  return (
    <div className="space-y-2">
      <p>
        Is the page that began this login still open in another window? Then copy the callback URL,
        and paste it in “Authorize the user” there, under “Paste a callback URL”. Otherwise start
        the login again.
      </p>
      <p className="flex items-center gap-2">
        <span className="min-w-0 truncate font-mono text-[0.88rem]">{url}</span>
        <Copy text={url} label="Copy the callback URL" />
      </p>
    </div>
  )
}

function LessonLink({ from }: { from?: string }) {
  return (
    <Link
      href={from ?? '/lessons/authorize-user/'}
      prefetch={false}
      className="underline decoration-edge underline-offset-4"
    >
      {from === undefined || from === '/lessons/authorize-user/'
        ? 'Go to “Authorize the user”'
        : 'Go back to where you were'}
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
