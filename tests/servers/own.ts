/** For tests: a run over a provider of a learner's own, found by discovery, with a browser for its pages. */

import type { OwnProvider } from '@/lib/flow/own-provider'
import { createOwnProvider } from '@/lib/flow/server-provider'
import { createFlowOver, type FlowOver } from '@/lib/flow/testing/flow'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { createBrowser } from '../protocol/browser'

export const callbackPage = 'http://localhost:4999/docs/callback/'

export type OwnFlow = FlowOver & {
  provider: OwnProvider
  server: AuthorizationServer
  /** Logs in by a real navigation, and gives the URL that the browser ends at. */
  logIn(edits?: Record<string, string>): Promise<string>
  /** The same, and reads it. */
  takeCode(edits?: Record<string, string>): Promise<void>
}

type At = { issuer: string; port: number }

export async function discover(issuer: string): Promise<AuthorizationServer> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`)
  return response.json()
}

/** @param now the clock of the app, in milliseconds */
export async function openOwnFlow(
  { issuer, port }: At,
  clientId: string,
  {
    now,
    keys,
    isOffline,
    ...change
  }: Pick<OwnProvider, 'keys'> & {
    now?: () => number
    isOffline?: () => boolean
  } & Partial<AuthorizationServer> = {},
): Promise<OwnFlow> {
  const server = { ...(await discover(issuer)), ...change }
  const scope = 'openid profile email offline_access'
  const provider: OwnProvider = { kind: 'issuer', issuer, clientId, scope, server, keys }
  const connected = createOwnProvider(provider, undefined, now)
  const flow = createFlowOver({ ...connected, ...(isOffline && { isOffline }) }, callbackPage)
  const app = { ...provider, redirectUri: callbackPage }
  flow.store.dispatch({ type: 'app-set-up', app })
  const { browse } = createBrowser(new URL(issuer).origin, port)

  async function logIn(edits: Record<string, string> = {}): Promise<string> {
    for (const [name, value] of Object.entries(edits)) {
      flow.commands.editParameter('authorize', name, value)
    }
    await flow.commands.generateVerifier()
    const url = await flow.commands.goOut('this tab', callbackPage, '/lessons/')
    if (url === undefined) throw new Error('the request was dropped')
    return String(await browse(url))
  }
  return {
    ...flow,
    provider,
    server,
    logIn,
    takeCode: async (edits) => flow.commands.receiveCallback(await logIn(edits)),
  }
}
