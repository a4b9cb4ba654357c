/** The commands that send requests, loaded with the first press that sends one: a first look sends none. */
import { type Context, failureOf } from '@/lib/flow/commands/context'
import type { SendingCommands } from '@/lib/flow/commands/sending'
import type { CommandSet } from '@/lib/flow/commands/turns'
import type { Call } from '@/lib/flow/run'

export type LaterCommands = Omit<SendingCommands, 'forgetKeys'>

type Hearing = {
  /** Listens for copies of this tab that hold a refresh token which this one has exchanged. */
  hearCopies(): Promise<void>
}

export function laterCommands(
  context: Context,
  sending: CommandSet<SendingCommands>,
): LaterCommands & Hearing {
  const { run, dispatch } = context
  const { use, loaded } = sending

  /** What could not even be begun, because something did not load, is a call that failed. */
  async function begun(call: Call, work: (set: SendingCommands) => Promise<void>): Promise<void> {
    try {
      await use(work)
    } catch (error) {
      dispatch({
        type: 'call-changed',
        call,
        answer: { status: 'failed', failure: failureOf(error) },
      })
    }
  }

  return {
    browse: (...given) => use((set) => set.browse(...given)),
    receiveCallback: (...given) => use((set) => set.receiveCallback(...given)),
    logIn: (...given) => use((set) => set.logIn(...given)),
    goOut: (...given) => use((set) => set.goOut(...given)),
    async lookAfterAway() {
      if (run().away) await use((set) => set.lookAfterAway())
    },
    async hearCopies() {
      // Where it cannot be loaded, a copy that asks hears nothing and sends its token itself.
      if (run().spentRefreshTokens.length > 0) await sending.load().catch(() => {})
    },
    requestTokens: (...given) => begun('token', (set) => set.requestTokens(...given)),
    pasteTokens: (...given) => begun('token', (set) => set.pasteTokens(...given)),
    refresh: (...given) => begun('refresh', (set) => set.refresh(...given)),
    revoke: (...given) => begun('revoke', (set) => set.revoke(...given)),
    getUserInfo: (...given) => begun('userinfo', (set) => set.getUserInfo(...given)),
    callApi: (...given) => begun('timesheets', (set) => set.callApi(...given)),
    sendRequest: (...given) => use((set) => set.sendRequest(...given)),
    runAll: () => use((set) => set.runAll()),
    fillInUntil: (...given) => use((set) => set.fillInUntil(...given)),
    advanceClock: (...given) => use((set) => set.advanceClock(...given)),
    resetSandbox: () => use((set) => set.resetSandbox()),
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
