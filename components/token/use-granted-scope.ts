'use client'

import { useInside } from '@/components/flow/use-inside'
import { useRun } from '@/components/flow/use-run'
import { familyOf } from '@/components/token/family'
import { transactionOf } from '@/lib/flow/parameters'

/** The scopes that the login granted: as the server keeps them, else as they were asked for. */
export function useGrantedScope(): string[] {
  const run = useRun((each) => each)
  const inside = useInside()
  const family = inside && familyOf(run, inside.tables)
  const scope = family?.scope ?? transactionOf(run)?.scope ?? run.tokens?.value.scope ?? ''
  return scope.split(' ').filter(Boolean)
}
