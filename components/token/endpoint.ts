'use client'

import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useOrigin } from '@/components/flow/use-run'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { sandboxApi, sandboxServer } from '@/lib/providers'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** The addresses of the chosen server, as they stand in a request. Without a browser, only their paths. */
export function useEndpoints(): AuthorizationServer & { api?: string } {
  const origin = useOrigin()
  const choice = useStore(useFlow().choice)
  if (choice.kind === 'own') return choice.provider.server
  const issuer = choice.kind === 'sandbox' ? `${origin}${base}/sandbox` : choice.issuer
  return { ...sandboxServer(issuer), api: sandboxApi(issuer) }
}
