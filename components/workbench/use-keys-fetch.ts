'use client'

import { useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import type { KeysInUse } from '@/components/workbench/use-check'
import { readKeys } from '@/lib/jwt/verify'

/** How long an answer is waited for, in milliseconds. */
const patienceMs = 10_000

/** Fetches keys once it is asked to. The sandbox in this page answers its own address itself. */
export function useKeysFetch(onKeys: (keys: KeysInUse) => void) {
  const { practice } = useFlow()
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  async function fetchKeys(url: URL) {
    setState('asking')
    try {
      const { server, send } = await practice()
      const response =
        url.href === server.jwks_uri
          ? await send(new Request(url), 'app')
          : await fetch(url, {
              headers: { Accept: 'application/jwk-set+json, application/json' },
              credentials: 'omit',
              redirect: 'error',
              referrerPolicy: 'no-referrer',
              cache: 'no-store',
              signal: AbortSignal.timeout(patienceMs),
            })
      onKeys({ keys: await readKeys(response), single: false, from: url.host })
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return { fetchKeys, state }
}
