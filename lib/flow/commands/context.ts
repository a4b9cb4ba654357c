/** What the commands of a run work with. */
import type { FlowEvent } from '@/lib/flow/events'
import type { Failure, Run } from '@/lib/flow/run'
import type { UsedStates } from '@/lib/flow/used-states'
import { OAuthError } from '@/lib/oauth/errors'
import type { Provider, Send, Sender } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'
import type { Phone } from '@/lib/user-agent/navigate'

export type Context = {
  run(): Run
  dispatch(event: FlowEvent): void
  /** Loads the provider on first use. Rejects where it cannot be loaded. */
  provider(): Promise<Provider>
  /** Whom an exercise asks: the same one, but the sandbox in place of a provider of the learner's own. */
  practice(): Promise<Provider>
  /** The provider's `send`, recorded. */
  send: Send
  /**
   * The breakpoint: resolves to what is to be sent in place of `request`, most often itself. Rejects with
   * `request_dropped`.
   */
  pause(request: Request, sender: Sender): Promise<Request>
  /** Notes on the exchange of a request that waited there what the learner has changed. */
  mark(request: Request, exchange: Exchange): Exchange
  /** Drops the requests that wait at the breakpoint, and resolves once those who sent them have taken note. */
  dropPaused(whose: 'browser' | 'all'): Promise<void>
  phone(provider: Provider): Phone
  /** Leaves this page for a real one, a callback page of this site for example. */
  leave(url: string): void
  /** The callback page of this site, and the path of the page that is open, for a login that leaves it. */
  here(): { callback: string; path: string }
  usedStates: UsedStates
  /** Opens the channel over which copies of this tab hear each other; undefined where this tab cannot have any. */
  copies(): Copies | undefined
}

export type Copies = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener'
>

/**
 * What is certain not to arrive is not sent: a code that was sent counts as used.
 * @throws {OAuthError} offline
 */
export async function online({ provider }: Pick<Context, 'provider'>): Promise<void> {
  if ((await provider()).isOffline?.()) {
    throw new OAuthError('offline', 'The browser has no network: nothing was sent.')
  }
}

/** What the run keeps of a thrown error. An error that is not ours means that nothing answered. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof OAuthError)) return { code: 'network_failed' }
  const { status, description, expected, found } = error.details
  return { code: error.code, status, description, expected, found }
}
