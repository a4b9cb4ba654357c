/** Steps 4 and 5: exchange the code, check the ID token, refresh, revoke (RFC 6749 §4.1.3, §6; RFC 7009). */
import { type Calls, createCalls, once } from '@/lib/flow/commands/calls'
import type { Context } from '@/lib/flow/commands/context'
import { pasteTokens } from '@/lib/flow/commands/paste-tokens'
import { jumpSinceMs } from '@/lib/flow/device-clock'
import { refreshRequest, sent, tokenRequest, transactionOf } from '@/lib/flow/parameters'
import type { Handed } from '@/lib/flow/refresh-messages'
import { shareRefresh } from '@/lib/flow/shared-refresh'
import type { KeySource } from '@/lib/jwt/verify'
import type { Parameter } from '@/lib/oauth/authorization'
import { OAuthError } from '@/lib/oauth/errors'
import {
  formRequest,
  readRevocationResponse,
  readTokenResponse,
  revocationParameters,
} from '@/lib/oauth/token'

export function tokenCommands(context: Context) {
  const { run, dispatch, provider, usedStates } = context
  const call: Calls = createCalls(context)
  const shared = shareRefresh(context)
  let keys: KeySource | undefined

  /**
   * Sends the code, and resolves to true if tokens came. `again` sends one that was sent before: the server
   * will end what it gave for it.
   */
  const sendCode = once(async (again: boolean): Promise<boolean> => {
    const { code } = run()
    if (!code) return false
    const { state } = code.from
    const { server, now } = await provider()
    const request = formRequest(server.token_endpoint, sent(tokenRequest(run())))
    const openid = hasScope(transactionOf(run())?.scope, 'openid')
    let mine = false
    const tokens = await call(
      'token',
      request,
      (response) => readTokenResponse(response, { openid }),
      async () => {
        const { issuer } = transactionOf(run()) ?? server
        if (issuer !== server.issuer) {
          const sentence = 'This code is of another server than the one that is chosen now.'
          const details = { expected: issuer, found: server.issuer }
          throw new OAuthError('issuer_mismatch', sentence, details)
        }
        mine = await usedStates.claim(state)
        if (!mine && !again) {
          throw new OAuthError('transaction_used', 'This login was used before: log in again.')
        }
        dispatch({ type: 'transaction-used', state, atMs: now() })
        return undefined
      },
    )
    if (tokens) {
      dispatch({ type: 'tokens-received', tokens, from: { code: code.value }, atMs: now() })
      watchClock()
      return true
    }
    if (mine && mayBeGood(run().answers.token)) {
      // A wrong verifier can be mended and sent again, and so can what did not arrive.
      await usedStates.release(state)
      dispatch({ type: 'transaction-released', state })
    }
    return false
  })

  /** From here on it is known if the device's clock is set. */
  function watchClock(): void {
    const { tokens } = run()
    if (tokens) jumpSinceMs(tokens)
  }

  /** While the ID token is being checked, the code can be sent again: that is another press. */
  async function requestTokens(again = false): Promise<void> {
    if (await sendCode(again)) await checkIdentity()
  }

  /**
   * Fetches the JWKS and runs the checks of OpenID Connect Core 3.1.3.7 over the run's ID token; one that
   * came by a refresh is also held against the `before` claims of the login (12.2).
   */
  async function checkIdentity(before?: Record<string, unknown>): Promise<void> {
    const { tokens } = run()
    const idToken = tokens?.value.id_token
    if (!tokens || !idToken) return
    const { server, keys: entered, now } = await provider()
    // Loaded with the first ID token: what is needed to check one.
    const [{ cachedKeys, readKeys }, { checkIdToken }] = await Promise.all([
      import('@/lib/jwt/verify'),
      import('@/lib/jwt/id-token'),
    ])
    keys ??= cachedKeys(async () => {
      if (entered) return entered
      const jwks = await call('keys', new Request(server.jwks_uri), readKeys)
      if (!jwks) throw new OAuthError('network_failed', 'The keys could not be fetched.')
      return jwks
    }, now)
    const transaction = transactionOf(run())
    const report = await checkIdToken(idToken, keys, {
      issuer: server.issuer,
      clientId: transaction?.clientId ?? '',
      nonce: transaction?.nonce,
      maxAgeS: transaction?.maxAgeS,
      accessToken: tokens.value.access_token,
      algorithms: server.id_token_signing_alg_values_supported ?? ['RS256'],
      nowMs: now(),
      previous: before && {
        iss: String(before.iss),
        sub: String(before.sub),
        authTime: typeof before.auth_time === 'number' ? before.auth_time : undefined,
      },
    })
    dispatch({ type: 'identity-checked', report, from: { idToken } })
  }

  /**
   * Exchanges the newest refresh token, or the one that `parameters` names. What a learner has changed is always
   * sent; of the lesson's own request copies of this tab send one between them.
   */
  async function refresh(parameters?: Parameter[]): Promise<void> {
    const { server, now } = await provider()
    const { tokens: held, edits } = run()
    const isPlain = !parameters && Object.keys(edits.refresh).length === 0
    const body = parameters ?? sent(refreshRequest(run()))
    const refreshToken = body.find(({ name }) => name === 'refresh_token')?.value ?? ''
    const request = formRequest(server.token_endpoint, body)
    let elsewhere: Handed | undefined
    const tokens = await call(
      'refresh',
      request,
      (response) => readTokenResponse(response, { openid: false }),
      async (decided) => {
        if (isPlain && decided === request) elsewhere = await shared.begin(refreshToken)
        return elsewhere?.tokens
      },
    )
    const atMs = elsewhere?.atMs ?? now()
    const before = run().identity?.value.claims
    if (tokens) dispatch({ type: 'tokens-refreshed', tokens, from: { refreshToken }, atMs })
    watchClock()
    if (!elsewhere && refreshToken === held?.value.refresh_token) {
      await shared.end(refreshToken, tokens && { tokens, atMs })
    }
    if (tokens) await checkIdentity(before)
  }

  return {
    requestTokens,
    /** Reads what was pasted as the answer to the token request, in place of sending it. */
    async pasteTokens(text: string): Promise<void> {
      if (await pasteTokens(context, text)) await checkIdentity()
    },
    refresh: once(refresh),
    /** Ends a token at the server; for a refresh token, with everything that came of its code. */
    revoke: once(async (token: string, hint: 'refresh_token' | 'access_token') => {
      const { server } = await provider()
      if (!server.revocation_endpoint) return
      const clientId = transactionOf(run())?.clientId ?? ''
      const parameters = revocationParameters({ clientId, token, hint })
      const request = formRequest(server.revocation_endpoint, parameters)
      await call('revoke', request, readRevocationResponse)
    }),
    /** Forgets the keys, as a new tenant has new ones. */
    forgetKeys(): void {
      keys = undefined
    },
  }
}

function hasScope(scope: string | undefined, wanted: string): boolean {
  return (scope ?? '').split(' ').includes(wanted)
}

/**
 * True if the code may still be good: the server has said no, in words, or nothing answered. If only the answer was
 * lost, the server takes the next try for a replay, and ends tokens that nobody has got.
 */
function mayBeGood(answer: ReturnType<Context['run']>['answers']['token']): boolean {
  if (answer?.status !== 'failed') return false
  return answer.failure.status !== undefined || answer.failure.code === 'network_failed'
}
