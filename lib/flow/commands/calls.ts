/** One back-channel call at a time of each kind: a second press joins the call that is under way. */
import { type Context, failureOf } from '@/lib/flow/commands/context'
import type { Call } from '@/lib/flow/run'

/** Runs `make` and keeps its answer under `call`; resolves to undefined if it failed. */
export type Calls = <T>(
  call: Call,
  request: Request,
  read: (response: Response) => Promise<T>,
) => Promise<T | undefined>

export function createCalls({ run, dispatch, send }: Context): Calls {
  return async (call, request, read) => {
    dispatch({ type: 'call-changed', call, answer: { status: 'sending' } })
    const seen = run().exchanges.length
    const exchange = () => run().exchanges.slice(seen).at(-1)?.id
    try {
      const value = await read(await send(request, 'app'))
      dispatch({ type: 'call-changed', call, answer: { status: 'answered', exchange: exchange() } })
      return value
    } catch (error) {
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
