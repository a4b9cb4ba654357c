'use client'

import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useRun } from '@/components/flow/use-run'
import { fill } from '@/components/settings/provider-words'
import { VerdictRow } from '@/components/settings/verdict-row'
import { clockCheck } from '@/content/provider-checks'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { clockDifferenceS } from '@/lib/jwt/clock-difference'

/** How far the clocks are apart: known once an ID token of this provider came. */
export function ClockRow({ provider }: { provider: OwnProvider }) {
  const choice = useStore(useFlow().choice)
  const idToken = useRun(({ tokens }) => tokens?.value.id_token)
  const receivedAtMs = useRun((run) => run.idTokenReceivedAtMs)
  const isOfProvider = choice.kind === 'own' && choice.provider.issuer === provider.issuer
  const difference =
    isOfProvider && idToken && receivedAtMs ? clockDifferenceS(idToken, receivedAtMs) : undefined
  if (difference === undefined) {
    return (
      <VerdictRow outcome="later" title={clockCheck.title}>
        <p className="text-soft">{clockCheck.later}</p>
      </VerdictRow>
    )
  }
  const isNear = Math.abs(difference) <= 60
  const values = { seconds: Math.abs(difference), side: difference < 0 ? 'behind' : 'ahead' }
  return (
    <VerdictRow outcome={isNear ? 'passed' : 'warned'} title={clockCheck.title}>
      <p>{fill(isNear ? clockCheck.near : clockCheck.far, values)}</p>
    </VerdictRow>
  )
}
