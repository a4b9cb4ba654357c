'use client'

import { useOrigin } from '@/components/flow/use-run'
import { PasteAnswer } from '@/components/settings/paste-answer'
import { fill, wordsFor } from '@/components/settings/provider-words'
import { VerdictRow } from '@/components/settings/verdict-row'
import { checkWords, warnings } from '@/content/provider-checks'
import { keyFindings } from '@/content/provider-failures'
import { manyKeys } from '@/lib/jwt/key-set'
import type { KeysVerdict, Verdict as VerdictOf } from '@/lib/oauth/preflight'
import { quoted } from '@/lib/trace/shell'

type Props = {
  verdict: VerdictOf
  /** Takes what was pasted in place of a failed answer; returns what is wrong with it. */
  onPaste: (text: string) => string | undefined
}

/** What one check found: what it means, and how to go on. */
export function Verdict({ verdict, onPaste }: Props) {
  const origin = useOrigin()
  const { title, why } = checkWords[verdict.check]
  if ('failure' in verdict) {
    const { title: what, means, todo } = wordsFor(verdict.failure, origin)
    return (
      <VerdictRow outcome="failed" title={title}>
        <p>
          <b className="font-semibold text-bad">{what}</b> {means}
        </p>
        {verdict.failure.problem === 'issuer' && (
          <p>
            Asked for <code className="wrap-anywhere">{verdict.failure.asked}</code>, it calls
            itself <code className="wrap-anywhere">{verdict.failure.issuer}</code>.
          </p>
        )}
        <p>{todo}</p>
        <PasteAnswer curl={`curl -sS ${quoted(verdict.url)}`} onPaste={onPaste} />
      </VerdictRow>
    )
  }
  return (
    <VerdictRow outcome={verdict.outcome} title={title}>
      {verdict.outcome === 'passed' && <p className="text-soft">{why}</p>}
      <Found verdict={verdict} />
    </VerdictRow>
  )
}

function Found({ verdict }: { verdict: Exclude<VerdictOf, { outcome: 'failed' }> }) {
  if (verdict.check === 'keys') return <Keys verdict={verdict} />
  if (verdict.check === 'discovery' && verdict.outcome === 'warned') {
    return (
      <p>
        {verdict.url === undefined
          ? warnings.by_hand
          : fill(warnings.changed, { found: verdict.changed.join(', ') })}
      </p>
    )
  }

  if (verdict.check === 'discovery') return <Address>{verdict.url}</Address>
  if (verdict.check === 'issuer') return <Address>{verdict.issuer}</Address>
  if (verdict.check === 'https' && verdict.outcome === 'warned') {
    return (
      <p className="wrap-anywhere">{fill(warnings.http, { found: verdict.members.join(', ') })}</p>
    )
  }
  if (verdict.check === 's256' && verdict.outcome === 'warned') {
    const { methods } = verdict
    return (
      <p>
        {methods
          ? fill(warnings.no_s256, { found: methods.join(', ') || 'no method' })
          : warnings.silent_s256}
      </p>
    )
  }
  return null
}

function Address({ children }: { children: string }) {
  return (
    <p>
      <code className="wrap-anywhere">{children}</code>
    </p>
  )
}

function Keys({ verdict }: { verdict: Exclude<KeysVerdict, { outcome: 'failed' }> }) {
  const { usable, count, findings, pasted } = verdict
  return (
    <>
      <p>
        {usable === count
          ? `${count} ${count === 1 ? 'key' : 'keys'}`
          : `${usable} of ${count} keys`}
        {' for signatures'}
        {pasted && ', pasted by hand: when your provider changes its keys, paste them anew'}.
        {count > manyKeys && ' That is far more than a change of keys needs.'}
      </p>
      {findings.map(({ finding, keys }) => (
        <p key={finding}>
          <code className="wrap-anywhere">{named(keys)}</code>{' '}
          {keys.length === 1 ? keyFindings[finding] : `each ${keyFindings[finding]}`}
        </p>
      ))}
    </>
  )
}

/** Names of keys, the first few of many. */
function named(keys: readonly string[]): string {
  const rest = keys.length - 5
  return keys.slice(0, 5).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
