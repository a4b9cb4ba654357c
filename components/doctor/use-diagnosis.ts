'use client'

import { useEffect, useState } from 'react'
import { type Diagnosis, diagnose, type OtherVerifier, type Pair } from '@/lib/oauth/pkce-doctor'

/** The diagnosis of a pair, or while it is computed the one before. Undefined where nothing can be hashed. */
export function useDiagnosis(pair: Pair, others: readonly OtherVerifier[]): Diagnosis | undefined {
  const [found, setFound] = useState<Diagnosis>()
  useEffect(() => {
    let gone = false
    diagnose(pair, others).then(
      (diagnosis) => gone || setFound(diagnosis),
      () => gone || setFound(undefined),
    )
    return () => {
      gone = true
    }
  }, [pair, others])
  return found
}
