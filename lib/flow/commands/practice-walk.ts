/** How an exercise sends: over a recorder of its own, marked `exercise`, with logins that answer themselves. */
import type { Context } from '@/lib/flow/commands/context'
import type { BrowserPage } from '@/lib/flow/run'
import { authorizationUrl, type Parameter } from '@/lib/oauth/authorization'
import { formRequest } from '@/lib/oauth/token'
import type { Exchange } from '@/lib/trace/exchange'
import { recorded } from '@/lib/trace/record'
import { navigate } from '@/lib/user-agent/navigate'

/** The most pages that a login may show before it is given up. */
const mostPages = 6

/** Presses the first button of a page, as Ada; undefined where there is none. */
export type Answer = (page: BrowserPage) => Request | undefined | Promise<Request | undefined>

export type Connection = Awaited<ReturnType<ReturnType<typeof createPracticeWalk>['connect']>>

export function createPracticeWalk({ dispatch, practice, phone }: Context, answer: Answer) {
  /** The provider with a recorder of its own; `byLearner` of the first messages are not `filledIn`. */
  async function connect(byLearner: number) {
    const connected = await practice()
    const { send, api, inside, answeredBy, now } = connected
    const seen: Exchange[] = []
    const onExchange = (exchange: Exchange) => {
      const marked: Exchange = { ...exchange, exercise: true }
      if (seen.length >= byLearner) marked.filledIn = true
      seen.push(marked)
      dispatch({ type: 'exchange-recorded', exchange: marked })
    }
    const checks = inside?.checks
    const recordedSend = recorded(send, { api, checks, answeredBy, onExchange, now })
    return { ...connected, send: recordedSend, phone: phone(connected), seen }
  }
  /** From the authorization request to the callback, as Ada; undefined where it ends elsewhere. */
  async function walk(connection: Connection, parameters: readonly Parameter[]) {
    let request = new Request(authorizationUrl(connection.server, parameters))
    for (let count = 0; count < mostPages; count++) {
      const landing = await navigate(request, connection.send, connection.phone)
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
