/** Turns: what is pressed while something still loads waits for what was pressed before it. */
import { type Kept, kept } from '@/lib/flow/commands/kept'

export type CommandSet<T> = Kept<T> & {
  /** Does `work` with the set, in its turn. */
  use<R>(work: (set: T) => R | Promise<R>): Promise<R>
}

/**
 * Makes sets of commands that take turns among each other: a login that is pressed while the earlier steps are
 * still being loaded begins when they are done. Once a set is there, nobody waits. A command must not `use`
 * another one: it would wait for itself.
 */
export function createSets(): <T>(fetchSet: () => Promise<T>) => CommandSet<T> {
  let last: Promise<unknown> | undefined

  return <T>(fetchSet: () => Promise<T>): CommandSet<T> => {
    const { load, loaded } = kept(fetchSet)
    return {
      load,
      loaded,
      async use(work) {
        const set = loaded()
        if (set && !last) return work(set)
        const mine = Promise.resolve(last?.catch(() => {}))
          .then(load)
          .finally(() => {
            if (last === mine) last = undefined
          })
          .then(work)
        last = mine
        return mine
      },
    }
  }
}
