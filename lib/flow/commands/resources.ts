/** Call your API: `/userinfo` and the timesheets API with a bearer token (RFC 6750). */
import { createCalls, once } from '@/lib/flow/commands/calls'
import type { Context } from '@/lib/flow/commands/context'
import { readResource, resourceRequest } from '@/lib/oauth/resource'
import { readUserinfo, userinfoRequest } from '@/lib/oauth/userinfo'

/** What goes into the `Authorization` header. */
export type Bearer = 'access_token' | 'id_token' | 'none'

export function resourceCommands(context: Context) {
  const { run, dispatch, provider, send, pause } = context
  const call = createCalls(context)

  function token(bearer: Bearer): string | undefined {
    return bearer === 'none' ? undefined : run().tokens?.value[bearer]
  }

  return {
    /** Sends a request of the learner's own, recorded like any other; nothing of the run changes. */
    sendRequest: async (request: Request): Promise<Response> =>
      send(await pause(request, 'app'), 'app'),
    getUserInfo: once(async (bearer: Bearer = 'access_token') => {
      const { userinfo_endpoint } = (await provider()).server
      if (!userinfo_endpoint) return
      const { tokens, identity } = run()
      const subject = identity?.value.claims?.sub
      const request = userinfoRequest({ userinfo_endpoint }, token(bearer))
      const claims = await call('userinfo', request, (response) =>
        readUserinfo(response, typeof subject === 'string' ? subject : undefined),
      )
      if (claims && tokens) {
        dispatch({ type: 'userinfo-received', claims, from: { code: tokens.from.code } })
      }
    }),
    /** Reads the timesheets, or with `entry` adds one. */
    callApi: once(async (bearer: Bearer = 'access_token', entry?: Record<string, unknown>) => {
      const { api } = await provider()
      if (!api) return
      const { tokens } = run()
      const init = entry ? { method: 'POST' as const, body: entry } : undefined
      const request = resourceRequest(api, token(bearer), init)
      const body = await call('timesheets', request, readResource)
      if (body !== undefined && tokens) {
        dispatch({ type: 'timesheets-received', body, from: { code: tokens.from.code } })
      }
    }),
  }
}
