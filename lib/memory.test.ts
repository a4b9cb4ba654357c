import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemory, type Entry, type Memory } from '@/lib/memory'

const values = (memory: Memory) =>
  Object.fromEntries(memory.keys().map((key) => [key, memory.read(key)]))

test('what one writes, another one takes', () => {
  const one = createMemory('one')
  const other = createMemory('other')
  one.watch({ wrote: (entry) => other.take([entry]) })
  one.write('a', 1)
  one.write('b', 2)
  one.write('a', undefined)
  expect(values(other)).toEqual({ b: 2 })
})

test('a write made after taking another is newer than it', () => {
  const one = createMemory('one')
  const other = createMemory('a')
  for (const value of [1, 2, 3]) one.write('key', value)
  other.take(one.entries())
  other.write('key', 4)
  one.take(other.entries())
  expect(one.read('key')).toBe(4)
})

test('an older write changes nothing, and nobody hears of it', () => {
  const one = createMemory('one')
  const stale: Entry = { key: 'key', value: 'old', count: 1, by: 'a' }
  const heard: string[][] = []
  one.watch({ took: (keys) => heard.push([...keys]) })
  one.write('key', 'new')
  one.take([stale])
  expect(one.read('key')).toBe('new')
  one.take([{ ...stale, count: 2 }])
  expect(heard).toEqual([['key']])
})

test('in whichever order writes arrive, and however often, all end with the same values', () => {
  const write = fc.record({
    writer: fc.nat(2),
    key: fc.constantFrom('a', 'b'),
    value: fc.option(fc.nat(9), { nil: undefined }),
    /** Whether this one has heard of everything written before. */
    informed: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(write), fc.infiniteStream(fc.nat(99)), (writes, order) => {
      const all = ['x', 'y', 'z'].map((by) => createMemory(by))
      const log: Entry[] = []
      for (const memory of all) memory.watch({ wrote: (entry) => log.push(entry) })
      for (const { writer, key, value, informed } of writes) {
        if (informed) all[writer]?.take(log)
        all[writer]?.write(key, value)
      }
      for (const memory of all) {
        const shuffled = log
          .map((entry) => ({ entry, at: order.next().value }))
          .sort((one, other) => one.at - other.at)
        for (const { entry } of shuffled) memory.take([entry])
      }
      for (const memory of all.slice(1)) {
        expect(memory.keys().sort()).toEqual(all[0]?.keys().sort())
        for (const key of memory.keys()) expect(memory.read(key)).toBe(all[0]?.read(key))
      }
    }),
  )
})
