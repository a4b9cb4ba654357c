/** One back-channel call at a time of each kind: a second press joins the call that is under way. */
import { type Context, failureOf, online } from '@/lib/flow/commands/context'
import type { Call } from '@/lib/flow/run'

/**
 * Sends `request` and keeps its answer under `call`; resolves to undefined if it failed. `leaving` is called
 * when the request really leaves, as the breakpoint has decided. It keeps it back by throwing, or by resolving to
 * what came of the same request elsewhere.
 */
export type Calls = <T>(
  call: Call,
  request: Request,
  read: (response: Response) => Promise<T>,
  leaving?: (decided: Request) => Promise<T | undefined>,
) => Promise<T | undefined>

export function createCalls({ run, dispatch, send, pause, provider }: Context): Calls {
  return async (call, request, read, leaving) => {
    const sending = { status: 'sending' } as const
    dispatch({ type: 'call-changed', call, answer: sending })
    const newest = () => run().exchanges.at(-1)?.id
    let before = newest()
    const exchange = () => (newest() === before ? undefined : newest())
    try {
      const decided = await pause(request, 'app')
      await online({ provider })
      const elsewhere = await leaving?.(decided)
      if (elsewhere !== undefined) {
        dispatch({ type: 'call-changed', call, answer: { status: 'answered', elsewhere: true } })
        return elsewhere
      }
      before = newest()
      const value = await read(await send(decided, 'app'))
      dispatch({ type: 'call-changed', call, answer: { status: 'answered', exchange: exchange() } })
      return value
    } catch (error) {
      // A run that was started over has no call any more that could have failed.
      if (run().answers[call] !== sending) return undefined
      const failure = failureOf(error)
      dispatch({
        type: 'call-changed',
        call,
        answer: { status: 'failed', exchange: exchange(), failure },
      })
      return undefined
    }
  }
}

/** Makes `action` refuse to run twice at once: while it runs, further calls get the same promise. */
export function once<Arguments extends unknown[], T>(
  action: (...args: Arguments) => Promise<T>,
): (...args: Arguments) => Promise<T> {
  let running: Promise<T> | undefined
  return (...args) => {
    running ??= action(...args).finally(() => {
      running = undefined
    })
    return running
  }
}
