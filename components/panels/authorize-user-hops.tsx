'use client'

import dynamic from 'next/dynamic'
import { Stage } from '@/components/panels/frame'
import type { Run } from '@/lib/flow/run'
import { lastAuthorize } from '@/lib/trace/steps'

/** Loaded with the first hop. */
const Hop = dynamic(() => import('@/components/panels/authorize-user-hop').then((hop) => hop.Hop))

/** What the browser asked and was answered since the newest authorization request. */
export function AuthorizationHops({ run }: { run: Run }) {
  const first = lastAuthorize(run.exchanges)
  const hops = first
    ? run.exchanges
        .slice(run.exchanges.indexOf(first))
        .filter(({ from, exercise }) => from === 'browser' && !exercise)
    : []
  return (
    <Stage name="Hops" note={hops.length > 0 ? 'of the newest login, in order' : 'of the browser'}>
      {hops.length === 0 ? (
        <p className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem] text-soft">
          Nothing was sent yet. Each request of the phone’s browser will stand here, with where the
          answer sends it.
        </p>
      ) : (
        <ol className="divide-y divide-rule border-y border-rule">
          {hops.map((hop, index) => (
            <Hop key={hop.id} hop={hop} number={index + 1} />
          ))}
        </ol>
      )}
    </Stage>
  )
}
