'use client'

import { useRun } from '@/components/flow/use-run'
import { AnsweredByLine } from '@/components/stage/answered-by'

/** The stage says who answered last. */
export function LastAnswer() {
  const last = useRun((run) => run.exchanges.at(-1))
  return last ? <AnsweredByLine exchange={last} /> : null
}
