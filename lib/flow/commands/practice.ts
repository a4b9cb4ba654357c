/**
 * Requests of an exercise: really sent, really answered and recorded, with a login of their own. They are
 * marked `exercise`, and nothing of the run is read or changed.
 */
import type { Context } from '@/lib/flow/commands/context'
import { type Answer, type Connection, createPracticeWalk } from '@/lib/flow/commands/practice-walk'
import { answerAsAda } from '@/lib/flow/commands/whole-run'
import type { Trial } from '@/lib/flow/trials'
import {
  answerParameters,
  authorizationParameters,
  createNonce,
  createState,
  type Parameter,
} from '@/lib/oauth/authorization'
import { createVerifier, deriveChallenge } from '@/lib/oauth/pkce'
import { tokenParameters } from '@/lib/oauth/token'
import { type Sender, sandboxDefaults } from '@/lib/providers'
import type { SwitchName } from '@/lib/settings'
import type { Exchange } from '@/lib/trace/exchange'

/** What the app of an exercise holds, by the names of the protocol. */
export type PracticeValues = Readonly<Record<string, string>>

export function practiceCommands(context: Context, answer: Answer = answerAsAda) {
  const { connect, walk, redeem, last } = createPracticeWalk(context, answer)

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
    const code = await codeFrom(walk(connection, parameters))
    if (!code) throw new Error('the login of the exercise gave no code')
    const values = { client_id: clientId, redirect_uri: redirectUri, code, code_verifier }
    return { connection, values }
  }

  return {
    /** Sends one request of an exercise. No redirect is followed, and the phone shows nothing. */
    async practise(request: Request, sender: Sender): Promise<Exchange> {
      const connection = await connect(1)
      await connection.send(await connection.paused(request, sender), sender)
      return last(connection)
    },
    /**
     * Sends an authorization request; if it is let through, logs in as Ada and exchanges the code with
     * `verifier`. Resolves to the exchange at which it ended.
     */
    async practiseLogin(parameters: readonly Parameter[], verifier: string): Promise<Exchange> {
      const connection = await connect(1)
      const code = await codeFrom(walk(connection, parameters))
      if (!code) return last(connection)
      const value = (name: string) => parameters.find((each) => each.name === name)?.value ?? ''
      const [clientId, redirectUri] = [value('client_id'), value('redirect_uri')]
      await redeem(connection, tokenParameters({ clientId, redirectUri, code, verifier }))
      return last(connection)
    },
    /** Runs the flow, or an attack on it, against the server as it is now. */
    async runTrial(name: SwitchName): Promise<Trial> {
      const { runTrial } = await import('@/lib/flow/trials')
      return runTrial(name, await connect(0), { walk, redeem })
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

/** The code of a callback, if there is a callback and it has one. */
async function codeFrom(walked: Promise<URL | undefined>): Promise<string | undefined> {
  const callback = await walked
  return (callback && answerParameters(callback).get('code')) ?? undefined
}
