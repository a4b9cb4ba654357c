'use client'

import { useRun } from '@/components/flow/use-run'
import { Value, type ValueName } from '@/components/flow/value'
import { currentValue } from '@/lib/flow/current'

const names: readonly ValueName[] = [
  'code_challenge',
  'code_verifier',
  'code',
  'redirect_uri',
  'client_id',
  'scope',
  'nonce',
  'state',
  'sub',
  'refresh_token',
  'access_token',
  'id_token',
]

/** A text from a check. Where it is one of the run's values, it is drawn as that value. */
export function KnownText({ children }: { children: string }) {
  const run = useRun((each) => each)
  const name = children && names.find((each) => currentValue(run, each) === children)
  if (name) return <Value name={name}>{children}</Value>
  return <span className="font-mono text-[0.92em] wrap-anywhere">{children || '(nothing)'}</span>
}
