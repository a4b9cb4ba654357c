'use client'

import { useEffect, useState } from 'react'
import { algorithmsOf, namedFor } from '@/lib/jwt/pasted-keys'
import { type JsonWebKeySet, verifySignature } from '@/lib/jwt/verify'
import { type ErrorCode, OAuthError } from '@/lib/oauth/errors'

/** Public keys to check with, and where they came from, in words. */
export type KeysInUse = { keys: JsonWebKeySet; single: boolean; from: string }

export type CheckResult = { kid?: string; alg: string } | { code: ErrorCode }

/** Checks the signature of `token`. Undefined without keys, and while it is being found out. */
export function useCheck(
  token: string,
  kid: unknown,
  inUse: KeysInUse | undefined,
): CheckResult | undefined {
  const [result, setResult] = useState<{ token: string; keys: KeysInUse; is: CheckResult }>()
  useEffect(() => {
    if (!inUse || token === '') return
    let gone = false
    const keys = inUse.single ? namedFor(inUse.keys, kid) : inUse.keys
    verifySignature(token, async () => keys, algorithmsOf(inUse.keys))
      .catch((error): CheckResult => {
        if (error instanceof OAuthError) return { code: error.code }
        throw error
      })
      .then((is) => gone || setResult({ token, keys: inUse, is }))
    return () => {
      gone = true
    }
  }, [token, kid, inUse])
  return result?.token === token && result.keys === inUse ? result.is : undefined
}
