'use client'

import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useOrigin } from '@/components/flow/use-run'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { sandboxApi, sandboxServer } from '@/lib/providers'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** The addresses of the chosen server, as they stand in a request. Without a browser, only their paths. */
export function useEndpoints(): AuthorizationServer & { api?: string } {
  const practice = usePracticeEndpoints()
  return useOwnProvider()?.server ?? practice
}

/** The addresses that an exercise asks: with a provider of the learner's own, those of the sandbox. */
export function usePracticeEndpoints() {
  const origin = useOrigin()
  const choice = useStore(useFlow().choice)
  const issuer = choice.kind === 'this server' ? choice.issuer : `${origin}${base}/sandbox`
  return { ...sandboxServer(issuer), api: sandboxApi(issuer) }
}
