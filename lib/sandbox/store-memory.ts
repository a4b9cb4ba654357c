/** A store in memory: for tests, and for pages where the browser offers no storage. */
import { type Rows, type Store, type Table, tableNames } from '@/lib/sandbox/store'

type Tables = { [T in Table]: Map<string, Rows[T]> }

/** Makes an empty store. Rows are copied on the way in and out, as a database does it. */
export function createMemoryStore(): Store {
  const tables: Tables = {
    tenant: new Map(),
    clients: new Map(),
    apis: new Map(),
    users: new Map(),
    pending: new Map(),
    codes: new Map(),
    families: new Map(),
    accessTokens: new Map(),
    sessions: new Map(),
    keys: new Map(),
    timesheets: new Map(),
    jar: new Map(),
  }

  function read<T extends Table>(table: T, key: string): Rows[T] | undefined {
    const row = tables[table].get(key)
    return row === undefined ? undefined : copy(row)
  }

  return {
    async get(table, key) {
      return read(table, key)
    },
    async put(table, key, row) {
      tables[table].set(key, copy(row))
    },
    async delete(table, key) {
      tables[table].delete(key)
    },
    async list(table) {
      return [...tables[table]].map(([key, row]) => ({ key, row: copy(row) }))
    },
    async update(table, key, change) {
      const { row, result } = change(read(table, key))
      if (row === undefined) tables[table].delete(key)
      else tables[table].set(key, copy(row))
      return result
    },
    async clear() {
      for (const name of tableNames) tables[name].clear()
    },
  }
}

/** A deep copy that leaves keys of WebCrypto as they are: not every runtime can clone them. */
function copy<Row>(row: Row): Row {
  return row !== null && typeof row === 'object' && 'privateKey' in row
    ? { ...row }
    : structuredClone(row)
}
