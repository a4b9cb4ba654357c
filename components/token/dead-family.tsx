'use client'

import dynamic from 'next/dynamic'
import { useRun } from '@/components/flow/use-run'

const DeadFamilyNote = dynamic(() =>
  import('@/components/token/dead-family-note').then((file) => file.DeadFamilyNote),
)

/** Says that the server has ended every token of this login. It is loaded with the first tokens. */
export function DeadFamily({ silent }: { silent?: boolean }) {
  return useRun((run) => run.tokens !== undefined) && <DeadFamilyNote silent={silent} />
}
