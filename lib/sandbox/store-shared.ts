/** A store in a memory that several pages may hold in common: for embeds, which keep nothing anywhere else. */
import type { Memory } from '@/lib/memory'
import { readRow } from '@/lib/sandbox/row-schemas'
import { type Rows, type Store, type Table, tableNames } from '@/lib/sandbox/store'

/**
 * The tables as entries `<table>/<key>` of `memory`. A row is checked on the way out, since another page may
 * have written it, and copied both ways, as a database does it.
 */
export function createSharedStore(memory: Memory): Store {
  const name = (table: Table, key: string) => `${table}/${key}`

  function read<T extends Table>(table: T, key: string): Rows[T] | undefined {
    return readRow(table, memory.read(name(table, key)))
  }

  function keysOf(table: Table): string[] {
    const start = name(table, '')
    return memory.keys().flatMap((each) => (each.startsWith(start) ? each.slice(start.length) : []))
  }

  return {
    isShared: false, // other frames may see the rows, and the worker never does
    async get(table, key) {
      return read(table, key)
    },
    async put(table, key, row) {
      memory.write(name(table, key), readRow(table, row))
    },
    async delete(table, key) {
      memory.write(name(table, key), undefined)
    },
    async list(table) {
      return keysOf(table).flatMap((key) => {
        const row = read(table, key)
        return row === undefined ? [] : { key, row }
      })
    },
    async update(table, key, change) {
      const { row, result } = change(read(table, key))
      memory.write(name(table, key), row && readRow(table, row))
      return result
    },
    async clear() {
      for (const table of tableNames) {
        for (const key of keysOf(table)) memory.write(name(table, key), undefined)
      }
    },
  }
}
