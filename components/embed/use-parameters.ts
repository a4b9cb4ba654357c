'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { type EmbedParameters, readParameters } from '@/components/embed/parameters'

const never = () => () => {}

/** What the address says. While the page is drawn without a browser: nothing. */
export function useParameters(): EmbedParameters {
  const search = useSyncExternalStore(
    never,
    () => window.location.search,
    () => '',
  )
  return useMemo(() => readParameters(search), [search])
}
