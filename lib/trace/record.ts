/** Recording: wraps a `Send` so that every message pair is kept as text. */
import type { Inside } from '@/lib/inside'
import type { Provider, Send, Sender } from '@/lib/providers'
import type { Exchange, HeaderList } from '@/lib/trace/exchange'

/** The longest body that is kept, in characters; the message itself is not shortened. */
export const keptBody = 65_536

type Options = {
  /** Where the API answers, so that it gets its own lane; absent where none is known. */
  api?: string
  checks?: Inside['checks']
  answeredBy?: Provider['answeredBy']
  onExchange(exchange: Exchange): void
  now?(): number
  newId?(): string
}

/** Sends by `send` and reports each exchange once it is complete. A failed send is not reported. */
export function recorded(send: Send, options: Options): Send {
  const { api, checks, answeredBy, onExchange, now = Date.now } = options
  const { newId = () => crypto.randomUUID() } = options
  return async (request, sender: Sender) => {
    const sent = request.clone()
    const startedAtMs = now()
    const response = await send(request, sender)
    const elapsedMs = now() - startedAtMs
    const [requestBody, responseBody] = await Promise.all([sent.text(), response.clone().text()])
    onExchange({
      id: newId(),
      from: sender === 'private browser' ? 'browser' : sender,
      ...(sender === 'private browser' && { private: true }),
      to: api !== undefined && sent.url.startsWith(api) ? 'api' : 'server',
      startedAtMs,
      elapsedMs,
      request: {
        method: sent.method,
        url: sent.url,
        headers: headerList(sent.headers),
        body: requestBody.slice(0, keptBody),
      },
      response: {
        status: response.status,
        headers: headerList(response.headers),
        body: responseBody.slice(0, keptBody),
      },
      checks: checks?.(response),
      answeredBy: answeredBy?.(response),
    })
    return response
  }
}

/** The headers as they are kept. */
export function headerList(headers: Headers): HeaderList {
  return [...headers].map(([name, value]) => [name, value])
}
