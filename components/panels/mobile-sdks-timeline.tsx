import type { ReactNode } from 'react'
import { Value } from '@/components/flow/value'
import { sdkWords } from '@/content/sdk'
import type { Run } from '@/lib/flow/run'
import { type SdkEvidence, type SdkMoment, sdkTimeline } from '@/lib/flow/sdk-timeline'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf, statusText } from '@/lib/trace/http-text'

const signs = {
  ahead: { sign: '○', word: 'not yet', look: 'text-soft' },
  done: { sign: '✓', word: 'done', look: 'text-ok' },
  failed: { sign: '✗', word: 'refused', look: 'text-bad' },
  'out of date': { sign: '↺', word: 'out of date', look: 'text-soft' },
} as const

/** The moments of a login with an SDK, one under the other, each with what the run shows of it. */
export function SdkTimeline({ run }: { run: Run }) {
  return (
    <ol aria-label="What the SDK does" className="relative">
      {sdkTimeline(run).map((evidence, index) => (
        <Moment key={evidence.moment} evidence={evidence} number={index + 1} run={run} />
      ))}
    </ol>
  )
}

function Moment({ evidence, number, run }: { evidence: SdkEvidence; number: number; run: Run }) {
  const { moment, state, exchanges } = evidence
  const { title, does, swift, android } = sdkWords[moment]
  const { sign, word, look } = signs[state]
  const line = state === 'ahead' ? 'border-dashed border-edge' : 'border-solid border-app'
  return (
    <li className={`ml-3 border-l-2 pb-5 pl-6 last:pb-0 ${line}`}>
      <div className="relative flex flex-wrap items-baseline justify-between gap-x-3">
        <span
          aria-hidden
          className={`absolute top-0.5 -left-[calc(1.5rem+0.8rem+1px)] grid size-[1.6rem] place-items-center rounded-full border bg-raised font-mono text-[0.75rem] ${state === 'ahead' ? 'border-dashed border-edge text-soft' : 'border-app text-app'}`}
        >
          {number}
        </span>
        <h3 className="text-[0.97rem] font-semibold">{title}</h3>
        <span className={`text-[0.82rem] font-semibold whitespace-nowrap ${look}`}>
          <span aria-hidden>{sign} </span>
          {word}
        </span>
      </div>
      <p className="text-[0.92rem]">{does}</p>
      <dl className="mt-0.5 grid grid-cols-[auto_1fr] gap-x-3 text-[0.84rem] leading-snug text-soft">
        <dt>Swift</dt>
        <dd className="min-w-0 wrap-anywhere">{swift}</dd>
        <dt>Android</dt>
        <dd className="min-w-0 wrap-anywhere">{android}</dd>
      </dl>
      <div className="mt-1.5 space-y-1 text-[0.86rem]">
        {state !== 'ahead' && <Shown moment={moment} run={run} />}
        {exchanges.map((exchange) => (
          <Message key={exchange.id} exchange={exchange} />
        ))}
      </div>
    </li>
  )
}

function Message({ exchange }: { exchange: Exchange }) {
  const { request, response, elapsedMs } = exchange
  return (
    <p className="flex flex-wrap justify-between gap-x-3 rounded-md bg-sunk px-2.5 py-1 font-mono text-[0.78rem] leading-snug">
      <span className="min-w-0 wrap-anywhere">
        <b className="font-semibold">{request.method}</b> {pathOf(request.url)}
      </span>
      <span className="whitespace-nowrap text-soft">
        {statusText(response.status)}, {Math.round(elapsedMs)} ms
      </span>
    </p>
  )
}

/** What the run made at this moment. */
function Shown({ moment, run }: { moment: SdkMoment; run: Run }): ReactNode {
  switch (moment) {
    case 'verifier':
      return (
        <p>
          <Value name="code_verifier" shorten>
            {run.verifier?.value}
          </Value>
        </p>
      )
    case 'challenge':
      return (
        <p>
          <Value name="code_challenge" shorten>
            {run.challenge?.value}
          </Value>
        </p>
      )
    case 'names':
      return (
        <p className="flex flex-wrap gap-x-4">
          <Value name="state">{run.state}</Value>
          <Value name="nonce">{run.nonce}</Value>
        </p>
      )
    case 'callback':
      return (
        run.code && (
          <p>
            <Value name="code" shorten>
              {run.code.value}
            </Value>
          </p>
        )
      )
    case 'identity':
      return <Checks run={run} />
    case 'storage':
      return <Kept run={run} />
    default:
      return null
  }
}

function Checks({ run }: { run: Run }) {
  const checks = run.identity?.value.checks ?? []
  const failed = checks.filter(({ outcome }) => outcome === 'failed')
  const asked = checks.filter(({ outcome }) => outcome !== 'not asked')
  return (
    <p>
      {failed.length > 0
        ? `${failed.length} of ${checks.length} checks failed: ${failed.map(({ title }) => title).join('; ')}`
        : `${asked.length} of ${checks.length} checks applied, and none failed.`}
    </p>
  )
}

function Kept({ run }: { run: Run }) {
  const tokens = run.tokens?.value
  const names = ['id_token', 'access_token', 'refresh_token'] as const
  return names.map((name) => (
    <p key={name} className="flex gap-2">
      <span className="shrink-0 font-mono text-[0.92em] text-soft">{name}</span>
      <span className="min-w-0">
        {tokens?.[name] ? (
          <Value name={name} shorten>
            {tokens[name]}
          </Value>
        ) : (
          <span className="text-soft">none came</span>
        )}
      </span>
    </p>
  ))
}
