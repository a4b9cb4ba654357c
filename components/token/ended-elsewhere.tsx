'use client'

import { useRun } from '@/components/flow/use-run'
import { formatTime } from '@/components/token/time'
import { endedElsewhere } from '@/lib/flow/ended-elsewhere'
import type { FamilyRecord } from '@/lib/inside'
import { claimTime } from '@/lib/jwt/claims'
import { readToken } from '@/lib/jwt/read-token'

type Props = { family: FamilyRecord; nowMs: number }

/** For tokens that another tab has ended: when that was, and what it means for the access token. */
export function EndedElsewhere({ family, nowMs }: Props) {
  const run = useRun((each) => each)
  if (family.revokedAtMs === undefined || !endedElsewhere(run, family)) return null
  const expires = claimTime(readToken(run.tokens?.value.access_token ?? '').payload?.exp)
  return (
    <p className="mt-1">
      Another tab or page of this browser asked for it, on {formatTime(family.revokedAtMs)}.
      {expires &&
        expires.getTime() > nowMs &&
        ` This API looks each access token up; an API that checks only signature and exp would take yours until ${formatTime(expires.getTime())}.`}
    </p>
  )
}
