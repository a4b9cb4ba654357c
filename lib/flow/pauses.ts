/** Requests that wait at the breakpoint until the learner says what becomes of them. */
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
  /** Resolves to what is to be sent. Rejects with `request_dropped` where the learner dropped it. */
  pause(request: Request, sender: Sender, provider: () => Promise<Provider>): Promise<Request>
  /** Drops what waits, of the phone's browser or of everybody, and lets those who waited take note. */
  drop(whose: 'browser' | 'all'): Promise<void>
  /** Notes on the exchange of a request that waited what the learner has changed. */
  mark(request: Request, exchange: Exchange): Exchange
}

export type Pauses = StoreApi<PauseState>

/** Lets everything pass, until `armBreakpoint`, which is loaded when it is asked for, gives it its functions. */
export function createPauses(): Pauses {
  return createStore<PauseState>(() => ({
    before: 'nothing',
    waiting: [],
    pause: async (request) => request,
    drop: async () => {},
    mark: (_, exchange) => exchange,
  }))
}
