/** For tests: a run over a fresh sandbox, walked as functions, with the phone's pages answered by their forms. */
import { type Commands, createCommands } from '@/lib/flow/commands'
import type { Context } from '@/lib/flow/commands/context'
import { createPauses, type Pauses } from '@/lib/flow/pauses'
import type { BrowserPage, Run } from '@/lib/flow/run'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { createUsedStates } from '@/lib/flow/used-states'
import type { Provider } from '@/lib/providers'
import { createHost, formOf, type Host } from '@/lib/sandbox/testing/walk'
import { recorded } from '@/lib/trace/record'

/** A run over some provider, in memory. */
export type FlowOver = {
  store: RunStore
  context: Context
  commands: Commands
  pauses: Pauses
  run(): Run
  /** Where the browser was sent away to. */
  left: string[]
}

export type TestFlow = FlowOver & {
  host: Host
  /** Answers the page on the phone: the login as it came, or the consent by a button. */
  press(decision?: string): Promise<void>
}

/** What a run has in common with those of other tabs. */
type Shared = Partial<Pick<Context, 'usedStates' | 'copies'>>

export async function createTestFlow(): Promise<TestFlow> {
  const host = await createHost()
  const flow = createFlowOver(host)
  return {
    ...flow,
    host,
    async press(decision) {
      const page = flow.run().page
      const request = page && (await answerPage(page, decision))
      if (request) await flow.commands.browse(request)
    },
  }
}

export function createFlowOver(
  provider: Provider,
  callback = 'https://proofkey.example/callback/',
  { usedStates = createUsedStates('proofkey:test'), copies = () => undefined }: Shared = {},
): FlowOver {
  const store = createRunStore()
  const left: string[] = []
  const pauses = createPauses()
  let filling = false
  const context: Context = {
    run: store.getState,
    dispatch: store.dispatch,
    provider: async () => provider,
    practice: async () => provider,
    send: (request, sender) =>
      recorded(provider.send, {
        api: provider.api,
        checks: provider.inside?.checks,
        onExchange: (made) =>
          store.dispatch({ type: 'exchange-recorded', exchange: context.mark(request, made) }),
        now: provider.now,
      })(request, sender),
    pause: async (request, sender) =>
      filling ? request : pauses.getState().pause(request, sender, async () => provider),
    mark: (request, exchange) => pauses.getState().mark(request, exchange),
    dropPaused: (whose) => pauses.getState().drop(whose),
    phone: ({ server }) => ({
      opens: (url) => url.protocol.startsWith('com.exampleco.'),
      serves: (url) => url.href.startsWith(`${server.issuer}/`),
    }),
    leave: (url) => left.push(url),
    here: () => ({ callback, path: '/lessons/overview/' }),
    usedStates,
    copies,
  }
  const commands = createCommands(context, (on) => {
    filling = on
    return on ? context.dropPaused('all') : undefined
  })
  return { store, context, commands, pauses, run: store.getState, left }
}

/** The request that the form of `page` sends, its fields as they came; undefined where there is no form. */
export async function answerPage(
  { url, html = '' }: BrowserPage,
  decision?: string,
): Promise<Request | undefined> {
  const action = /<form[^>]*\saction="([^"]*)"/.exec(html)?.[1]
  if (action === undefined) return undefined
  const fields = await formOf(new Response(html))
  const body = new URLSearchParams({ ...fields, ...(decision && { decision }) })
  return new Request(new URL(action, url), { method: 'POST', body })
}
