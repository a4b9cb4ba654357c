/** Lets one request wait at the breakpoint. Loaded with the first one that does. */
import type { StoreApi } from 'zustand/vanilla'
import type { Breakpoint, Decision, PauseState, Waiting } from '@/lib/flow/pauses'
import { OAuthError } from '@/lib/oauth/errors'
import type { Provider, Sender } from '@/lib/providers'
import type { Exchange, SentRequest } from '@/lib/trace/exchange'
import { toRequest } from '@/lib/trace/request-text'

/** What was decided about a request, by the one that is sent in its place. */
const decided = new WeakMap<Request, { original?: SentRequest }>()

/**
 * Resolves to `request` itself where the breakpoint is not for it or nothing was changed.
 * @throws {OAuthError} request_dropped
 */
export async function decide(
  store: StoreApi<PauseState>,
  request: Request,
  sender: Sender,
  provider: Pick<Provider, 'server' | 'api'>,
): Promise<Request> {
  const { before } = store.getState()
  if (before !== 'everything' && before !== endpointOf(request.url, provider)) return request
  const original = await sentRequest(request)
  const decision = await wait(store, original, sender)
  if (decision === 'drop') {
    throw new OAuthError('request_dropped', 'You dropped this request before it was sent.')
  }
  const changed = decision !== 'send' && JSON.stringify(decision) !== JSON.stringify(original)
  const sent = changed ? toRequest(decision) : request
  decided.set(sent, changed ? { original } : {})
  return sent
}

function wait(
  store: StoreApi<PauseState>,
  request: SentRequest,
  sender: Sender,
): Promise<Decision> {
  const id = crypto.randomUUID()
  return new Promise((resolve) => {
    const was: Waiting = {
      id,
      request,
      sender,
      decide(decision) {
        store.setState(({ waiting }) => ({
          waiting: waiting.filter((each) => each !== was),
          sent: decision === 'drop' ? undefined : { was },
        }))
        resolve(decision)
      },
    }
    store.setState(({ waiting }) => ({
      waiting: [...waiting, was],
      sent: undefined,
      mark: marking(store),
    }))
  })
}

/** Notes on the exchange of a request that waited what was changed, and shows a refusal. */
function marking(store: StoreApi<PauseState>): NonNullable<PauseState['mark']> {
  return (asked, exchange) => {
    const marks = decided.get(asked)
    if (!marks) return exchange
    const answered = { ...exchange, ...marks }
    const isGood = !isRefusal(answered)
    store.setState(({ sent }) => ({ sent: isGood ? undefined : sent && { ...sent, answered } }))
    return answered
  }
}

/** A request as text. Its own body stays readable. */
async function sentRequest(request: Request): Promise<SentRequest> {
  const { method, url, headers } = request
  return { method, url, headers: [...headers], body: await request.clone().text() }
}

function isRefusal({ response, checks }: Exchange): boolean {
  return (
    response.status >= 400 || (checks?.checks.some(({ outcome }) => outcome === 'failed') ?? false)
  )
}

/** Which breakpoint a URL belongs to. The pages are what the browser asks for between request and callback. */
export function endpointOf(
  url: string,
  { server, api }: Pick<Provider, 'server' | 'api'>,
): Exclude<Breakpoint, 'nothing' | 'everything'> {
  const path = url.split(/[?#]/)[0]
  if (path === server.authorization_endpoint) return 'authorize'
  if (path === server.token_endpoint) return 'token'
  if (path?.startsWith(api) || path === server.userinfo_endpoint) return 'API'
  const others = [
    server.jwks_uri,
    server.revocation_endpoint,
    server.introspection_endpoint,
    server.end_session_endpoint,
  ]
  return others.includes(path) ? 'others' : 'pages'
}
