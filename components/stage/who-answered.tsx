'use client'

import dynamic from 'next/dynamic'
import { useRun } from '@/components/flow/use-run'

/** Loaded with the first answer, as its words are. */
export const WhoAnswered = dynamic(() =>
  import('@/components/stage/answered-by').then((line) => line.AnsweredBy),
)

/** The stage says who answered last. */
export function WhoAnsweredLast() {
  const last = useRun((run) => run.exchanges.at(-1))
  return (
    last && (
      <div className="-mt-2 min-h-[2.1rem]">
        <WhoAnswered exchange={last} />
      </div>
    )
  )
}
