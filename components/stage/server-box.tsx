'use client'

import type { ReactNode } from 'react'
import { useInside } from '@/components/flow/use-inside'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { familyOf } from '@/components/token/family'
import type { Run } from '@/lib/flow/run'
import type { CodeRecord, PendingRecord, Tables } from '@/lib/inside'
import { pathOf } from '@/lib/trace/http-text'
import { hasNewerLogin } from '@/lib/trace/steps'

/** The server in the scene: what it knows of this run, and what it will do next. */
export function ServerBox() {
  const run = useRun((each) => each)
  const inside = useInside()
  const own = useOwnProvider()
  const known = inside && knownOf(run, inside.tables)
  if (own) return <HiddenBox host={new URL(own.server.issuer).host} />
  return (
    <Box note="what it knows">
      {!known?.challenge && (
        <p className="mt-2.5 text-soft">
          {run.page?.status !== undefined && run.page.status >= 400
            ? 'stored nothing of the last request'
            : 'nothing of this run yet'}
        </p>
      )}
      {known?.challenge ? (
        <Part title="stored in step 3">
          <Value name="code_challenge" shorten>
            {known.challenge}
          </Value>
          <p className="mt-1 text-soft">{known.waits}</p>
        </Part>
      ) : (
        <Part soon>
          Step 3 will store the <Value name="code_challenge" /> here.
        </Part>
      )}
      <Comparison run={run} />
      {known?.tokens && <Part title="keeps for later">{known.tokens}</Part>}
    </Box>
  )
}

/** A server that lets nobody look: what it must know is known from the specifications. */
function HiddenBox({ host }: { host: string }) {
  return (
    <Box note={host}>
      <p className="mt-2.5 text-soft">not visible from here</p>
      <Part soon>
        It must keep the <Value name="code_challenge" /> of step 3 and hash the{' '}
        <Value name="code_verifier" /> of step 4. You see only what it answers.
      </Part>
    </Box>
  )
}

function Box({ note, children }: { note: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby="scene-server"
      className="grow rounded-[14px] border-[1.5px] border-server bg-raised px-3 py-3 text-[0.72rem] leading-snug present:py-2 present:leading-tight"
    >
      <h2 id="scene-server" className="text-[0.82rem] leading-tight font-semibold text-server">
        Authorization server
      </h2>
      <p className="mt-0.5 wrap-anywhere text-soft present:hidden">{note}</p>
      {children}
    </section>
  )
}

function Part({ title, soon, children }: { title?: string; soon?: true; children: ReactNode }) {
  return (
    <div
      data-dims
      className={`mt-2.5 border-t border-rule pt-2 present:mt-1.5 present:pt-1.5 ${soon ? 'border-dashed' : ''}`}
    >
      {title && <p className="text-soft">{title}</p>}
      {children}
    </div>
  )
}

/** How the proof went, from the checks of the newest token request with a code. */
function Comparison({ run }: { run: Run }) {
  const checks = hasNewerLogin(run) ? undefined : lastCodeExchange(run)?.checks?.checks
  const proof = checks?.find(({ name }) => name === 'verifierMatchesChallenge')
  const failed = checks?.find(({ outcome }) => outcome === 'failed')
  if (!checks) {
    return (
      <Part soon>
        In step 4 the server hashes the <Value name="code_verifier" /> it is sent and compares the
        two.
      </Part>
    )
  }
  if (proof?.outcome === 'passed') {
    return (
      <Part title="your verifier, hashed">
        <Value name="code_challenge" shorten>
          {proof.found ?? ''}
        </Value>
        <p className="mt-1 font-semibold text-ok">
          <span aria-hidden>✓ </span>same as stored
        </p>
        {failed && <p className="text-bad">But: {failed.asks}</p>}
      </Part>
    )
  }
  return (
    <Part title={proof === failed ? 'your verifier, hashed' : 'refused before comparing'}>
      {proof === failed && proof?.found !== undefined && (
        <Value name="code_challenge" shorten stale>
          {proof.found}
        </Value>
      )}
      <p className="mt-1 font-semibold text-bad">
        <span aria-hidden>✗ </span>
        {proof === failed ? 'not the one it stored' : failed?.asks}
      </p>
    </Part>
  )
}

/** The API in the scene: it never sees more than an access token. */
export function ApiBox() {
  const own = useOwnProvider()
  const answer = useRun((run) => run.answers.timesheets ?? run.answers.userinfo)
  return (
    <section
      aria-labelledby="scene-api"
      className={`rounded-[14px] border-[1.5px] border-api bg-raised px-3 py-2 text-[0.72rem] leading-snug present:py-1.5 present:leading-tight ${answer ? '' : 'border-dashed'}`}
    >
      <h2 id="scene-api" className="text-[0.82rem] leading-tight font-semibold text-api">
        {own ? 'Userinfo' : 'Timesheets API'}
      </h2>
      <p className="mt-0.5 text-soft">
        {answer?.status === 'answered' ? (
          <span className="font-semibold text-ok">
            <span aria-hidden>✓ </span>opened its door
          </span>
        ) : answer?.status === 'failed' ? (
          <span className="font-semibold text-bad">
            <span aria-hidden>✗ </span>
            {answer.failure.status ?? answer.failure.code}
          </span>
        ) : (
          <>
            opens for an <Value name="access_token" />
          </>
        )}
      </p>
    </section>
  )
}

function knownOf(run: Run, tables: Tables) {
  const newer = hasNewerLogin(run) || !run.code
  const last = run.transactions.at(-1)
  const pending = newer ? tables.pending.findLast(({ state }) => state === last?.state) : undefined
  const code = newer ? undefined : tables.codes.find((each) => each.code === run.code?.value)
  const family = familyOf(run, tables)
  return {
    challenge: pending?.codeChallenge ?? code?.codeChallenge,
    waits: pending ? waitsFor(pending) : code && codeState(code),
    tokens: family && (
      <p className={family.revokedAtMs === undefined ? '' : 'font-semibold text-bad'}>
        {family.revokedAtMs === undefined
          ? `refresh tokens: ${family.refreshTokens.length}`
          : '✗ refresh tokens revoked'}
      </p>
    ),
  }
}

function waitsFor({ answeredAtMs }: PendingRecord): string {
  return answeredAtMs === undefined ? 'waits for the user' : 'answered'
}

function codeState({ usedAtMs, wrongVerifiers }: CodeRecord): string {
  if (usedAtMs !== undefined) return 'code exchanged'
  if (wrongVerifiers > 0) return `code waits, wrong verifiers: ${wrongVerifiers}`
  return 'code not exchanged yet'
}

function lastCodeExchange({ exchanges, code }: Run) {
  return exchanges.findLast(
    ({ request }) =>
      pathOf(request.url).endsWith('/oauth/token') &&
      new URLSearchParams(request.body).get('code') === code?.value,
  )
}
