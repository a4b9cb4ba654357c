import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { emptyRun } from '@/lib/flow/run'
import { createSoon, keepRun, restoreRun, type Soon } from '@/lib/flow/storage'
import { createRunStore } from '@/lib/flow/store'
import { memoryStorage } from '@/lib/flow/testing/storage'

const atOnce: Soon = (work) => work()

const verifier = { value: 'v1', from: { kind: 'typed' } } as const

describe('P4 a stored run that was damaged', () => {
  test('a damaged part is dropped, the rest is kept', () => {
    const stored = JSON.stringify({ verifier, code: { value: 7 }, state: 's1', exchanges: [{}] })
    const run = restoreRun(stored)
    expect(run.verifier).toEqual(verifier)
    expect(run.state).toBe('s1')
    expect(run.code).toBeUndefined()
    expect(run.exchanges).toEqual([])
  })
  test('cut-off JSON, another shape, or nothing at all gives an empty run', () => {
    for (const stored of ['{"verifier":{"val', '[]', 'null', '7', null]) {
      expect(restoreRun(stored)).toEqual(emptyRun)
    }
  })
  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.json(), (stored) => void restoreRun(stored)))
  })
})

test('a run comes back after a reload, without the call that was under way', () => {
  const storage = memoryStorage()
  const before = createRunStore()
  keepRun(before, storage, 'run', atOnce)
  before.dispatch({ type: 'verifier-made', verifier })
  before.dispatch({ type: 'page-shown', page: { url: 'https://as.example/login', html: '<p>' } })
  before.dispatch({ type: 'call-changed', call: 'token', answer: { status: 'sending' } })

  const reloaded = createRunStore()
  keepRun(reloaded, storage, 'run', atOnce)
  expect(reloaded.getState().verifier).toEqual(verifier)
  expect(reloaded.getState().page).toEqual({ url: 'https://as.example/login' })
  expect(reloaded.getState().answers).toEqual({})
  expect(reloaded.getInitialState()).toEqual(emptyRun)
})

test('a login comes back to a page of this site, presented or not, and to no other address', () => {
  const restored = (from: string) =>
    restoreRun(JSON.stringify({ away: { way: 'this tab', state: 's1', url: 'u', from } })).away
      ?.from
  for (const from of ['/lessons/call-api/', '/lessons/call-api/?present', '/']) {
    expect(restored(from)).toBe(from)
  }
  for (const from of [
    '//evil.example/',
    '/lessons/?other',
    'https://evil.example/',
    '/a?present',
  ]) {
    expect(restored(from)).toBeUndefined()
  }
})

test('P3 where storage is full, the oldest exchanges are left out of it, and the run keeps them', () => {
  const storage = memoryStorage({}, 4000)
  const store = createRunStore()
  keepRun(store, storage, 'run', atOnce)
  for (let id = 0; id < 20; id++) {
    store.dispatch({
      type: 'exchange-recorded',
      exchange: {
        id: String(id),
        from: 'app',
        to: 'server',
        startedAtMs: id,
        elapsedMs: 0,
        request: { method: 'GET', url: 'https://as.example/', headers: [], body: 'x'.repeat(500) },
        response: { status: 200, headers: [], body: '' },
      },
    })
  }
  expect(store.getState().exchanges).toHaveLength(20)
  const kept = restoreRun(storage.getItem('run')).exchanges
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.at(-1)?.id).toBe('19')
})

test('P1 a storage that throws leaves the run in memory', () => {
  const refuses = new Proxy(memoryStorage(), {
    get() {
      throw new DOMException('no', 'SecurityError')
    },
  })
  const store = createRunStore()
  keepRun(store, refuses, 'run', atOnce)
  store.dispatch({ type: 'verifier-made', verifier })
  expect(store.getState().verifier).toEqual(verifier)
})

test('a page of a private window does not come back: a reload closes the window', () => {
  const storage = memoryStorage()
  const before = createRunStore()
  keepRun(before, storage, 'run', atOnce)
  const page = { url: 'https://as.example/login', html: '<p>', private: true } as const
  before.dispatch({ type: 'page-shown', page })
  const reloaded = createRunStore()
  keepRun(reloaded, storage, 'run', atOnce)
  expect(reloaded.getState().page).toBeUndefined()
})

test('several events are stored once, and at once when the page goes away', () => {
  vi.useFakeTimers()
  try {
    const storage = memoryStorage()
    const setItem = vi.spyOn(storage, 'setItem')
    const page = new EventTarget()
    const store = createRunStore()
    keepRun(store, storage, 'run', createSoon(page))
    store.dispatch({ type: 'verifier-made', verifier })
    store.dispatch({ type: 'request-named', state: 's1', nonce: 'n1' })
    expect(setItem).not.toHaveBeenCalled()
    page.dispatchEvent(new Event('pagehide'))
    expect(restoreRun(storage.getItem('run'))).toMatchObject({ verifier, state: 's1' })
    vi.runAllTimers()
    expect(setItem).toHaveBeenCalledTimes(1)
    store.dispatch({ type: 'request-named', state: 's2', nonce: 'n2' })
    vi.runAllTimers()
    expect(restoreRun(storage.getItem('run')).state).toBe('s2')
  } finally {
    vi.useRealTimers()
  }
})
