/** Use cases: other authorization requests, set up in one press, or run to the tokens. */
import type { BrowserWindow } from '@/lib/flow/commands/authorize'
import { once } from '@/lib/flow/commands/calls'
import type { Context } from '@/lib/flow/commands/context'
import type { LaterCommands } from '@/lib/flow/commands/later'
import type { pkceCommands } from '@/lib/flow/commands/pkce'
import { answerAs, answerPages, type Filling, type Person } from '@/lib/flow/commands/whole-run'
import type { Edits } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import type { Customization } from '@/lib/inside'

export type CaseParts = ReturnType<typeof pkceCommands> & LaterCommands

export function caseCommands(context: Context, parts: CaseParts, filling: Filling) {
  const { run, dispatch, provider } = context

  /**
   * Makes the authorization request the lesson's own with these changes, for a login that is yet to come:
   * each login has its own verifier (RFC 7636 §4.1).
   */
  async function setUpRequest(edits: Edits): Promise<void> {
    parts.closeBrowser()
    dispatch({ type: 'parameters-restored', request: 'authorize' })
    for (const [name, value] of Object.entries(edits)) {
      dispatch({ type: 'parameter-edited', request: 'authorize', name, value })
    }
    await parts.generateVerifier()
  }

  return {
    setUpRequest: once(setUpRequest),
    /** Sets the request up and opens it on the phone. Pages that come are the learner's to answer. */
    tryRequest: once(async (edits: Edits, window: BrowserWindow) => {
      await setUpRequest(edits)
      await parts.logIn(window)
    }),
    /** Sets the request up, logs in as `person` where a login is asked for, and requests the tokens. */
    runRequest: once(async (edits: Edits, person: Person, window: BrowserWindow = 'shared') => {
      await filling(true)
      try {
        await setUpRequest(edits)
        const logIn = () => parts.logIn(window)
        await answerPages({ ...parts, logIn }, (page) => answerAs(person, page))
        if (stepStatus(run(), 'code') === 'done') await parts.requestTokens()
      } finally {
        filling(false)
      }
    }),
    /** What the sandbox puts into every token from now on. Rejects with an `Error` in a learner's words. */
    async customizeTokens(customization: Customization): Promise<void> {
      const { inside } = await provider()
      await inside?.customizeTokens(customization)
    },
    /** What the sandbox puts into every token now; undefined where the provider shows nothing of it. */
    async readCustomization(): Promise<Customization | undefined> {
      const { inside } = await provider()
      return (await inside?.tables())?.customization
    },
  }
}
