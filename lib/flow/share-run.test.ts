import { expect, test } from 'vitest'
import { emptyRun } from '@/lib/flow/run'
import { shareRun } from '@/lib/flow/share-run'
import { createRunStore } from '@/lib/flow/store'
import { createMemory, type Memory } from '@/lib/memory'

const verifier = { value: 'v1', from: { kind: 'typed' } } as const
const page = { url: 'https://as.example/login', status: 200, html: '<p>Log in</p>' }

/** A page with a run in `memory`. */
function runIn(memory: Memory) {
  const store = createRunStore()
  shareRun(store, memory)
  return store
}

function joined() {
  const memories = [createMemory('one'), createMemory('other')] as const
  const copied = <T>(value: T): T => structuredClone(value)
  memories[0].watch({ wrote: (entry) => memories[1].take(copied([entry])) })
  memories[1].watch({ wrote: (entry) => memories[0].take(copied([entry])) })
  return memories
}

test('what happens in one page has happened in the other, and does not come back', () => {
  const [here, there] = joined()
  const one = runIn(here)
  const other = runIn(there)
  let writes = 0
  there.watch({ wrote: () => writes++ })
  one.dispatch({ type: 'verifier-made', verifier })
  one.dispatch({ type: 'page-shown', page })
  expect(other.getState()).toEqual(one.getState())
  expect(other.getState().page).toEqual(page)
  expect(writes).toBe(0)
  other.dispatch({ type: 'page-closed' })
  expect(one.getState().page).toBeUndefined()
})

test('starting over empties both, lists included', () => {
  const [here, there] = joined()
  const one = runIn(here)
  const other = runIn(there)
  one.dispatch({ type: 'verifier-made', verifier })
  one.dispatch({ type: 'clock-moved', byMs: 1000 })
  other.dispatch({ type: 'started-over' })
  expect([one.getState(), other.getState()]).toEqual([emptyRun, emptyRun])
})

test('a part that is damaged, or no part, changes nothing', () => {
  const memory = createMemory('one')
  const store = runIn(memory)
  store.dispatch({ type: 'verifier-made', verifier })
  const before = store.getState()
  const entry = (key: string, value: unknown) => ({ key, value, count: 99, by: 'other' })
  memory.take([entry('run/verifier', { value: 7 }), entry('run/nothing', 1), entry('run/', 1)])
  memory.take([entry('clients/a', {}), entry('run/__proto__', { polluted: true })])
  expect(store.getState()).toBe(before)
  memory.take([entry('run/exchanges', undefined)])
  expect(store.getState().exchanges).toEqual([])
})

test('a call that is under way elsewhere is not shown as one of this page', () => {
  const [here, there] = joined()
  const one = runIn(here)
  const other = runIn(there)
  one.dispatch({ type: 'call-changed', call: 'token', answer: { status: 'sending' } })
  expect(other.getState().answers).toEqual({})
  one.dispatch({ type: 'call-changed', call: 'token', answer: { status: 'answered' } })
  expect(other.getState().answers).toEqual({ token: { status: 'answered' } })
})
