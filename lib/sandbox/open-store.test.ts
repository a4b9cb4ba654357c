import { afterEach, expect, test, vi } from 'vitest'
import { openStore } from '@/lib/sandbox/open-store'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What `idb` touches of the platform when it opens a database. */
function stubIndexedDb(open: () => EventTarget) {
  vi.stubGlobal('indexedDB', { open })
  vi.stubGlobal('IDBRequest', EventTarget)
  for (const name of ['IDBDatabase', 'IDBObjectStore', 'IDBIndex', 'IDBCursor', 'IDBTransaction']) {
    vi.stubGlobal(name, class {})
  }
}

test('P2 a database that never opens: memory, once the patience is over', async () => {
  stubIndexedDb(() => new EventTarget())
  const startedAtMs = performance.now()
  const store = await openStore('never', () => {}, 50)
  expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(45)
  await store.put('jar', 'phone', { sessionId: 'x' })
  expect(await store.get('jar', 'phone')).toEqual({ sessionId: 'x' })
})

test('P1 a database that the browser refuses: memory at once', async () => {
  stubIndexedDb(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  const store = await openStore('refused', () => {})
  expect(await store.list('jar')).toEqual([])
})
