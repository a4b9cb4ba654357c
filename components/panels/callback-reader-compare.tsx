import type { ReactNode } from 'react'
import { Value } from '@/components/flow/value'
import { Stage } from '@/components/panels/frame'
import type { CallbackCheck } from '@/lib/oauth/callback'

/** What the app knows beside what came back: `state` and `iss`. */
export function CallbackComparison({ checks }: { checks: readonly CallbackCheck[] }) {
  const rows = [
    { name: 'state', kept: 'your app sent', check: named(checks, 'knownState') },
    { name: 'iss', kept: 'your app asked', check: named(checks, 'sameIssuer') },
  ]
  return (
    <Stage name="Compared" note="what your app knows, and what came back">
      <div className="divide-y divide-rule border-y border-rule">
        {rows.map(({ name, kept, check }) => (
          <div key={name} className="py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-2.5">
              <code className="text-[0.85rem] text-soft">{name}</code>
              <Verdict check={check} />
            </p>
            {check && check.outcome !== 'not reached' && (
              <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-[0.88rem]">
                <dt className="text-soft">{kept}</dt>
                <dd className="min-w-0">{drawn(name, check.expected)}</dd>
                <dt className="text-soft">came back</dt>
                <dd className="min-w-0">{drawn(name, check.found, check.expected)}</dd>
              </dl>
            )}
          </div>
        ))}
      </div>
    </Stage>
  )
}

function named(checks: readonly CallbackCheck[], name: string): CallbackCheck | undefined {
  return checks.find((check) => check.name === name)
}

function Verdict({ check }: { check: CallbackCheck | undefined }) {
  if (check?.outcome === 'passed') {
    return (
      <span className="text-sm font-semibold text-ok">
        <span aria-hidden>✓ </span>the same
      </span>
    )
  }
  if (check?.outcome === 'failed') {
    return (
      <span className="text-sm font-semibold text-bad">
        <span aria-hidden>✗ </span>not the same
      </span>
    )
  }
  return <span className="text-sm text-soft">not compared: a check before it failed</span>
}

function drawn(name: string, text = '', other = text): ReactNode {
  if (text === '') return <span className="text-soft">(nothing)</span>
  if (text !== other) return <Marked text={text} other={other} />
  if (name === 'state') return <Value name="state">{text}</Value>
  return <span className="font-mono wrap-anywhere">{text}</span>
}

/** A text with the part marked that differs from the other one. */
function Marked({ text, other }: { text: string; other: string }) {
  const shorter = Math.min(text.length, other.length)
  let start = 0
  while (start < shorter && text[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && text.at(-1 - end) === other.at(-1 - end)) end++
  return (
    <span className="font-mono wrap-anywhere">
      {text.slice(0, start)}
      <mark className="bg-[color-mix(in_oklch,var(--bad)_12%,transparent)] text-bad underline decoration-2 underline-offset-4">
        {text.slice(start, text.length - end)}
      </mark>
      {text.slice(text.length - end)}
    </span>
  )
}
