/** The commands that send requests, loaded with the first press that sends one: a first look sends none. */
import { type Context, failureOf } from '@/lib/flow/commands/context'
import { kept } from '@/lib/flow/commands/kept'
import type { pkceCommands } from '@/lib/flow/commands/pkce'
import type { SendingCommands } from '@/lib/flow/commands/sending'
import type { Filling } from '@/lib/flow/commands/whole-run'
import type { Call } from '@/lib/flow/run'

export type LaterCommands = Omit<SendingCommands, 'forgetKeys'>

export function laterCommands(
  context: Context,
  pkce: ReturnType<typeof pkceCommands>,
  filling: Filling,
): LaterCommands {
  const { run, dispatch } = context
  const { load, loaded } = kept<SendingCommands>(async () =>
    (await import('@/lib/flow/commands/sending')).sendingCommands(context, pkce, filling),
  )

  /** What could not even be begun, because something did not load, is a call that failed. */
  async function begun(call: Call, work: (set: SendingCommands) => Promise<void>): Promise<void> {
    try {
      await work(await load())
    } catch (error) {
      dispatch({
        type: 'call-changed',
        call,
        answer: { status: 'failed', failure: failureOf(error) },
      })
    }
  }

  return {
    browse: async (...given) => (await load()).browse(...given),
    receiveCallback: async (...given) => (await load()).receiveCallback(...given),
    logIn: async (...given) => (await load()).logIn(...given),
    goOut: async (...given) => (await load()).goOut(...given),
    async lookAfterAway() {
      if (run().away) await (await load()).lookAfterAway()
    },
    requestTokens: (...given) => begun('token', (set) => set.requestTokens(...given)),
    pasteTokens: (...given) => begun('token', (set) => set.pasteTokens(...given)),
    refresh: (...given) => begun('refresh', (set) => set.refresh(...given)),
    revoke: (...given) => begun('revoke', (set) => set.revoke(...given)),
    getUserInfo: (...given) => begun('userinfo', (set) => set.getUserInfo(...given)),
    callApi: (...given) => begun('timesheets', (set) => set.callApi(...given)),
    sendRequest: async (...given) => (await load()).sendRequest(...given),
    runAll: async () => (await load()).runAll(),
    fillInUntil: async (...given) => (await load()).fillInUntil(...given),
    advanceClock: async (...given) => (await load()).advanceClock(...given),
    resetSandbox: async () => (await load()).resetSandbox(),
    // What is not loaded has sent nothing, so it holds nothing to be dropped.
    closeBrowser() {
      const set = loaded()
      if (set) set.closeBrowser()
      else dispatch({ type: 'page-closed' })
    },
    startOver() {
      const set = loaded()
      if (set) set.startOver()
      else dispatch({ type: 'started-over' })
    },
  }
}
