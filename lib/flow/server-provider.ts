/** The provider of a server that answers real HTTP: nothing of it can be seen but its messages. */
import { metadataProblem } from '@/lib/oauth/metadata'
import { baseOf, type Provider, sandboxApi, sandboxServer } from '@/lib/providers'

type Fetch = (request: Request) => Promise<Response>

const overTheNet: Fetch = (request) => fetch(request)

/**
 * The provider that `npm start` serves at `issuer`, as the app asks it. Its pages are for a real browser, and
 * no cookie goes with what the app sends.
 */
export function createServerProvider(issuer: string, ask = overTheNet, now = Date.now): Provider {
  return {
    server: sandboxServer(issuer),
    api: sandboxApi(issuer),
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
    const response = await ask(new Request(url, { credentials: 'omit' }))
    const problem = await metadataProblem(response, issuer)
    if (!problem) return { issuer }
    if (typeof problem === 'object') elsewhere ??= problem.issuer
  }
  return elsewhere === undefined ? 'not there' : { elsewhere }
}
