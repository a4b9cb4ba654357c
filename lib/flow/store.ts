/** The run's store: the only mutable state of a walk. Knows no React. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FlowEvent } from '@/lib/flow/events'
import { reduce } from '@/lib/flow/reduce'
import { emptyRun, type Run } from '@/lib/flow/run'

export type RunStore = Pick<StoreApi<Run>, 'getState' | 'getInitialState' | 'subscribe'> & {
  dispatch(event: FlowEvent): void
}

export function createRunStore(): RunStore {
  const store = createStore<Run>(() => emptyRun)
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    dispatch: (event) => store.setState(reduce(store.getState(), event), true),
  }
}

/**
 * The same store for readers that can wait: it follows `store` when `later` comes, and then only to the
 * newest run. Events go to `store` itself.
 */
export function createFollower(store: RunStore, later: (work: () => void) => void): RunStore {
  const follower = createStore<Run>(store.getState)
  let waiting = false
  store.subscribe(() => {
    if (waiting) return
    waiting = true
    later(() => {
      waiting = false
      follower.setState(store.getState(), true)
    })
  })
  return {
    getState: follower.getState,
    getInitialState: store.getInitialState,
    subscribe: follower.subscribe,
    dispatch: store.dispatch,
  }
}
