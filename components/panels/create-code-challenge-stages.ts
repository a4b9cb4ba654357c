'use client'

import { useEffect, useState } from 'react'
import { challengeStages } from '@/lib/oauth/pkce'

export type ChallengeStages = { verifier: string; hash: Uint8Array; challenge: string }

/**
 * The hash and the challenge of a verifier. They are those of the verifier before for the moment in which the
 * browser computes, so that nothing flickers; undefined where there is nothing to compute.
 */
export function useChallengeStages(verifier: string | undefined): ChallengeStages | undefined {
  const [stages, setStages] = useState<ChallengeStages>()
  useEffect(() => {
    if (verifier === undefined) return
    let gone = false
    challengeStages(verifier).then(
      ({ hash, challenge }) => gone || setStages({ verifier, hash, challenge }),
      () => gone || setStages(undefined),
    )
    return () => {
      gone = true
    }
  }, [verifier])
  return verifier === undefined ? undefined : stages
}
