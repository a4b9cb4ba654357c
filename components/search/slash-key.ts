/** The key that opens the search. A single key must be one that can be switched off (WCAG 2.2, 2.1.4). */

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
const storageKey = `proofkey:${base}:search-key`

/** True if this press of a key asks for the search. */
export function isSearchKey(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.defaultPrevented || event.isComposing) return false
  // The phone's page is in a shadow root: the path knows the field there.
  const [target] = event.composedPath()
  const isField =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  return !isField && document.querySelector('dialog[open]') === null && readsSlash()
}

/** False if the learner switched the key off. */
export function readsSlash(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

/** Remembers the choice, where there is storage. */
export function setReadsSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
  } catch {
    // Without storage the choice holds for nothing: the key stays on.
  }
}
