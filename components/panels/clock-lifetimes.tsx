'use client'

import { Value } from '@/components/flow/value'
import { NoLifetimes } from '@/components/panels/clock-empty'
import { OutcomeSign } from '@/components/token/check-list'
import { ClockHint } from '@/components/token/clock-hint'
import { formatDistance, formatTime } from '@/components/token/time'
import { type Lifetime, useLifetimes } from '@/components/token/use-expiry'
import { durationInWords } from '@/lib/trace/duration'

/** What of the run dies of age, and when. */
export function Lifetimes({ nowMs }: { nowMs: number }) {
  const lifetimes = useLifetimes(nowMs)
  if (lifetimes.length === 0) return <NoLifetimes />
  return (
    <>
      <ClockHint nowMs={nowMs} />
      <ul aria-label="What dies of age" className="divide-y divide-rule">
        {lifetimes.map((lifetime) => (
          <LifetimeRow key={lifetime.name} lifetime={lifetime} nowMs={nowMs} />
        ))}
      </ul>
    </>
  )
}

function LifetimeRow({ lifetime, nowMs }: { lifetime: Lifetime; nowMs: number }) {
  const { name, text, endsAtMs, livesMs, rule, dead } = lifetime
  const expired = nowMs >= endsAtMs
  const gone = expired || dead !== undefined
  return (
    <li className="py-2.5 text-[0.92rem]">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">
          <code className="text-[0.85rem] text-soft">{name}</code>
          {livesMs !== undefined && (
            <span className="text-[0.85rem] text-soft">
              {' '}
              lives {durationInWords(livesMs)}
              {rule && ` ${rule}`}
            </span>
          )}
        </span>
        <State lifetime={lifetime} expired={expired} />
      </div>
      <Value name={name} shorten stale={gone}>
        {text}
      </Value>
      <p className="text-[0.84rem] text-soft">
        {dead !== undefined && !expired
          ? `Would have ended ${formatTime(endsAtMs)}`
          : `${expired ? 'Ended' : 'Ends'} ${formatTime(endsAtMs)}, ${formatDistance(endsAtMs, nowMs)}`}
      </p>
    </li>
  )
}

function State({ lifetime: { dead }, expired }: { lifetime: Lifetime; expired: boolean }) {
  if (dead === 'used') return <OutcomeSign outcome="not asked" word="used up" />
  if (expired) return <OutcomeSign outcome="failed" word="expired" />
  return dead ? (
    <OutcomeSign outcome="failed" word={dead} />
  ) : (
    <OutcomeSign outcome="passed" word="good" />
  )
}
