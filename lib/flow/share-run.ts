/** Keeps the run in a memory, part by part, so that all pages that share the memory walk through one run. */
import { emptyRun } from '@/lib/flow/run'
import { partNames, readPart } from '@/lib/flow/storage'
import type { RunStore } from '@/lib/flow/store'
import type { Memory } from '@/lib/memory'

/** Writes each changed part of the run as `run/<part>`, and takes over the parts that others change. */
export function shareRun(store: RunStore, memory: Memory): void {
  let shared = store.getState()

  store.subscribe((run) => {
    const before = shared
    shared = run
    for (const part of partNames) {
      if (run[part] !== before[part]) memory.write(`run/${part}`, run[part])
    }
  })

  memory.watch({
    took(keys) {
      const changes = partNames.flatMap((part) => {
        if (!keys.includes(`run/${part}`)) return []
        const value = memory.read(`run/${part}`)
        const read = readPart(part, value)
        // What cannot be read, such as a call that is under way elsewhere, leaves what is here.
        return read === undefined && value !== undefined ? [] : [[part, read ?? emptyRun[part]]]
      })
      if (changes.length === 0) return
      shared = { ...store.getState(), ...Object.fromEntries(changes) }
      store.dispatch({ type: 'run-restored', run: shared })
    },
  })
}
