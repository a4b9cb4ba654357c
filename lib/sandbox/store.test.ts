import { describe, expect, test } from 'vitest'
import { createMemory } from '@/lib/memory'
import { makeKey } from '@/lib/sandbox/keys'
import { readRow } from '@/lib/sandbox/row-schemas'
import type { Store } from '@/lib/sandbox/store'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { createSharedStore } from '@/lib/sandbox/store-shared'
import { defaultUsers } from '@/lib/sandbox/tenant'
import { defaultApi, defaultClient, defaultSettings } from '@/lib/tenant-defaults'

/** What every store has to do; IndexedDB meets it in the browser tests. */
function storeContract(name: string, createStore: () => Promise<Store>) {
  describe(`${name} store`, () => {
    test('gives back what was put, as a copy', async () => {
      const store = await createStore()
      const row = { sessionId: 'one' }
      await store.put('jar', 'phone', row)
      row.sessionId = 'two'
      expect(await store.get('jar', 'phone')).toEqual({ sessionId: 'one' })
      expect(await store.get('jar', 'other')).toBeUndefined()
    })

    test('lists keys and rows of one table, deletes one, clears all', async () => {
      const store = await createStore()
      await store.put('jar', 'a', { sessionId: '1' })
      await store.put('jar', 'b', {})
      await store.put('apis', defaultApi.identifier, defaultApi)
      expect(await store.list('jar')).toEqual([
        { key: 'a', row: { sessionId: '1' } },
        { key: 'b', row: {} },
      ])
      await store.delete('jar', 'a')
      expect(await store.list('jar')).toHaveLength(1)
      await store.clear()
      expect([await store.list('jar'), await store.list('apis')]).toEqual([[], []])
    })

    test('update is atomic: of many at once each sees the one before', async () => {
      const store = await createStore()
      const seen = await Promise.all(
        Array.from({ length: 20 }, () =>
          store.update('jar', 'count', (old) => {
            const count = Number(old?.sessionId ?? 0) + 1
            return { row: { sessionId: String(count) }, result: count }
          }),
        ),
      )
      expect(seen.sort((one, other) => one - other)).toEqual(seen.map((_, index) => index + 1))
    })

    test('update deletes a row, and leaves it as it is when the change throws', async () => {
      const store = await createStore()
      await store.put('jar', 'a', { sessionId: '1' })
      const failing = store.update('jar', 'a', () => {
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect(await store.get('jar', 'a')).toEqual({ sessionId: '1' })
      await store.update('jar', 'a', () => ({ row: undefined, result: undefined }))
      expect(await store.get('jar', 'a')).toBeUndefined()
    })
  })
}

storeContract('memory', async () => createMemoryStore())
storeContract('shared', async () => createSharedStore(createMemory()))

test('a shared store has what another page wrote, keys included, and not what is damaged', async () => {
  const here = createMemory('here')
  const there = createMemory('there')
  here.watch({ wrote: (entry) => there.take([entry]) })
  const key = await makeKey(1)
  await createSharedStore(here).put('keys', 'signing', key)
  here.write('apis/other/with/slashes', { name: 'not an API' })
  const store = createSharedStore(there)
  expect(await store.list('keys')).toEqual([{ key: 'signing', row: key }])
  expect(await store.list('apis')).toEqual([])
})

test('what the memory store gives out cannot be changed', async () => {
  const store = createMemoryStore()
  await store.put('apis', defaultApi.identifier, defaultApi)
  const api = await store.get('apis', defaultApi.identifier)
  expect(() => api?.permissions.push('delete:everything')).toThrow(TypeError)
})

describe('P4 rows as a database gives them back', () => {
  test('good ones are read', async () => {
    const key = await makeKey(1)
    expect(readRow('keys', key)).toEqual(key)
    const client = defaultClient('https://learn.example/docs/sandbox')
    expect(readRow('clients', client)).toEqual(client)
    for (const user of defaultUsers) expect(readRow('users', user)).toEqual(user)
  })

  test.each([
    undefined,
    null,
    'text',
    [],
    {},
    { settings: defaultSettings, clockOffsetMs: 'x', sweptAtMs: 0 },
    { settings: { ...defaultSettings, codeLifetimeMs: -1 }, clockOffsetMs: 0, sweptAtMs: 0 },
    { settings: {}, clockOffsetMs: 0, sweptAtMs: 0 },
  ])('others count as absent: %o', (stored) => {
    expect(readRow('tenant', stored)).toBeUndefined()
  })
})
