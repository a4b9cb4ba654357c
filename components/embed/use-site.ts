'use client'

import { useOrigin } from '@/components/flow/use-run'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** This site's address with a slash at its end; while the page is drawn without a browser, the configured one. */
export function useSite(): string {
  const origin = useOrigin()
  if (origin) return `${origin}${base}/`
  return process.env.NEXT_PUBLIC_SITE_URL || `https://proofkey.example${base}/`
}
