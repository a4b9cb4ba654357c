'use client'

import { useEffect, useState } from 'react'
import { challengeStages } from '@/lib/oauth/pkce'

export type ChallengeStages = { verifier: string; hash: Uint8Array; challenge: string }

/**
 * The hash and the challenge of a verifier, made as soon as the browser has computed them. Undefined while
 * there is none for this verifier: not computed yet, not ASCII, or no SHA-256 here.
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
  return stages && stages.verifier === verifier ? stages : undefined
}
