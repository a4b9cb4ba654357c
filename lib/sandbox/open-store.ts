/** Choosing where a browser keeps the tenant: IndexedDB if it opens in time, else memory. */
import { within } from '@/lib/deadline'
import type { Store } from '@/lib/sandbox/store'
import { openIdbStore } from '@/lib/sandbox/store-idb'
import { createMemoryStore } from '@/lib/sandbox/store-memory'

/** How long a database may take to open: another tab may hold it. */
const patience = 3000

/**
 * Opens the database `name`. Where the browser refuses it, or takes longer than `patienceMs`, the tenant lives
 * in memory. `onClosed`: the connection has ended, open again.
 */
export async function openStore(
  name: string,
  onClosed: () => void,
  patienceMs = patience,
): Promise<Store> {
  return (await within(openIdbStore(name, onClosed), patienceMs)) ?? createMemoryStore()
}

/**
 * The same without the way out: a worker forgets its memory whenever it is idle, so it says that it cannot
 * answer rather than lose a login half-way.
 * @throws {Error} where there is no database, or none in time.
 */
export async function openSharedStore(
  name: string,
  onClosed: () => void,
  patienceMs = patience,
): Promise<Store> {
  const store = await within(openIdbStore(name, onClosed), patienceMs)
  if (!store) throw new Error('the database does not open')
  return store
}

/** Opens a store on first use and keeps it open: after its connection has ended, or failed, the next use opens it again. */
export function keptOpen(open: (onClosed: () => void) => Promise<Store>): () => Promise<Store> {
  let opening: Promise<Store> | undefined
  return () => {
    opening ??= open(() => {
      opening = undefined
    }).catch((error) => {
      opening = undefined
      throw error
    })
    return opening
  }
}
