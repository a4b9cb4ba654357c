'use client'

import { useSyncExternalStore } from 'react'
import { emptyProgress, type Progress } from '@/lib/flow/progress'
import {
  createProgressStore,
  localStorageIfAny,
  type ProgressStore,
} from '@/lib/flow/progress-store'

let store: ProgressStore | undefined

/** This browser's progress; the first to ask reads it. Not for a server, which has none. */
export function progressStore(): ProgressStore {
  store ??= createProgressStore(
    localStorageIfAny(),
    `proofkey:${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}:progress`,
  )
  return store
}

/** What is done. While the page is drawn without a browser: nothing. */
export function useProgress(): Progress {
  return useSyncExternalStore(
    (onChange) => progressStore().subscribe(onChange),
    () => progressStore().getState(),
    () => emptyProgress,
  )
}
