/** What *Show me* does for each task: the steps that a learner would press, in the same order. */
import type { Context } from '@/lib/flow/commands/context'
import type { LaterCommands } from '@/lib/flow/commands/later'
import type { pkceCommands } from '@/lib/flow/commands/pkce'
import { answerAs, answerAsAda, answerPages } from '@/lib/flow/commands/whole-run'
import { refreshRequest } from '@/lib/flow/parameters'
import type { EditableRequest } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import type { TaskName } from '@/lib/flow/tasks'
import type { Inside } from '@/lib/inside'
import { formRequest } from '@/lib/oauth/token'
import { sandboxDefaults } from '@/lib/providers'
import type { SwitchName } from '@/lib/settings'

/** The commands that a learner has for all this. */
export type StepCommands = ReturnType<typeof pkceCommands> &
  LaterCommands & {
    editParameter(request: EditableRequest, name: string, value: string | null): void
    restoreParameters(request: EditableRequest): void
    runTrial(name: SwitchName): Promise<unknown>
  }

const hourMs = 3_600_000
const claimedCallback = 'https://app.exampleco.com/callback'

/** The exercises show their answers themselves. */
export type ShownTask = Exclude<TaskName, 'find-the-mistake'>

/** One way to do each task, from whatever the run holds. What it changes at the server, it puts back. */
export function taskSteps(
  { run, provider }: Pick<Context, 'run' | 'provider'>,
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

  /** Changes the tenant for one login. */
  async function withTenant(
    change: (inside: Inside) => Promise<() => Promise<void>>,
    act: () => Promise<void>,
  ): Promise<void> {
    const { inside } = await provider()
    const putBack = inside && (await change(inside))
    try {
      await act()
    } finally {
      await putBack?.()
    }
  }

  return {
    'register-application': () =>
      withTenant(async (inside) => {
        const { clients } = await inside.tables()
        const { clientId } = sandboxDefaults
        const before = clients.find(({ client_id }) => client_id === clientId)?.grant_types ?? []
        const without = before.filter((grant) => grant !== 'authorization_code')
        await inside.changeClient(clientId, { grant_types: without })
        return () => inside.changeClient(clientId, { grant_types: before })
      }, freshCode),
    'register-api': () =>
      withTenant(async (inside) => {
        const { apis } = await inside.tables()
        const { audience } = sandboxDefaults
        const before = apis.find(({ identifier }) => identifier === audience)
        await inside.changeApi(audience, { allowOfflineAccess: false })
        return () =>
          inside.changeApi(audience, { allowOfflineAccess: before?.allowOfflineAccess ?? true })
      }, freshTokens),
    'sample-use-cases': async () => {
      restoreParameters('authorize')
      const { scope, grace } = sandboxDefaults
      editParameter('authorize', 'scope', `${scope} approve:timesheets`)
      editParameter('authorize', 'prompt', 'login')
      await generateVerifier()
      await answerPages(commands, (page) => answerAs(grace, page))
      await requestTokens()
    },
    'silent-login': async () => {
      await freshCode()
      editParameter('authorize', 'prompt', 'none')
      await generateVerifier()
      await logIn('private')
      await logIn()
    },
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
    'hosted-or-embedded': async () => {
      const { server } = await provider()
      const parameters = [
        { name: 'grant_type', value: 'password' },
        { name: 'client_id', value: sandboxDefaults.clientId },
        { name: 'username', value: sandboxDefaults.ada.username },
        { name: 'password', value: 'made-up' },
      ]
      await commands.sendRequest(formRequest(server.token_endpoint, parameters))
    },
    misconfigure: async () => {
      await withTenant(
        async ({ settings }) => {
          const { unsafeAllowMissingPkce } = await settings.read()
          await settings.change({ unsafeAllowMissingPkce: true })
          return async () => void (await settings.change({ unsafeAllowMissingPkce }))
        },
        async () => void (await commands.runTrial('unsafeAllowMissingPkce')),
      )
      await commands.runTrial('unsafeAllowMissingPkce')
    },
    quickstarts: async () => {
      restoreParameters('authorize')
      editParameter('authorize', 'redirect_uri', claimedCallback)
      await generateVerifier()
      await answerPages(commands, answerAsAda)
    },
  }
}
