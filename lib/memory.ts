/** The memory of an embed: named values, which several embeds of one page can hold in common. */
import { base64url } from '@/lib/encoding'

/** A value under a name, or `undefined` once it was taken out, and which of all writes it is. */
export type Entry = {
  key: string
  value: unknown
  /** Counts the writes that the writer knew of. */
  count: number
  /** Who wrote it: decides between two writes of the same count. */
  by: string
}

export type Memory = {
  read(key: string): unknown
  /** The names that hold a value, in no particular order. */
  keys(): string[]
  write(key: string, value: unknown): void
  /** Everything that was ever written, for somebody who comes late. */
  entries(): Entry[]
  /**
   * Takes what others wrote. For each name the newest write wins, wherever it was made and in whichever order
   * the writes arrive, so that all end with the same values.
   */
  take(entries: readonly Entry[]): void
  /** `wrote` hears of each write made here, `took` of the names that others changed. Returns an end. */
  watch(watcher: { wrote?(entry: Entry): void; took?(keys: readonly string[]): void }): () => void
}

/** Makes an empty memory. `by` tells its writes from those of others. */
export function createMemory(by: string = randomName()): Memory {
  const entries = new Map<string, Entry>()
  const watchers = new Set<Parameters<Memory['watch']>[0]>()
  let count = 0

  return {
    read: (key) => entries.get(key)?.value,
    keys: () => [...entries.values()].flatMap(({ key, value }) => (value === undefined ? [] : key)),
    write(key, value) {
      count += 1
      const entry = { key, value, count, by }
      entries.set(key, entry)
      for (const { wrote } of watchers) wrote?.(entry)
    },
    entries: () => [...entries.values()],
    take(others) {
      const newer = others.filter((entry) => isNewer(entry, entries.get(entry.key)))
      for (const entry of newer) {
        entries.set(entry.key, entry)
        count = Math.max(count, entry.count)
      }
      if (newer.length === 0) return
      const keys = newer.map(({ key }) => key)
      for (const { took } of watchers) took?.(keys)
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

function randomName(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(9)))
}

function isNewer(entry: Entry, known: Entry | undefined): boolean {
  if (!known) return true
  return entry.count > known.count || (entry.count === known.count && entry.by > known.by)
}
