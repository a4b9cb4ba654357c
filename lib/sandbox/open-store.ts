/** Choosing where a browser keeps the tenant: IndexedDB if it opens in time, else memory. */
import { within } from '@/lib/deadline'
import type { Store } from '@/lib/sandbox/store'
import { openIdbStore } from '@/lib/sandbox/store-idb'
import { createMemoryStore } from '@/lib/sandbox/store-memory'

/**
 * Opens the database `name`. Where the browser refuses it, or takes longer than `patienceMs` (another tab
 * may hold it), the tenant lives in memory. `onClosed`: the connection has ended, open again.
 */
export async function openStore(
  name: string,
  onClosed: () => void,
  patienceMs = 3000,
): Promise<Store> {
  return (await within(openIdbStore(name, onClosed), patienceMs)) ?? createMemoryStore()
}
