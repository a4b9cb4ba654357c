/** Why there is a refresh token, or none: three switches, told beside the checks of the token endpoint. */
import type { CheckResult, RefreshSwitches } from '@/lib/inside'
import type { Env } from '@/lib/sandbox/env'
import { refreshSwitches } from '@/lib/sandbox/scope'
import type { CodeRow } from '@/lib/sandbox/store'

/** The switches for a code: each has to be on when the person logs in, and still be on now. */
export async function switchesNow(env: Env, code: CodeRow): Promise<RefreshSwitches> {
  const client = await env.store.get('clients', code.clientId)
  const api = code.audience === undefined ? undefined : await env.store.get('apis', code.audience)
  const now = refreshSwitches([], client, api)
  const then = code.refreshSwitches
  return { asked: then.asked, api: then.api && now.api, client: then.client && now.client }
}

/** True if all three are on, and so there is a refresh token. */
export function allOn({ asked, api, client }: RefreshSwitches): boolean {
  return asked && api && client
}

/** The three as checks that refuse nothing. */
export function refreshNotes({ asked, api, client }: RefreshSwitches): CheckResult[] {
  return [
    {
      name: 'offlineAccessAsked',
      asks: 'For a refresh token: did the app ask for the scope offline_access?',
      spec: 'OpenID Connect Core 1.0 §11',
      outcome: asked ? 'passed' : 'failed',
    },
    {
      name: 'apiAllowsOfflineAccess',
      asks: 'For a refresh token: does the API allow offline access?',
      spec: 'RFC 6749 §1.5',
      outcome: api ? 'passed' : 'failed',
    },
    {
      name: 'refreshGrantAllowed',
      asks: 'For a refresh token: is the app registered for the grant type refresh_token?',
      spec: 'RFC 7591 §2',
      outcome: client ? 'passed' : 'failed',
    },
  ]
}
