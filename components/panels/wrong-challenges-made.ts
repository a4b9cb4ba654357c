'use client'

import { useEffect, useState } from 'react'
import { type WrongChallenge, wrongChallenges } from '@/lib/oauth/pkce'

/** The wrong challenges of a verifier, or while they are computed those of the one before. */
export function useWrongChallenges(verifier: string | undefined): WrongChallenge[] | undefined {
  const [made, setMade] = useState<WrongChallenge[]>()
  useEffect(() => {
    if (verifier === undefined) return
    let gone = false
    wrongChallenges(verifier).then(
      (wrong) => gone || setMade(wrong),
      () => gone || setMade(undefined),
    )
    return () => {
      gone = true
    }
  }, [verifier])
  return verifier === undefined ? undefined : made
}
