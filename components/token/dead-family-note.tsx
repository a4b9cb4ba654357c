'use client'

import { useInside } from '@/components/flow/use-inside'
import { useRun } from '@/components/flow/use-run'
import { EndedElsewhere } from '@/components/token/ended-elsewhere'
import { deathReasons, familyOf } from '@/components/token/family'
import { ToLesson } from '@/components/token/to-lesson'

/**
 * Says that the server has ended every token of this login, why, and the way out. `silent` where another
 * panel of the same page says it too, so that a screen reader hears it once.
 */
export function DeadFamilyNote({ silent }: { silent?: boolean }) {
  const inside = useInside()
  const run = useRun((each) => each)
  const family = inside && familyOf(run, inside.tables)
  if (!run.tokens || !inside || family?.revokedAtMs === undefined) return null
  return (
    <div
      role={silent ? undefined : 'status'}
      className="rounded-xl border-l-4 border-bad bg-sunk px-4 py-3 text-[0.92rem]"
    >
      <p className="font-semibold text-bad">
        <span aria-hidden>✗ </span>The tokens of this login are dead
      </p>
      <p>
        The server ended them because{' '}
        {family.revokedBecause ? deathReasons[family.revokedBecause] : 'they were revoked'}. Your
        app still holds their text, and it opens nothing any more.{' '}
        <b className="font-semibold">Way out:</b>{' '}
        <ToLesson slug="authorize-user">log in again in step 3</ToLesson>.
      </p>
      <EndedElsewhere family={family} nowMs={inside.nowMs} />
    </div>
  )
}
