'use client'

import type { ReactNode } from 'react'
import { FailureNote } from '@/components/flow/failure'
import { PanelFrame } from '@/components/panels/frame'
import { OutcomeSign } from '@/components/token/check-list'
import { formatDistance, formatTime } from '@/components/token/time'
import { useClock } from '@/components/token/use-clock'
import { loginReasons, pageWords } from '@/content/silent-login'
import type { Login } from '@/lib/flow/logins'
import type { Run } from '@/lib/flow/run'
import { durationInWords } from '@/lib/trace/duration'

/** The newest login: what was sent, whether a page came, `auth_time` before and after, and why. */
export function LoginOutcome({ login, run }: { login: Login | undefined; run: Run }) {
  const nowMs = useClock()
  const refused = run.answers.token?.status === 'failed' ? run.answers.token.failure : undefined
  if (!login) {
    return (
      <PanelFrame title="What happened, and why">
        <p className="text-[0.92rem] text-soft">
          Nothing yet. The first login will show a page: nobody is known to the browser.
        </p>
      </PanelFrame>
    )
  }
  const { pages, end, authTime, authTimeBefore, maxAge } = login
  const reason = loginReasons[login.reason]
  const waits = end.kind === 'under way'
  return (
    <PanelFrame title="What happened, and why">
      <div role="status" className="text-[0.95rem]">
        {waits && pages.length === 0 ? (
          <p>Sent. The server is working on the answer …</p>
        ) : (
          <>
            <p>
              <b className="font-semibold">{reason.title}.</b> {reason.why}
            </p>
            <p className="text-[0.8rem] text-soft">{reason.spec}</p>
          </>
        )}
      </div>
      <dl className="grid gap-x-4 gap-y-2 text-[0.92rem] sm:grid-cols-[9rem_1fr]">
        <Fact name="Sent">
          <Sent login={login} />
        </Fact>
        <Fact name="Pages">
          {pages.length > 0
            ? pages.map((page) => pageWords[page]).join(', then ')
            : 'none: the browser was sent back at once'}
        </Fact>
        <Fact name="Answer">
          {waits && (
            <span className="text-soft">
              {run.page ? 'The page is open on the phone.' : 'None: the page was closed.'}
            </span>
          )}
          {end.kind === 'code' && <OutcomeSign outcome="passed" word="a code" />}
          {end.kind === 'error' && <OutcomeSign outcome="failed" word={end.error} />}
          {end.kind === 'refused on a page' && (
            <OutcomeSign outcome="failed" word="refused on the server’s page" />
          )}
        </Fact>
        <Fact name="auth_time before">
          {authTimeBefore === undefined
            ? login.private
              ? 'not known to a private window'
              : 'none in this run'
            : time(authTimeBefore, nowMs)}
        </Fact>
        <Fact name="auth_time after">
          {authTime !== undefined ? (
            <>
              {time(authTime, nowMs)}
              <span className="block text-soft">{compared(authTimeBefore, authTime)}</span>
            </>
          ) : end.kind === 'code' ? (
            'The code is not exchanged yet. Request the tokens, and the ID token says it.'
          ) : waits ? (
            'not yet'
          ) : (
            'no ID token, so none'
          )}
        </Fact>
        {maxAge !== undefined && authTime !== undefined && <OwnCheck run={run} />}
      </dl>
      {refused && <FailureNote failure={refused} />}
    </PanelFrame>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  )
}

/** What sets this request apart, as parameters. */
export function Sent({ login }: { login: Login }) {
  const { prompt, maxAge, clientId } = login
  const parts = [
    `client_id=${clientId}`,
    ...(prompt === undefined ? [] : [`prompt=${prompt}`]),
    ...(maxAge === undefined ? [] : [`max_age=${maxAge}`]),
  ]
  return (
    <>
      <span className="font-mono text-[0.86em]">{parts.join(' ')}</span>
      {login.private && ', in a private window'}
    </>
  )
}

/** Check 13 of the ID token: the app does not take the server's word for it. */
function OwnCheck({ run }: { run: Run }) {
  const check = run.identity?.value.checks.find(({ number }) => number === 13)
  if (!check) return null
  return (
    <Fact name="Your app’s check">
      <OutcomeSign outcome={check.outcome} /> of auth_time: expected {check.expected}, found{' '}
      {check.found}
    </Fact>
  )
}

function time(seconds: number, nowMs: number | undefined): ReactNode {
  return (
    <>
      <code>{seconds}</code>, {formatTime(seconds * 1000)}
      {nowMs !== undefined && `, ${formatDistance(seconds * 1000, nowMs)}`}
    </>
  )
}

function compared(before: number | undefined, after: number): string {
  if (before === undefined) return 'A first login.'
  if (before === after) return 'The same: nobody has logged in again.'
  return `Newer by ${durationInWords((after - before) * 1000)}: the user has logged in again.`
}
