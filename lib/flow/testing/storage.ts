/** A `Storage` for tests. */

/** Holds `items` at first, and refuses a text of more than `room` characters. */
export function memoryStorage(
  items: Record<string, string> = {},
  room = Number.POSITIVE_INFINITY,
): Storage {
  const kept = new Map(Object.entries(items))
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
    setItem: (name, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(name, text)
    },
  }
}
