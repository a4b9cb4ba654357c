import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyProgress, longestRecord, mergeProgress, readProgress } from '@/lib/flow/progress'
import { progressFile, readProgressFile } from '@/lib/flow/progress-file'
import { createProgressStore } from '@/lib/flow/progress-store'
import { memoryStorage } from '@/lib/flow/testing/storage'

const known = { lessons: ['overview', 'call-api'], tasks: ['call-api'] }

describe('stored progress', () => {
  test('P4 is read part by part: what is damaged is dropped, the rest stays', () => {
    const stored = { at: 7, lessons: ['overview', 4, 'overview', '../x', 'Ada'], tasks: 'call-api' }
    expect(readProgress(JSON.stringify(stored))).toEqual({ lessons: ['overview'], tasks: [] })
  })
  test.each([null, '', 'nonsense', '[]', '7', 'null', '{"lessons":{}}'])(
    '%s is nothing',
    (text) => {
      expect(readProgress(text)).toEqual(emptyProgress)
    },
  )
  test('any text is read without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => void readProgress(text)))
    fc.assert(fc.property(fc.json(), (text) => void readProgress(text)))
  })
  test('two are merged, each name once', () => {
    const merged = mergeProgress(
      { at: 'overview', lessons: ['overview'], tasks: [] },
      { lessons: ['call-api', 'overview'], tasks: ['call-api'] },
    )
    expect(merged).toEqual({
      at: 'overview',
      lessons: ['overview', 'call-api'],
      tasks: ['call-api'],
    })
  })
})

describe('a file of progress', () => {
  const progress = { lessons: ['overview'], tasks: ['call-api'] }
  test('is read as it was written', () => {
    expect(readProgressFile(progressFile({ ...progress, at: 'overview' }), known)).toEqual({
      progress,
      unknown: [],
    })
  })
  test('names that this version does not know are left out and told', () => {
    const file = progressFile({ lessons: ['overview', 'later'], tasks: ['later-too'] })
    expect(readProgressFile(file, known)).toEqual({
      progress: { lessons: ['overview'], tasks: [] },
      unknown: ['later', 'later-too'],
    })
  })
  test.each([
    ['', /empty/],
    [`${' '.repeat(longestRecord)}x`, /too long/],
    ['lessons: all', /not JSON/],
    ['[1]', /not JSON|no progress/],
    ['{"lessons":[],"tasks":[]}', /no progress/],
    ['{"proofkey":"progress","version":2,"lessons":[],"tasks":[]}', /another version/],
    ['{"proofkey":"progress","version":1,"lessons":{},"tasks":[]}', /“lessons”/],
    ['{"proofkey":"progress","version":1,"lessons":[],"tasks":["<b>"]}', /“tasks”/],
  ])('%# is refused in a sentence', (text, sentence) => {
    const read = readProgressFile(text, known)
    expect('problem' in read && read.problem).toMatch(sentence)
  })
})

describe('the store', () => {
  const key = 'proofkey::progress'
  const alone = () => {}

  test('what is done stays done, and is there again', () => {
    const storage = memoryStorage()
    createProgressStore(storage, key, alone).add({ lessons: ['overview'], at: 'call-api' })
    const again = createProgressStore(storage, key, alone)
    again.add({ lessons: [], tasks: ['call-api'] })
    expect(again.getState()).toEqual({ at: 'call-api', lessons: ['overview'], tasks: ['call-api'] })
  })
  test('two tabs do not undo each other', () => {
    const storage = memoryStorage()
    let tell: (changed: string | null) => void = alone
    const first = createProgressStore(storage, key, (onChange) => {
      tell = onChange
    })
    const second = createProgressStore(storage, key, alone)
    first.add({ lessons: ['overview'] })
    second.add({ tasks: ['call-api'] })
    tell(key)
    const both = { lessons: ['overview'], tasks: ['call-api'] }
    expect(first.getState()).toEqual(both)
    expect(readProgress(storage.getItem(key))).toEqual(both)
    second.forget()
    tell(key)
    expect(first.getState()).toEqual(emptyProgress)
  })
  test('P1 where storage refuses, this tab still knows', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    const storage = { ...memoryStorage(), getItem: refuse, setItem: refuse, removeItem: refuse }
    const store = createProgressStore(storage, key, alone)
    store.add({ tasks: ['call-api'] })
    expect(store.getState().tasks).toEqual(['call-api'])
    store.forget()
    expect(store.getState()).toEqual(emptyProgress)
    const without = createProgressStore(undefined, key, alone)
    without.add({ lessons: ['overview'] })
    expect(without.getState().lessons).toEqual(['overview'])
  })
})
