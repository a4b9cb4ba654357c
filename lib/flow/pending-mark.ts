/** Whether a provider waits for its lookup, told without reading it: every page looks, and only few go on. */

/** True if the session holds settings to be looked up (`pending-provider.ts`). */
export function hasPending(storage: Storage | undefined, key: string): boolean {
  try {
    return storage?.getItem(key)?.startsWith('{"pending":') === true
  } catch {
    return false
  }
}
