/** For tests: the Node host on a port of loopback, asked over real HTTP by a client with a cookie jar. */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { CheckReport } from '@/lib/inside'
import { type Provider, type Sender, sandboxApi, sandboxServer } from '@/lib/providers'
import { createNodeHost } from '@/lib/sandbox/hosts/node'
import { createInside } from '@/lib/sandbox/inside-tenant'
import type { Store } from '@/lib/sandbox/store'
import { openTenant } from '@/lib/sandbox/tenant'
import { listen } from '@/scripts/http.mjs'

/** Counts the requests of one test: the inside of a response is found by its request's number. */
const numberHeader = 'x-walk-request'

/**
 * Opens the host at `issuer`, which names no loopback address: as behind a proxy, the issuer comes from
 * configuration and the `Host` header is another. The cookie jar of the browser is the store's `jar` row.
 */
export async function createHttpProvider(
  issuer: string,
  store: Store,
  now: () => number,
): Promise<Provider> {
  const seen = new Map<string, CheckReport>()
  const reports = new WeakMap<Response, CheckReport>()
  const host = createNodeHost({
    issuer,
    store,
    now,
    observe: (report, request) => seen.set(request.headers.get(numberHeader) ?? '', report),
  })
  const { server, port } = await listen(host.fetch, { port: 0, address: '127.0.0.1' })
  server.unref()
  let count = 0
  let clockOffsetMs = (await openTenant(store, issuer, now())).clockOffsetMs

  async function send(request: Request, sender: Sender): Promise<Response> {
    count += 1
    const number = String(count)
    const headers = new Map([...request.headers, [numberHeader, number]])
    if (sender === 'browser') {
      const cookie = (await store.get('jar', 'phone'))?.sessionId
      if (cookie !== undefined) headers.set('cookie', cookie)
      headers.set('sec-fetch-mode', 'navigate')
      if (request.method === 'POST') headers.set('origin', new URL(issuer).origin)
    }
    const { response, setCookies } = await overHttp(port, request, Object.fromEntries(headers))
    const [setCookie] = setCookies
    if (sender === 'browser' && setCookie !== undefined) {
      const ended = setCookie.includes('Max-Age=0')
      await store.put('jar', 'phone', ended ? {} : { sessionId: setCookie.split(';')[0] })
    }
    const report = seen.get(number)
    if (report) reports.set(response, report)
    return response
  }

  const offsetNow = () => now() + clockOffsetMs
  const open = async () => ({ store, row: await openTenant(store, issuer, now()) })
  return {
    server: sandboxServer(issuer),
    pages: 'drawn',
    api: sandboxApi(issuer),
    send,
    now: offsetNow,
    inside: createInside(open, reports, offsetNow, (offsetMs) => {
      clockOffsetMs = offsetMs
    }),
  }
}

/** Sends a request to a port of loopback, whatever host its URL names, and follows no redirect. */
export async function overHttp(
  port: number,
  request: Request,
  headers: Record<string, string>,
): Promise<{ response: Response; setCookies: string[] }> {
  const { pathname, search } = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port, path: pathname + search, method: request.method, headers },
      resolve,
    )
    sent.once('error', reject)
    sent.end(body.length > 0 ? body : undefined)
  })
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece)
  const received = new Headers()
  for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
    if (name !== 'set-cookie') for (const value of values) received.append(name, value)
  }
  const status = answer.statusCode ?? 0
  const response = new Response(pieces.length > 0 ? Buffer.concat(pieces) : null, {
    status,
    headers: received,
  })
  return { response, setCookies: answer.headers['set-cookie'] ?? [] }
}
