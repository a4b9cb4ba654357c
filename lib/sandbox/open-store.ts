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
  const opened = await within(openIdbStore(name, onClosed), patienceMs)
  return opened && (await canHoldTenant(opened)) ? opened : createMemoryStore()
}

/** True unless the store is empty and takes nothing, as when the browser's quota is used up. */
export async function canHoldTenant(store: Store): Promise<boolean> {
  try {
    if (await store.get('tenant', 'tenant')) return true
    await store.put('jar', 'phone', {})
    return true
  } catch {
    return false
  }
}
