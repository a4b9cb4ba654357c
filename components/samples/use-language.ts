'use client'

import { useSyncExternalStore } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { localStorageIfAny } from '@/lib/flow/progress-store'

const key = `proofkey:${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}:language`

let store: StoreApi<string> | undefined

/** The languages as they were chosen, the last one first, separated by spaces. Not for a server. */
function languageStore(): StoreApi<string> {
  store ??= createStore(() => {
    try {
      return localStorageIfAny()?.getItem(key) ?? ''
    } catch {
      return ''
    }
  })
  return store
}

/** The languages that this browser chose, the last one first; none while the page is drawn without one. */
export function useLanguages(): string[] {
  const chosen = useSyncExternalStore(
    (onChange) => languageStore().subscribe(onChange),
    () => languageStore().getState(),
    () => '',
  )
  return chosen.split(' ')
}

/** Chooses a language for the samples of all pages. */
export function chooseLanguage(language: string): void {
  const others = languageStore().getState().split(' ')
  const chosen = [language, ...others.filter((each) => each !== language)].join(' ').trim()
  languageStore().setState(chosen, true)
  try {
    localStorageIfAny()?.setItem(key, chosen)
  } catch {
    // Full or refused: this tab still knows.
  }
}
