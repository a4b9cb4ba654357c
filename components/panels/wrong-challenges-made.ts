'use client'

import { useEffect, useState } from 'react'
import { type WrongChallenge, wrongChallenges } from '@/lib/oauth/pkce'

/** The wrong challenges of a verifier; undefined until they are computed, or where they cannot be. */
export function useWrongChallenges(verifier: string | undefined): WrongChallenge[] | undefined {
  const [made, setMade] = useState<{ verifier: string; wrong: WrongChallenge[] }>()
  useEffect(() => {
    if (verifier === undefined) return
    let gone = false
    wrongChallenges(verifier).then(
      (wrong) => gone || setMade({ verifier, wrong }),
      () => gone || setMade(undefined),
    )
    return () => {
      gone = true
    }
  }, [verifier])
  return made && made.verifier === verifier ? made.wrong : undefined
}
