/** The breakpoint itself. Loaded when a learner first asks for one. */
import type { Breakpoint, Decision, Pauses, Waiting } from '@/lib/flow/pauses'
import { OAuthError } from '@/lib/oauth/errors'
import type { Provider, Sender } from '@/lib/providers'
import type { Exchange, SentRequest } from '@/lib/trace/exchange'
import { toRequest } from '@/lib/trace/request-text'

/** What was decided about a request, by the one that is sent in its place. */
const decided = new WeakMap<Request, { original?: SentRequest }>()

/** Makes the requests of a run wait before they leave. */
export function armBreakpoint(store: Pauses): void {
  store.setState({
    pause: (request, sender, provider) => decide(store, request, sender, provider),
    async drop(whose) {
      const { waiting } = store.getState()
      const gone = waiting.filter(({ sender }) => whose === 'all' || sender !== 'app')
      for (const each of gone) each.decide('drop')
      if (gone.length > 0) await new Promise((done) => setTimeout(done))
    },
    mark: (request, exchange) => mark(store, request, exchange),
  })
}

/**
 * Resolves to `request` itself where the breakpoint is not for it or nothing was changed.
 * @throws {OAuthError} request_dropped
 */
async function decide(
  store: Pauses,
  request: Request,
  sender: Sender,
  provider: () => Promise<Provider>,
): Promise<Request> {
  const { before } = store.getState()
  const isMeant =
    before === 'everything' ||
    (before !== 'nothing' && before === endpointOf(request.url, await provider()))
  if (!isMeant) return request
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

function wait(store: Pauses, request: SentRequest, sender: Sender): Promise<Decision> {
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
    store.setState(({ waiting }) => ({ waiting: [...waiting, was], sent: undefined }))
  })
}

/** Marks the exchange of a request that waited, and keeps a refusal to be shown. */
function mark(store: Pauses, asked: Request, exchange: Exchange): Exchange {
  const marks = decided.get(asked)
  if (!marks) return exchange
  const answered = { ...exchange, ...marks }
  const isGood = !isRefusal(answered)
  store.setState(({ sent }) => ({ sent: isGood ? undefined : sent && { ...sent, answered } }))
  return answered
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
function endpointOf(
  url: string,
  { server, api }: Pick<Provider, 'server' | 'api'>,
): Exclude<Breakpoint, 'nothing' | 'everything'> {
  const path = url.split(/[?#]/)[0]
  if (path === server.authorization_endpoint) return 'authorize'
  if (path === server.token_endpoint) return 'token'
  if ((api && path?.startsWith(api)) || path === server.userinfo_endpoint) return 'API'
  const others = [
    server.jwks_uri,
    server.revocation_endpoint,
    server.introspection_endpoint,
    server.end_session_endpoint,
  ]
  return others.includes(path) ? 'others' : 'pages'
}
