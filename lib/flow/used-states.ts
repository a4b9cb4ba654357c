/** Remembers, for all tabs of this site, which `state` had its code sent, so that a copied tab cannot send it again. */
import type { IDBPDatabase } from 'idb'
import { within } from '@/lib/deadline'

export type UsedStates = {
  /** Marks `state` as used. False if it was marked already, here or in another tab. */
  claim(state: string): Promise<boolean>
  /** When `state` was marked, in milliseconds, or undefined. */
  usedAtMs(state: string): Promise<number | undefined>
  /** Takes the mark off again: the server refused, and the code may still be good. */
  release(state: string): Promise<void>
}

const table = 'used-states'

/** A database that has not opened by then is done without. */
const patienceMs = 3000

/**
 * Marks in IndexedDB: one `readwrite` transaction is atomic over all tabs, so it needs no lock beside it.
 * Where there is no database, or none is named, the marks are kept in memory, and hold for this tab only.
 */
export function createUsedStates(databaseName: string | undefined): UsedStates {
  const memory = new Map<string, number>()
  let opened: Promise<IDBPDatabase | undefined> | undefined
  const database = async () => {
    if (databaseName === undefined) return undefined
    opened ??= within(open(databaseName), patienceMs)
    return opened
  }
  return {
    async claim(state) {
      if (memory.has(state)) return false
      memory.set(state, Date.now())
      const db = await database()
      if (!db) return true
      const transaction = db.transaction(table, 'readwrite')
      if ((await transaction.store.get(state)) !== undefined) {
        memory.delete(state) // whoever marked it may take the mark off
        return false
      }
      await transaction.store.put(Date.now(), state)
      await transaction.done
      return true
    },
    async usedAtMs(state) {
      return memory.get(state) ?? (await database())?.get(table, state)
    },
    async release(state) {
      memory.delete(state)
      await (await database())?.delete(table, state)
    },
  }
}

async function open(databaseName: string): Promise<IDBPDatabase> {
  const { openDB } = await import('idb') // the sandbox's chunk has it: a first look at a lesson does without
  return openDB(databaseName, 1, { upgrade: (db) => void db.createObjectStore(table) })
}
