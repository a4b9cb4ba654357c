/** What *Show me* does for each task: the steps that a learner would press, in the same order. */
import type { authorizeCommands } from '@/lib/flow/commands/authorize'
import type { pkceCommands } from '@/lib/flow/commands/pkce'
import type { resourceCommands } from '@/lib/flow/commands/resources'
import type { tokenCommands } from '@/lib/flow/commands/tokens'
import { answerAsAda, answerPages, type wholeRunCommands } from '@/lib/flow/commands/whole-run'
import { refreshRequest } from '@/lib/flow/parameters'
import type { EditableRequest, Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import type { TaskName } from '@/lib/flow/tasks'
import { sandboxDefaults } from '@/lib/providers'

/** The commands that a learner has for all this. */
export type StepCommands = ReturnType<typeof pkceCommands> &
  ReturnType<typeof authorizeCommands> &
  ReturnType<typeof tokenCommands> &
  ReturnType<typeof resourceCommands> &
  ReturnType<typeof wholeRunCommands> & {
    editParameter(request: EditableRequest, name: string, value: string | null): void
    restoreParameters(request: EditableRequest): void
  }

const hourMs = 3_600_000
const claimedCallback = 'https://app.exampleco.com/callback'

/** The exercises show their answers themselves. */
export type ShownTask = Exclude<TaskName, 'find-the-mistake'>

/** One way to do each task, from whatever the run holds. `run` reads it anew each time. */
export function taskSteps(
  run: () => Run,
  commands: StepCommands,
): Record<ShownTask, () => Promise<void>> {
  const { generateVerifier, changeOneCharacter, bringBackVerifier } = commands
  const { editParameter, restoreParameters, logIn, requestTokens } = commands
  const { callApi, refresh, fillInUntil, advanceClock } = commands

  /** A login of its own, as the lesson has it: the code is new, and nothing was made of it. */
  async function freshCode(): Promise<void> {
    restoreParameters('authorize')
    await generateVerifier()
    await answerPages(commands, answerAsAda)
  }

  /** Tokens that are good now, with a refresh token among them. */
  async function freshTokens(): Promise<void> {
    await freshCode()
    await requestTokens()
  }

  function refreshWith(changes: Record<string, string>): Promise<void> {
    const own = refreshRequest({ ...run(), edits: { ...run().edits, refresh: {} } })
    const others = own.filter(({ name }) => !Object.hasOwn(changes, name))
    const added = Object.entries(changes).map(([name, value]) => ({ name, value }))
    return refresh([...others, ...added])
  }

  return {
    'create-code-verifier': () => generateVerifier(96),
    'create-code-challenge': async () => {
      await fillInUntil('challenge')
      await changeOneCharacter()
    },
    'authorize-user': async () => {
      await fillInUntil('code')
      const before = run().edits.authorize.redirect_uri
      editParameter('authorize', 'redirect_uri', `${sandboxDefaults.redirectUri}s`)
      await logIn()
      editParameter('authorize', 'redirect_uri', before ?? sandboxDefaults.redirectUri)
    },
    'request-tokens': async () => {
      await freshCode()
      await changeOneCharacter()
      await requestTokens()
      await bringBackVerifier()
    },
    'call-api': async () => {
      await freshTokens()
      await callApi('id_token')
      await refreshWith({ scope: 'openid read:timesheets' })
      await callApi('access_token', { date: '2026-01-05', project: 'Not allowed', hours: 1 })
      await refreshWith({})
    },
    'refresh-tokens': async () => {
      await freshTokens()
      const old = run().tokens?.value.refresh_token ?? ''
      await refreshWith({})
      await refreshWith({ refresh_token: old })
      await refreshWith({})
    },
    'mobile-sdks': async () => {
      if (stepStatus(run(), 'tokens') !== 'done') await freshTokens()
      await advanceClock((run().tokens?.value.expires_in ?? 0) * 1000 || hourMs)
      await refreshWith({})
    },
    quickstarts: async () => {
      restoreParameters('authorize')
      editParameter('authorize', 'redirect_uri', claimedCallback)
      await generateVerifier()
      await answerPages(commands, answerAsAda)
    },
  }
}
