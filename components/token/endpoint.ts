'use client'

import { useOrigin } from '@/components/flow/use-run'
import { sandboxApi, sandboxServer } from '@/lib/providers'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** The addresses of the sandbox, as they stand in a request. Without a browser, only their paths. */
export function useEndpoints() {
  const issuer = `${useOrigin()}${base}/sandbox`
  return { ...sandboxServer(issuer), api: sandboxApi(issuer) }
}
