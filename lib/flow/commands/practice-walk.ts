/** How an exercise sends: over a recorder of its own, marked `exercise`, with logins that answer themselves. */
import type { Context } from '@/lib/flow/commands/context'
import type { BrowserPage } from '@/lib/flow/run'
import { authorizationUrl, type Parameter } from '@/lib/oauth/authorization'
import { formRequest } from '@/lib/oauth/token'
import type { Send } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'
import { recorded } from '@/lib/trace/record'
import { navigate } from '@/lib/user-agent/navigate'

/** The most pages that a login may show before it is given up. */
const mostPages = 6

/** Presses the first button of a page, as Ada; undefined where there is none. */
export type Answer = (page: BrowserPage) => Request | undefined | Promise<Request | undefined>

export type Connection = Awaited<ReturnType<ReturnType<typeof createPracticeWalk>['connect']>>

export function createPracticeWalk(context: Context, answer: Answer) {
  const { dispatch, practice, phone, pause, mark } = context

  /**
   * The provider with a recorder of its own. `byLearner` of the first messages are not `filledIn`, and wait at
   * the breakpoint.
   */
  async function connect(byLearner: number) {
    const connected = await practice()
    const { send, api, inside, answeredBy, now } = connected
    const seen: Exchange[] = []
    const isLearners = () => seen.length < byLearner
    const onExchange = (request: Request, exchange: Exchange) => {
      const marked: Exchange = mark(request, { ...exchange, exercise: true })
      if (!isLearners()) marked.filledIn = true
      seen.push(marked)
      dispatch({ type: 'exchange-recorded', exchange: marked })
    }
    const checks = inside?.checks
    const paused: Context['pause'] = async (request, sender) =>
      isLearners() ? pause(request, sender) : request
    const recordedSend: Send = (request, sender) =>
      recorded(send, {
        api,
        checks,
        answeredBy,
        now,
        onExchange: (exchange) => onExchange(request, exchange),
      })(request, sender)
    return { ...connected, send: recordedSend, paused, phone: phone(connected), seen }
  }
  /** From the authorization request to the callback, as Ada; undefined where it ends elsewhere. */
  async function walk(connection: Connection, parameters: readonly Parameter[]) {
    let request = new Request(authorizationUrl(connection.server, parameters))
    for (let count = 0; count < mostPages; count++) {
      const { send, paused, phone } = connection
      const landing = await navigate(request, send, phone, 'browser', (hop) =>
        paused(hop, 'browser'),
      )
      if (landing.kind === 'app' || landing.kind === 'web') return new URL(landing.url)
      if (landing.kind === 'failed') return undefined
      const { url, status, html } = landing
      const next = await answer({ url, status, html })
      if (!next) return undefined
      request = next
    }
    return undefined
  }

  async function redeem(connection: Connection, parameters: readonly Parameter[]) {
    return connection.send(formRequest(connection.server.token_endpoint, parameters), 'app')
  }

  /** The last exchange of a connection that has sent something. */
  function last({ seen }: Connection): Exchange {
    const exchange = seen.at(-1)
    if (!exchange) throw new Error('the recorder saw nothing')
    return exchange
  }

  return { connect, walk, redeem, last }
}
