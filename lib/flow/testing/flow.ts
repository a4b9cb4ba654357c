/** For tests: a run over a fresh sandbox, walked as functions, with the phone's pages answered by their forms. */
import { type Commands, createCommands } from '@/lib/flow/commands'
import type { Context } from '@/lib/flow/commands/context'
import { createPauses, type Pauses } from '@/lib/flow/pauses'
import type { BrowserPage, Run } from '@/lib/flow/run'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { createUsedStates } from '@/lib/flow/used-states'
import { createHost, formOf, type Host } from '@/lib/sandbox/testing/walk'
import { recorded } from '@/lib/trace/record'

export type TestFlow = {
  host: Host
  store: RunStore
  context: Context
  commands: Commands
  pauses: Pauses
  run(): Run
  /** Where the phone's browser was sent away to. */
  left: string[]
  /** Answers the page on the phone: the login as it came, or the consent by a button. */
  press(decision?: string): Promise<void>
}

export async function createTestFlow(): Promise<TestFlow> {
  const host = await createHost()
  const store = createRunStore()
  const left: string[] = []
  const pauses = createPauses()
  let filling = false
  const context: Context = {
    run: store.getState,
    dispatch: store.dispatch,
    provider: async () => host,
    send: (request, sender) =>
      recorded(host.send, {
        api: host.api,
        checks: host.inside?.checks,
        onExchange: (made) =>
          store.dispatch({ type: 'exchange-recorded', exchange: context.mark(request, made) }),
        now: host.now,
      })(request, sender),
    pause: async (request, sender) =>
      filling ? request : pauses.getState().pause(request, sender, async () => host),
    mark: (request, exchange) => pauses.getState().mark(request, exchange),
    dropPaused: (whose) => pauses.getState().drop(whose),
    phone: ({ server }) => ({
      opens: (url) => url.protocol.startsWith('com.exampleco.'),
      serves: (url) => url.href.startsWith(`${server.issuer}/`),
    }),
    leave: (url) => left.push(url),
    here: () => ({ callback: 'https://proofkey.example/callback/', path: '/lessons/overview/' }),
    usedStates: createUsedStates('proofkey:test'),
  }
  const commands = createCommands(context, (on) => {
    filling = on
    return on ? context.dropPaused('all') : undefined
  })
  return {
    host,
    store,
    context,
    commands,
    pauses,
    run: store.getState,
    left,
    async press(decision) {
      const page = store.getState().page
      const request = page && (await answerPage(page, decision))
      if (request) await commands.browse(request)
    },
  }
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
