'use client'

import { useState } from 'react'

export type Draft<T> = {
  /** What is saved, with the learner's changes on top. */
  value: T
  /** Only what differs from what is saved. */
  changes: Partial<T>
  dirty: boolean
  set(change: Partial<T>): void
  discard(): void
}

/** Changes that are not saved yet. A change back to what is saved is none. */
export function useDraft<T extends object>(saved: T): Draft<T> {
  const [draft, setDraft] = useState<Partial<T>>({})
  const value = { ...saved, ...draft }
  const changes = differences(saved, draft)
  return {
    value,
    changes,
    dirty: Object.keys(changes).length > 0,
    set: (change) => setDraft((before) => ({ ...before, ...change })),
    discard: () => setDraft({}),
  }
}

function differences<T extends object>(saved: T, draft: Partial<T>): Partial<T> {
  const changes = { ...draft }
  for (const name in changes) {
    if (JSON.stringify(changes[name]) === JSON.stringify(saved[name])) delete changes[name]
  }
  return changes
}
