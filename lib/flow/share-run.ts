/** Keeps the run in a memory, part by part, so that all pages that share the memory walk through one run. */
import * as v from 'valibot'
import { emptyRun } from '@/lib/flow/run'
import { parts } from '@/lib/flow/storage'
import type { RunStore } from '@/lib/flow/store'
import type { Memory } from '@/lib/memory'

/** As it is stored, but the page with its body: that is shown wherever the run is. */
const schemas: Record<keyof typeof parts, v.GenericSchema> = {
  ...parts,
  page: v.object({
    url: v.string(),
    status: v.optional(v.number()),
    html: v.optional(v.string()),
    problem: v.optional(v.picklist(['unreachable', 'too many redirects', 'no app'])),
    private: v.optional(v.literal(true)),
  }),
}

const partNames = Object.keys(schemas).filter((name): name is keyof typeof parts =>
  Object.hasOwn(parts, name),
)

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
        if (value === undefined) return [[part, emptyRun[part]]]
        const read = v.safeParse(schemas[part], value)
        // What cannot be read, such as a call that is under way elsewhere, leaves what is here.
        return read.success ? [[part, read.output]] : []
      })
      if (changes.length === 0) return
      shared = { ...store.getState(), ...Object.fromEntries(changes) }
      store.dispatch({ type: 'run-restored', run: shared })
    },
  })
}
