/** The provider of a server that answers real HTTP: nothing of it can be seen but its messages. */
import type { OwnProvider } from '@/lib/flow/own-provider'
import { askAcross } from '@/lib/oauth/across-origins'
import { isLoopback } from '@/lib/oauth/issuer'
import { readMetadata } from '@/lib/oauth/metadata'
import { fetchDocument } from '@/lib/oauth/public-document'
import { baseOf, type Provider, sandboxApi, sandboxServer } from '@/lib/providers'

type Fetch = (request: Request) => Promise<Response>

const overTheNet: Fetch = (request) => fetch(request)

/** The provider that `npm start` serves at `issuer`, as the app asks it. */
export function createServerProvider(issuer: string, ask = overTheNet, now = Date.now): Provider {
  return { ...realProvider(ask, now), server: sandboxServer(issuer), api: sandboxApi(issuer) }
}

/** A provider of the learner's own, at the endpoints of its metadata. Which API its tokens open is not known. */
export function createOwnProvider(
  { server, keys }: Pick<OwnProvider, 'server' | 'keys'>,
  ask = overTheNet,
  now = Date.now,
): Provider {
  return {
    ...realProvider((request) => askAcross(request, ask), now),
    server,
    keys,
    // Node has no `navigator` before version 21.
    isOffline: () =>
      globalThis.navigator?.onLine === false && !isLoopback(new URL(server.token_endpoint)),
  }
}

/** Its pages are for a real browser, and no cookie goes with what the app sends. */
function realProvider(ask: Fetch, now: () => number): Pick<Provider, 'pages' | 'send' | 'now'> {
  return {
    pages: 'real',
    send: (request) => ask(new Request(request, { credentials: 'omit', redirect: 'manual' })),
    now,
  }
}

/**
 * Looks for the provider of the server that this site came from: at `/provider`, or at the root of the origin.
 * Resolves to its issuer, or to why there is none to talk to.
 */
export async function findThisServer(
  origin: string,
  ask = overTheNet,
): Promise<{ issuer: string } | { elsewhere: string } | 'not there'> {
  let elsewhere: string | undefined
  for (const issuer of [`${origin}/provider`, `${origin}/`]) {
    const url = `${baseOf(issuer)}/.well-known/openid-configuration`
    const document = await fetchDocument(url, { ask })
    if (document.problem === 'unreachable') throw new Error('nothing answered')
    if (document.problem !== undefined) continue
    const read = readMetadata(document.body, issuer)
    if (read.problem === undefined) return { issuer }
    if (read.problem === 'issuer') elsewhere ??= read.issuer
  }
  return elsewhere === undefined ? 'not there' : { elsewhere }
}
