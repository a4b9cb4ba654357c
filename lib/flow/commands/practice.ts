/**
 * Requests of an exercise: really sent, really answered and recorded, with a login of their own. They are
 * marked `exercise`, and nothing of the run is read or changed.
 */
import type { Context } from '@/lib/flow/commands/context'
import { answerAsAda } from '@/lib/flow/commands/whole-run'
import type { BrowserPage } from '@/lib/flow/run'
import {
  authorizationParameters,
  authorizationUrl,
  createNonce,
  createState,
  type Parameter,
} from '@/lib/oauth/authorization'
import { createVerifier, deriveChallenge } from '@/lib/oauth/pkce'
import { formRequest, tokenParameters } from '@/lib/oauth/token'
import { type Sender, sandboxDefaults } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'
import { recorded } from '@/lib/trace/record'
import { navigate } from '@/lib/user-agent/navigate'

/** What the app of an exercise holds, by the names of the protocol. */
export type PracticeValues = Readonly<Record<string, string>>

/** The most pages that a login may show before it is given up. */
const mostPages = 6

/** @param answer presses the first button of a page, as Ada; undefined where there is none */
export function practiceCommands(
  { dispatch, provider, phone }: Context,
  answer: (page: BrowserPage) => Request | undefined = answerAsAda,
) {
  /** The provider with a recorder of its own; `byLearner` of the first messages are not `filledIn`. */
  async function connect(byLearner: number) {
    const connected = await provider()
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
  type Connection = Awaited<ReturnType<typeof connect>>

  /** From the authorization request to the callback, as Ada; undefined where it ends elsewhere. */
  async function walk(connection: Connection, parameters: readonly Parameter[]) {
    let request = new Request(authorizationUrl(connection.server, parameters))
    for (let count = 0; count < mostPages; count++) {
      const landing = await navigate(request, connection.send, connection.phone)
      if (landing.kind === 'app' || landing.kind === 'web') return new URL(landing.url)
      if (landing.kind === 'failed') return undefined
      const { url, status, html } = landing
      const next = answer({ url, status, html })
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

  async function prepare(): Promise<{ connection: Connection; values: PracticeValues }> {
    const connection = await connect(0)
    const { clientId, redirectUri, scope, audience } = sandboxDefaults
    const code_verifier = createVerifier()
    const code_challenge = await deriveChallenge(code_verifier)
    const names = { state: createState(), nonce: createNonce() }
    const parameters = authorizationParameters({
      clientId,
      redirectUri,
      scope,
      audience,
      challenge: code_challenge,
      ...names,
    })
    const code = (await walk(connection, parameters))?.searchParams.get('code')
    if (!code) throw new Error('the login of the exercise gave no code')
    const values = { client_id: clientId, redirect_uri: redirectUri, code, code_verifier }
    return { connection, values }
  }

  return {
    /** Sends one request of an exercise. No redirect is followed, and the phone shows nothing. */
    async practise(request: Request, sender: Sender): Promise<Exchange> {
      const connection = await connect(1)
      await connection.send(request, sender)
      return last(connection)
    },
    /**
     * Sends an authorization request; if it is let through, logs in as Ada and exchanges the code with
     * `verifier`. Resolves to the exchange at which it ended.
     */
    async practiseLogin(parameters: readonly Parameter[], verifier: string): Promise<Exchange> {
      const connection = await connect(1)
      const callback = await walk(connection, parameters)
      const code = callback?.searchParams.get('code')
      if (!code) return last(connection)
      const value = (name: string) => parameters.find((each) => each.name === name)?.value ?? ''
      const [clientId, redirectUri] = [value('client_id'), value('redirect_uri')]
      await redeem(connection, tokenParameters({ clientId, redirectUri, code, verifier }))
      return last(connection)
    },
    /** Logs in as Ada for an exercise: a code that was never sent, and what goes with it. */
    async practiceCode(): Promise<PracticeValues> {
      return (await prepare()).values
    },
    /** Logs in as Ada for an exercise and exchanges the code: a refresh token that was never sent. */
    async practiceRefreshToken(): Promise<PracticeValues> {
      const { connection, values } = await prepare()
      const { client_id = '', redirect_uri = '', code = '', code_verifier = '' } = values
      const response = await redeem(
        connection,
        tokenParameters({
          clientId: client_id,
          redirectUri: redirect_uri,
          code,
          verifier: code_verifier,
        }),
      )
      const body: unknown = await response.json()
      const found =
        typeof body === 'object' && body && 'refresh_token' in body && body.refresh_token
      if (typeof found !== 'string')
        throw new Error('the login of the exercise gave no refresh token')
      return { client_id, refresh_token: found }
    },
  }
}
