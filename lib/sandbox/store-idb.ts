/** A store in IndexedDB, shared by the tabs and the worker of one origin. */
import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb'
import { readRow } from '@/lib/sandbox/row-schemas'
import { type Store, tableNames } from '@/lib/sandbox/store'

/** A newer version only adds tables, so older code can go on with it. */
const schemaVersion = 2

/**
 * Opens the database, and makes its tables if it is new. A row that is not well formed counts as absent.
 * `onClosed` is called when another tab's newer version, or the browser, closes the connection:
 * open it again then.
 * @throws {DOMException} where the browser refuses storage.
 */
export async function openIdbStore(name: string, onClosed: () => void): Promise<Store> {
  const database = await openOwnOrNewer(name, {
    blocking() {
      database.close()
      onClosed()
    },
    terminated: onClosed,
  })

  return {
    isShared: true,
    async get(table, key) {
      return readRow(table, await database.get(table, key))
    },
    async put(table, key, row) {
      await database.put(table, row, key)
    },
    async delete(table, key) {
      await database.delete(table, key)
    },
    async list(table) {
      const { store } = database.transaction(table)
      const [keys, stored] = await Promise.all([store.getAllKeys(), store.getAll()])
      return keys.flatMap((key, index) => {
        const row = readRow(table, stored[index])
        return row === undefined ? [] : [{ key: String(key), row }]
      })
    },
    async update(table, key, change) {
      const transaction = database.transaction(table, 'readwrite')
      const settled = transaction.done
      // Awaited below; this keeps a failure from being reported twice.
      settled.catch(() => {})
      try {
        const old = readRow(table, await transaction.store.get(key))
        const { row, result } = change(old)
        if (row === undefined) await transaction.store.delete(key)
        else await transaction.store.put(row, key)
        await settled
        return result
      } catch (error) {
        try {
          transaction.abort()
        } catch {
          // It had ended already.
        }
        throw error
      }
    },
    async clear() {
      const transaction = database.transaction(tableNames, 'readwrite')
      await Promise.all([
        ...tableNames.map((table) => transaction.objectStore(table).clear()),
        transaction.done,
      ])
    },
  }
}

/** A tab of an older version of this site finds the database that a newer one left, and uses it as it is (S6). */
async function openOwnOrNewer(
  name: string,
  callbacks: OpenDBCallbacks<unknown>,
): Promise<IDBPDatabase> {
  try {
    return await openDB(name, schemaVersion, {
      ...callbacks,
      upgrade(fresh) {
        for (const table of tableNames) {
          if (!fresh.objectStoreNames.contains(table)) fresh.createObjectStore(table)
        }
      },
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError')
      return openDB(name, undefined, callbacks)
    throw error
  }
}
