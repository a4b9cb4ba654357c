'use client'

import Link from 'next/link'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { AppResult } from '@/components/stage/app-result'
import { useStageDrawer } from '@/components/stage/drawer'
import { AppKeeps } from '@/components/stage/phone-keeps'
import { authorizeRequest } from '@/lib/flow/parameters'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import { sandboxDefaults } from '@/lib/providers'

/** The app: what it keeps, who is logged in, and the button that starts a login. */
export function PhoneApp({ focusWasInside }: { focusWasInside: RefObject<boolean> }) {
  const run = useRun((each) => each)
  const { store } = useFlow()
  const { logIn, untilQuiet } = useCommands()
  const own = useOwnProvider()
  const [press, setPress] = useState<'none' | 'under way' | 'too early' | 'failed'>('none')
  const result = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!focusWasInside.current) return
    // A frame later the result stands there: the callback and its code are two events.
    const frame = requestAnimationFrame(() => {
      focusWasInside.current = false
      const target = result.current?.textContent ? result.current : button.current
      target?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [focusWasInside])

  const missing = missingFor(run)
  const isNext = !missing && stepStatus(run, 'code') !== 'done'
  async function begin() {
    // What was pressed before may still be making what is missing.
    if (missing) await untilQuiet()
    if (missingFor(store.getState())) return setPress('too early')
    await logIn()
    setPress('none')
  }
  function start() {
    if (press === 'under way') return
    setPress('under way')
    begin().catch(() => setPress('failed'))
  }
  return (
    <div className="flex min-h-0 grow flex-col px-3.5 pt-6 pb-3 text-[0.76rem] leading-snug present:pt-5 present:pb-2">
      <div className="min-h-0 grow overflow-y-auto [scrollbar-width:thin]">
        <h2 className="text-[0.86rem] leading-tight font-semibold text-app">
          {own ? 'Your app' : appName(run)}
        </h2>
        <p className="text-soft present:hidden">
          {own ? 'on the phone' : 'your app, on the phone'}
        </p>
        <div ref={result} tabIndex={-1} role="status" className="outline-none">
          <AppResult run={run} />
          {press === 'too early' && missing && <Missing what={missing} />}
          {press === 'failed' && (
            <p className="mt-2.5 text-bad">
              The login could not be begun. Check your connection, then press again.
            </p>
          )}
        </div>
        <AppKeeps run={run} />
      </div>
      <button
        ref={button}
        type="button"
        aria-disabled={press === 'under way' || undefined}
        onClick={start}
        className={`mt-2 min-h-10 w-full shrink-0 rounded-[9px] border border-app text-[0.82rem] font-semibold aria-disabled:opacity-60 ${isNext ? 'bg-app text-paper hover:opacity-90' : 'text-app hover:bg-sunk'}`}
      >
        Log in
      </button>
    </div>
  )
}

function Missing({ what }: { what: 'verifier' | 'challenge' }) {
  return (
    <p className="mt-2.5 rounded-lg border border-dashed border-edge px-2.5 py-2">
      {what === 'verifier' ? (
        <>
          The app has no code verifier yet, so it has no challenge to send ahead.{' '}
          <LessonLink slug="create-code-verifier">Make one in step 1</LessonLink>
        </>
      ) : (
        <>
          This verifier has characters that are not allowed, so there is no challenge of it.{' '}
          <LessonLink slug="create-code-verifier">Change it in step 1</LessonLink>
        </>
      )}
    </p>
  )
}

/** A link out of the phone. On a narrow screen it also leaves the drawer. */
export function LessonLink({ slug, children }: { slug: string; children: string }) {
  const { close } = useStageDrawer()
  return (
    <Link
      href={`/lessons/${slug}/`}
      prefetch={false}
      onClick={close}
      className="underline decoration-edge underline-offset-4"
    >
      {children}
    </Link>
  )
}

/** The app whose request step 3 holds: the phone has a second one. */
function appName(run: Run): string {
  const clientId = authorizeRequest(run).find(({ name }) => name === 'client_id')?.value
  return clientId === sandboxDefaults.secondApp.clientId ? 'Expenses' : 'Timesheets'
}

/** What a login cannot start without; a challenge that the learner took out on purpose is not missing. */
function missingFor(run: Run): 'verifier' | 'challenge' | undefined {
  const challenge = authorizeRequest(run).find(({ name }) => name === 'code_challenge')
  if (!challenge || challenge.removed || challenge.value) return undefined
  return run.verifier ? 'challenge' : 'verifier'
}
