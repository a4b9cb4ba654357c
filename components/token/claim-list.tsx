'use client'

import { KnownText } from '@/components/token/known-text'
import { formatDistance, formatTime } from '@/components/token/time'
import type { ClaimExplanation } from '@/content/claims'
import { claimTime } from '@/lib/jwt/claims'
import { looksLike, visible, visibleValue } from '@/lib/jwt/visible'

const timeClaims = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at', 'toe'])
const mostShown = 60

type Props = {
  label: string
  members: Record<string, unknown>
  explanations: Record<string, ClaimExplanation>
  /** The clock of app, server and API. */
  nowMs?: number
}

/** The members of a JWT's header or payload, each with its name, its value and what it means. */
export function ClaimList({ label, members, explanations, nowMs }: Props) {
  const all = Object.entries(members)
  return (
    <>
      <ul aria-label={label} className="divide-y divide-rule text-[0.92rem]">
        {all.slice(0, mostShown).map(([name, value]) => (
          <Claim
            key={name}
            name={name}
            value={value}
            explanation={Object.hasOwn(explanations, name) ? explanations[name] : undefined}
            twin={looksLike(name, Object.keys(explanations))}
            nowMs={nowMs}
          />
        ))}
      </ul>
      {all.length > mostShown && (
        <p className="text-sm text-soft">And {all.length - mostShown} more.</p>
      )}
      {all.length === 0 && <p className="text-sm text-soft">An object without members.</p>}
    </>
  )
}

type ClaimProps = {
  name: string
  value: unknown
  explanation?: ClaimExplanation
  /** The known name that this one only looks like. */
  twin?: string
  nowMs?: number
}

function Claim({ name, value, explanation, twin, nowMs }: ClaimProps) {
  const time = timeClaims.has(name) ? claimTime(value) : undefined
  return (
    <li className="py-2">
      <details>
        <summary className="flex list-none items-start gap-3 rounded-md">
          <span className="min-w-0 grow">
            <code className="font-semibold wrap-anywhere">{visible(name).slice(0, 100)}</code>{' '}
            <span className="text-[0.82rem] text-soft">{explanation?.title}</span>
            {twin && (
              <span className="text-[0.82rem] font-semibold text-bad">
                looks like {twin}, and is another name
              </span>
            )}
            <span className="block leading-snug">
              <KnownText>{visibleValue(value)}</KnownText>
            </span>
            {time && (
              <span className="block text-[0.84rem] text-soft">
                {formatTime(time.getTime())}
                {nowMs !== undefined && `, ${formatDistance(time.getTime(), nowMs)}`}
              </span>
            )}
          </span>
          <span className="shrink-0 pt-0.5 text-[0.82rem] text-soft underline decoration-rule underline-offset-4">
            Explain<span className="sr-only"> {visible(name).slice(0, 100)}</span>
          </span>
        </summary>
        <p className="mt-1.5 border-l-2 border-rule pl-3 text-[0.9rem]">
          {explanation?.text ??
            'No standard that this tutorial follows defines it. Ask the issuer.'}{' '}
          {explanation && <span className="text-soft">{explanation.spec}</span>}
        </p>
      </details>
    </li>
  )
}
