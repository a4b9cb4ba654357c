/** A store in memory: for tests, for pages where the browser offers no storage, and, bounded, for the Node host. */
import { type Rows, type Store, type Table, tableNames } from '@/lib/sandbox/store'

/** How much a table may hold. Beyond it those rows go that nobody read or wrote for the longest time. */
export type Limit<T extends Table> = {
  rows: number
  /** Estimated: two bytes for each character of the row as JSON. */
  bytes: number
  /** True for a row that stays whatever happens. */
  keeps?(row: Rows[T]): boolean
}

export type Limits = { [T in Table]?: Limit<T> }

type Entry<T extends Table> = { row: Rows[T]; bytes: number }
type Entries<T extends Table> = { rows: Map<string, Entry<T>>; bytes: number }
type Tables = { [T in Table]: Entries<T> }

/** Makes an empty store. Rows are copied on the way in and frozen, so that nobody changes what is stored. */
export function createMemoryStore(limits: Limits = {}): Store {
  const tables: Tables = {
    tenant: emptyTable(),
    clients: emptyTable(),
    apis: emptyTable(),
    users: emptyTable(),
    pending: emptyTable(),
    codes: emptyTable(),
    families: emptyTable(),
    accessTokens: emptyTable(),
    sessions: emptyTable(),
    keys: emptyTable(),
    timesheets: emptyTable(),
    jar: emptyTable(),
    reports: emptyTable(),
    hops: emptyTable(),
  }

  function read<T extends Table>(table: T, key: string): Rows[T] | undefined {
    const { rows } = tables[table]
    const entry = rows.get(key)
    if (entry === undefined) return undefined
    if (limits[table]) {
      // A map is in the order of insertion: this row is now the one used last.
      rows.delete(key)
      rows.set(key, entry)
    }
    return entry.row
  }

  function write<T extends Table>(table: T, key: string, row: Rows[T]): void {
    const limit = limits[table]
    const entries: Entries<T> = tables[table]
    remove(table, key)
    const bytes = limit === undefined ? 0 : 2 * JSON.stringify(row).length
    entries.rows.set(key, { row: frozenCopy(row), bytes })
    entries.bytes += bytes
    if (limit !== undefined) shrink(entries, limit)
  }

  function remove(table: Table, key: string): void {
    const entries = tables[table]
    entries.bytes -= entries.rows.get(key)?.bytes ?? 0
    entries.rows.delete(key)
  }

  return {
    isShared: false,
    async get(table, key) {
      return read(table, key)
    },
    async put(table, key, row) {
      write(table, key, row)
    },
    async delete(table, key) {
      remove(table, key)
    },
    async list(table) {
      return [...tables[table].rows].map(([key, { row }]) => ({ key, row }))
    },
    async update(table, key, change) {
      const { row, result } = change(read(table, key))
      if (row === undefined) remove(table, key)
      else write(table, key, row)
      return result
    },
    async clear() {
      for (const name of tableNames) {
        tables[name].rows.clear()
        tables[name].bytes = 0
      }
    },
  }
}

function emptyTable<T extends Table>(): Entries<T> {
  return { rows: new Map(), bytes: 0 }
}

function shrink<T extends Table>(entries: Entries<T>, limit: Limit<T>): void {
  const { rows } = entries
  if (rows.size <= limit.rows && entries.bytes <= limit.bytes) return
  for (const [key, { row, bytes }] of rows) {
    if (limit.keeps?.(row)) continue
    rows.delete(key)
    entries.bytes -= bytes
    if (rows.size <= limit.rows && entries.bytes <= limit.bytes) return
  }
}

/** A deep copy of plain data; anything else, such as a key of WebCrypto, cannot be changed and stays itself. */
function frozenCopy<Value>(value: Value): Value
function frozenCopy(value: unknown): unknown {
  if (Object.isFrozen(value)) return value // no object, or of a row that was stored before
  if (Array.isArray(value)) return Object.freeze(value.map((entry) => frozenCopy(entry)))
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  const members = Object.entries(value).map(([name, member]) => [name, frozenCopy(member)])
  return Object.freeze(Object.fromEntries(members))
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype
}
