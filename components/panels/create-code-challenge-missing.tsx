'use client'

import type { ReactNode } from 'react'
import { useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { EmptyBytes } from '@/components/panels/bytes/empty-bytes'
import { badCharacter } from '@/components/panels/create-code-verifier-rules'
import { Stage } from '@/components/panels/frame'
import { OutOfDate } from '@/components/panels/gate'

/** Why a verifier has no challenge, and whose challenge is the one that is still there. */
export function NoChallenge({ verifier }: { verifier: string }) {
  const older = useRun((run) => run.challenge)
  const problem = badCharacter(verifier)
  return (
    <>
      <NothingHashed>
        {problem ? (
          <>
            No challenge is made of this. {problem} Change it in step 1, or bring the earlier
            verifier back.
          </>
        ) : (
          'Your browser computes SHA-256 only on an https page or on localhost. Open this page there.'
        )}
      </NothingHashed>
      {older && (
        <OutOfDate>
          The challenge that is still there belongs to another verifier:{' '}
          <Value name="code_challenge" stale>
            {older.value}
          </Value>
        </OutOfDate>
      )}
    </>
  )
}

/** The places of hash and challenge while there is none, and why. */
export function NothingHashed({ children }: { children: ReactNode }) {
  return (
    <>
      <Stage name="SHA-256" note="32 bytes, whatever goes in">
        <EmptyBytes count={32}>{children}</EmptyBytes>
      </Stage>
      <Stage name="Challenge" note="base64url, 43 characters">
        <div aria-hidden className="h-8 rounded-md border border-dashed border-edge/60" />
      </Stage>
    </>
  )
}
