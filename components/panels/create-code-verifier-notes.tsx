'use client'

import { useRun } from '@/components/flow/use-run'
import { OutOfDate } from '@/components/panels/gate'
import type { Run } from '@/lib/flow/run'
import { staleInputs, stepStatus } from '@/lib/flow/status'

/** Where a verifier came from, in a few words. */
export function verifierOrigin({ from }: NonNullable<Run['verifier']>): string {
  switch (from.kind) {
    case 'random':
      return `${from.bytes} random bytes`
    case 'typed':
      return 'typed by you'
    case 'changed':
      return 'one character changed by you'
    case 'example':
      return 'the example of RFC 7636'
  }
}

export function PublicPair() {
  return (
    <p className="border-l-[3px] border-server pl-3.5 text-[0.92rem]">
      This pair is public: RFC 7636 prints it in Appendix B, so everyone knows the secret. Use it
      for comparing, never in an app.
    </p>
  )
}

/** Says so if a code is there that was asked for with another challenge. */
export function CodeIsOutOfDate() {
  const isStale = useRun((run) => isForOtherVerifier(run))
  if (!isStale) return null
  return (
    <OutOfDate>
      The code of step 3 was asked for with the challenge of another verifier. Send it with this one
      and the server refuses it. Bring the earlier verifier back, or log in again.
    </OutOfDate>
  )
}

function isForOtherVerifier(run: Run): boolean {
  if (!run.code) return false
  return stepStatus(run, 'challenge') !== 'done' || staleInputs(run).includes('code_challenge')
}
