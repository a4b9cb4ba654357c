/** The flow as an app walks it, with every check that an app owes itself, up to the first that says no. */
import { within } from '@/lib/deadline'
import type { TrialWalk } from '@/lib/flow/trials'
import { failedLogin, newLogin } from '@/lib/flow/trials-login'
import { assertIdToken } from '@/lib/jwt/id-token'
import { readKeys } from '@/lib/jwt/verify'
import { type Callback, readCallback } from '@/lib/oauth/callback'
import { OAuthError } from '@/lib/oauth/errors'
import { readResource, resourceRequest } from '@/lib/oauth/resource'
import { readTokenResponse, tokenParameters } from '@/lib/oauth/token'
import type { SwitchName } from '@/lib/settings'

/** How long the app waits for tokens before it gives up, in milliseconds. */
export const patienceMs = 2000

/** From the login to the API. */
const wholeFlow: TrialWalk = async (take, connection, walks) => {
  const callback = await logIn(take, connection, walks)
  if (!callback) return false
  const { server, api, now, send } = connection
  const tokens = await take('request tokens', async () =>
    readTokenResponse(await walks.redeem(connection, exchangeOf(callback)), { openid: true }),
  )
  if (!tokens) return false
  const claims = await take('check the ID token', () =>
    assertIdToken(
      tokens.id_token ?? '',
      async () => readKeys(await send(new Request(server.jwks_uri), 'app')),
      {
        issuer: server.issuer,
        clientId: callback.transaction.clientId,
        nonce: callback.transaction.nonce,
        accessToken: tokens.access_token,
        algorithms: server.id_token_signing_alg_values_supported ?? ['RS256'],
        nowMs: now(),
      },
    ),
  )
  if (!claims) return false
  const entries = await take('call the API', async () =>
    readResource(await send(resourceRequest(api ?? '', tokens.access_token), 'app')),
  )
  return entries !== undefined
}

const logIn = async (...[take, connection, walks]: Parameters<TrialWalk>) => {
  const login = await newLogin(connection)
  const url = await take('log in', async () => {
    const landed = await walks.walk(connection, login.parameters)
    if (!landed) throw failedLogin(connection)
    return landed.href
  })
  if (url === undefined) return undefined
  return take('read the callback', async () =>
    readCallback(url, [login.transaction], connection.server, connection.now()),
  )
}

/** An app that gives up too early, and then sends the same code again (RFC 6749 §4.1.2). */
const impatient: TrialWalk = async (take, connection, walks) => {
  const callback = await logIn(take, connection, walks)
  if (!callback) return false
  const parameters = exchangeOf(callback)
  const inTime = await take('request tokens in time', async () => {
    const given = await within(walks.redeem(connection, parameters), patienceMs)
    if (given) return readTokenResponse(given, { openid: true })
    throw new OAuthError('network_failed', 'No answer came in time.', {
      expected: `an answer within ${patienceMs / 1000} s`,
      found: 'none',
    })
  })
  if (inTime) return true
  const again = await take('request tokens again', async () =>
    readTokenResponse(await walks.redeem(connection, parameters), { openid: true }),
  )
  return again !== undefined
}

/** The whole flow, and then what a page of another origin could have read of it. */
const fromElsewhere: TrialWalk = async (take, connection, walks) => {
  if (!(await wholeFlow(take, connection, walks))) return false
  const readable = await take('read from another origin', async () => {
    const request = new Request(connection.server.token_endpoint, { method: 'OPTIONS' })
    const response = await connection.send(request, 'app')
    const found = response.headers.get('access-control-allow-origin')
    if (found !== null) return true
    throw new OAuthError('network_failed', 'The browser would keep the answer from the page.', {
      status: response.status,
      expected: 'Access-Control-Allow-Origin',
      found: '(absent)',
    })
  })
  return readable === true
}

function exchangeOf({ code, transaction }: Callback) {
  const { clientId, redirectUri, verifier } = transaction
  return tokenParameters({ clientId, redirectUri, code, verifier })
}

/** By the switch that the walk meets. */
export const appWalks: Partial<Record<SwitchName, TrialWalk>> & { whole: TrialWalk } = {
  whole: wholeFlow,
  faultSlow: impatient,
  faultNoCors: fromElsewhere,
}
