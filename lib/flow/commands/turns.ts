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
export function createSets() {
  let last: Promise<unknown> | undefined
  const underWay = new Set<Promise<unknown>>()

  function inTurn<T, R>({ load, loaded }: Kept<T>, work: (set: T) => R | Promise<R>): Promise<R> {
    const set = loaded()
    if (set && !last) return Promise.resolve(work(set))
    const mine = Promise.resolve(last?.catch(() => {}))
      .then(load)
      .finally(() => {
        if (last === mine) last = undefined
      })
      .then(work)
    last = mine
    return mine
  }

  return {
    createSet<T>(fetchSet: () => Promise<T>): CommandSet<T> {
      const { load, loaded } = kept(fetchSet)
      return {
        load,
        loaded,
        async use(work) {
          const mine = inTurn({ load, loaded }, work)
          underWay.add(mine)
          try {
            return await mine
          } finally {
            underWay.delete(mine)
          }
        },
      }
    },
    /** Resolves when all that was begun before has come to its end, good or bad. */
    async untilQuiet(): Promise<void> {
      await Promise.allSettled(underWay)
    },
  }
}
