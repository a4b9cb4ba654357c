/** The breakpoint: a request that is about to leave waits until the learner says what becomes of it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Provider, Sender } from '@/lib/providers'
import type { Exchange, SentRequest } from '@/lib/trace/exchange'

/** Before which requests a run stops: none, all, or those of one kind. */
export type Breakpoint =
  | 'nothing'
  | 'everything'
  | 'authorize'
  | 'pages'
  | 'token'
  | 'API'
  | 'others'

/** What becomes of a request: it is sent as the lesson had it, or as the learner wrote it, or not at all. */
export type Decision = 'send' | 'drop' | SentRequest

export type Waiting = {
  id: string
  request: SentRequest
  sender: Sender
  decide(decision: Decision): void
}

export type PauseState = {
  before: Breakpoint
  /** Oldest first. Never stored: a reload forgets them, and none of them was sent. */
  waiting: readonly Waiting[]
  /** The last one that was let go, until another one waits or its answer is good. */
  sent?: { was: Waiting; answered?: Exchange }
  /** Marks the exchange of a request that waited; there once one has. */
  mark?(request: Request, exchange: Exchange): Exchange
}

export type Pauses = StoreApi<PauseState> & {
  /** Resolves to what is to be sent. Rejects with `request_dropped` where the learner dropped it. */
  pause(request: Request, sender: Sender, provider: () => Promise<Provider>): Promise<Request>
  /** Drops what waits, of the phone's browser or of everybody, and lets those who waited take note. */
  drop(whose: 'browser' | 'all'): Promise<void>
}

export function createPauses(): Pauses {
  const store = createStore<PauseState>(() => ({ before: 'nothing', waiting: [] }))
  return {
    ...store,
    async pause(request, sender, provider) {
      if (store.getState().before === 'nothing') return request
      const { decide } = await import('@/lib/flow/decide')
      return decide(store, request, sender, await provider())
    },
    async drop(whose) {
      const { waiting } = store.getState()
      const gone = waiting.filter(({ sender }) => whose === 'all' || sender !== 'app')
      for (const { decide } of gone) decide('drop')
      if (gone.length > 0) await new Promise((done) => setTimeout(done))
    },
  }
}
