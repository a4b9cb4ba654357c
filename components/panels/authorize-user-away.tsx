'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { followPopUp, isPopUpClosed, listenForCallback } from '@/components/flow/pop-up'
import { type Flow, here, useFlow } from '@/components/flow/provider'
import { useCommands } from '@/components/flow/use-run'
import type { Attempt } from '@/components/panels/authorize-user-ways'
import { pasteId } from '@/components/panels/callback-reader-paste-id'
import { answeredByWords } from '@/components/stage/answered-by-words'
import { authorizeRequest } from '@/lib/flow/parameters'
import type { Away, Run } from '@/lib/flow/run'

/** Begins a login in the learner's own browser. `popUp` was opened by the press, or was blocked. */
export async function openRealLogin(
  flow: Flow,
  way: Away['way'],
  popUp: Window | null | undefined,
): Promise<Attempt | undefined> {
  if (popUp === null) return 'pop-up blocked'
  const because = isTooEarly(flow.store.getState())
    ? 'too early'
    : await (await flow.provider()).navigable?.()
  if (because) {
    popUp?.close()
    return because
  }
  const { callback, path } = here()
  if (popUp && flow.pauses.getState().before !== 'nothing') {
    popUp.document.title = 'Waiting'
    popUp.document.body.textContent = 'The request waits in the other window: send it there.'
  }
  const url = await flow.commands.goOut(way, callback, path)
  if (url === undefined) {
    popUp?.close()
    return 'dropped'
  }
  if (popUp) {
    followPopUp(popUp, url, flow)
    return undefined
  }
  flow.context.leave(url)
  return 'leaving'
}

function isTooEarly(run: Run): boolean {
  const challenge = authorizeRequest(run).find(({ name }) => name === 'code_challenge')
  return challenge !== undefined && !challenge.removed && !challenge.value
}

type Props = { run: Run; attempt: Attempt | undefined; onBack(): void }

/** Where the login is that left for the learner's own browser. */
export function RealLogin({ run, attempt, onBack }: Props) {
  const flow = useFlow()
  const { away } = run
  const isClosed = useWatchedPopUp(away?.way === 'pop-up')
  useEffect(() => {
    const back = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      onBack()
      flow.commands.lookAfterAway()
    }
    window.addEventListener('pageshow', back)
    return () => window.removeEventListener('pageshow', back)
  }, [flow, onBack])
  useEffect(() => {
    if (away?.way === 'this tab' && attempt === undefined) flow.commands.lookAfterAway()
    if (away?.way === 'pop-up' && isPopUpClosed()) listenForCallback(flow)
  }, [flow, away, attempt])
  const isBad = attempt !== undefined && attempt !== 'opening' && attempt !== 'leaving'
  return (
    <p role="status" className={isBad ? 'text-bad' : ''}>
      {inWords(attempt, away, isClosed)}
    </p>
  )
}

/** Looks twice a second what the pop-up has sent, and whether it is closed: a window tells nobody. */
function useWatchedPopUp(watches: boolean): boolean {
  const { lookAfterAway } = useCommands()
  const [isClosed, setClosed] = useState(false)
  useEffect(() => {
    if (!watches) return setClosed(false)
    const look = () => {
      setClosed(isPopUpClosed())
      lookAfterAway().catch(() => {})
    }
    look()
    const timer = setInterval(look, 500)
    return () => clearInterval(timer)
  }, [watches, lookAfterAway])
  return isClosed
}

function inWords(
  attempt: Attempt | undefined,
  away: Away | undefined,
  isClosed: boolean,
): ReactNode {
  switch (attempt) {
    case undefined:
      break
    case 'opening':
      return 'Getting ready to leave for the real pages…'
    case 'leaving':
      return 'Leaving for the login page…'
    case 'too early':
      return 'There is no challenge to send yet. Fill in the earlier steps first.'
    case 'pop-up blocked':
      return 'Your browser blocked the pop-up. Press Open in this tab instead, or allow pop-ups for this site and try again.'
    case 'dropped':
      return 'You dropped the request before it was sent. Nothing has left this page.'
    case 'failed':
      return 'The login could not be begun. Check your connection and press again.'
    default:
      return `The real pages cannot be opened here. ${answeredByWords[attempt].why} Log in on the phone instead.`
  }
  if (away?.way === 'this tab') {
    return 'You left for the login in this tab and came back without its answer. It is still open: open it again, or press Log in on the phone.'
  }
  if (!away) return ''
  if (!isClosed) return 'The login is in the pop-up. Its answer comes back to this page.'
  return (
    <>
      The pop-up is closed, or your browser hides it from this page. If you finished the login,{' '}
      <a href={`#${pasteId}`} className="underline decoration-edge underline-offset-4">
        paste the callback URL
      </a>
      . Or open it again.
    </>
  )
}
