/** Keeps progress in localStorage, the same in all tabs; where storage refuses, in memory for this tab. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyProgress, mergeProgress, type Progress, readProgress } from '@/lib/flow/progress'

export type ProgressStore = Pick<StoreApi<Progress>, 'getState' | 'subscribe'> & {
  /** Adds what was done, and where one is. What is done already stays done. */
  add(done: Partial<Progress>): void
  /** Forgets all of it, in every tab. */
  forget(): void
}

/** @param listen calls back when another tab has changed `key`, or all of the storage (`null`) */
export function createProgressStore(
  storage: Storage | undefined,
  key: string,
  listen: (onChange: (changed: string | null) => void) => void = listenToTabs,
): ProgressStore {
  const store = createStore<Progress>(() => read() ?? emptyProgress)
  listen((changed) => {
    if (changed === key || changed === null) store.setState(read() ?? emptyProgress, true)
  })

  function read(): Progress | undefined {
    try {
      return storage && readProgress(storage.getItem(key))
    } catch {
      return undefined
    }
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    add({ at, lessons = [], tasks = [] }) {
      const mine = store.getState()
      const isNew =
        (at !== undefined && at !== mine.at) ||
        lessons.some((each) => !mine.lessons.includes(each)) ||
        tasks.some((each) => !mine.tasks.includes(each))
      if (!isNew) return
      // Another tab may have written since: what it has done is not undone.
      const next = mergeProgress(mergeProgress(read() ?? mine, mine), { at, lessons, tasks })
      store.setState(next, true)
      try {
        storage?.setItem(key, JSON.stringify(next))
      } catch {
        // Full or refused: this tab still knows.
      }
    },
    forget() {
      store.setState(emptyProgress, true)
      try {
        storage?.removeItem(key)
      } catch {
        // Refused: there is nothing to remove.
      }
    },
  }
}

/** This site's localStorage; undefined where the browser refuses it. */
export function localStorageIfAny(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

function listenToTabs(onChange: (changed: string | null) => void): void {
  globalThis.addEventListener('storage', (event) => onChange(event.key))
}
