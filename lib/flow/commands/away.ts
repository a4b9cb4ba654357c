/** A login by a real navigation: out of this page, and back by a callback page of this site (RFC 8252 §7.3). */
import { beginLogin } from '@/lib/flow/commands/begin-login'
import { type Context, failureOf, online } from '@/lib/flow/commands/context'
import type { Away } from '@/lib/flow/run'
import { rebuiltLogin } from '@/lib/trace/rebuild'

/**
 * Begins the login: its redirect URI is set, as an edit that the learner sees, and its address given, or
 * undefined where the learner dropped it at the breakpoint. Of an edited request a navigation sends the URL.
 */
export async function goOut(
  context: Context,
  way: Away['way'],
  redirectUri: string,
  from: string,
): Promise<string | undefined> {
  const { run, dispatch, provider, pause } = context
  await online(context)
  const { server, now } = await provider()
  dispatch({
    type: 'parameter-edited',
    request: 'authorize',
    name: 'redirect_uri',
    value: redirectUri,
  })
  const begun = beginLogin(context, server, now())
  const state = run().transactions.at(-1)?.state ?? ''
  const leaving = await pause(new Request(begun), 'browser').catch((error: unknown) => {
    if (failureOf(error).code === 'request_dropped') return undefined
    throw error
  })
  if (!leaving) return undefined
  dispatch({ type: 'browser-left', away: { way, state, url: leaving.url, from } })
  return leaving.url
}

/** Takes the exchanges that the browser has made meanwhile, as far as the provider shows them. */
export async function takeHops({ dispatch, provider }: Context, { state }: Away): Promise<void> {
  const { inside } = await provider()
  for (const exchange of (await inside?.exchanges(state)) ?? []) {
    dispatch({ type: 'exchange-recorded', exchange })
  }
}

/** Ends it with a callback. Where nobody saw the hops, one exchange is made of what is known of them. */
export async function comeBack(context: Context, away: Away, callbackUrl: string): Promise<void> {
  await takeHops(context, away)
  const { run, dispatch, provider } = context
  if (!run().exchanges.some(({ request }) => request.url === away.url)) {
    const exchange = rebuiltLogin(away.url, callbackUrl, (await provider()).now())
    dispatch({ type: 'exchange-recorded', exchange })
  }
  dispatch({ type: 'browser-returned' })
}
