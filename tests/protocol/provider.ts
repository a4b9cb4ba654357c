/** For these tests: the provider as `npm start` serves it, on a port of loopback, and a browser that logs in there. */
import { createNodeHost, type NodeHostOptions } from '@/lib/sandbox/hosts/node'
import { makeKey } from '@/lib/sandbox/keys'
import type { KeyRow } from '@/lib/sandbox/store'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { overHttp } from '@/lib/sandbox/testing/node-host'
import { encode, formOf } from '@/lib/sandbox/testing/walk'
import { listen } from '@/scripts/http.mjs'

let key: KeyRow | undefined

export type Served = {
  issuer: string
  /** Follows an authorization or logout URL as a browser with cookies, to the app's own URL. */
  browse(url: string | URL): Promise<URL>
  close(): void
}

/** @param path of the issuer: `/` for one that has its origin for itself and ends with a slash */
export async function serveProvider(
  path = '/provider',
  options: Partial<NodeHostOptions> = {},
): Promise<Served> {
  key ??= await makeKey(0)
  const store = createMemoryStore()
  await store.put('keys', 'signing', key)
  let answer: ReturnType<typeof createNodeHost>['fetch'] | undefined
  const { server, port } = await listen(
    (request, address) => answer?.(request, address) ?? new Response(null, { status: 503 }),
    { port: 0, address: '127.0.0.1' },
  )
  const origin = `http://127.0.0.1:${port}`
  const issuer = origin + path
  const host = createNodeHost({ issuer, store, ...options })
  answer = host.fetch
  const cookies = new Map<string, string>()

  async function ask(url: string, form?: Record<string, string>): Promise<Response> {
    const request = new Request(url, form && { method: 'POST', body: encode(form) })
    const { response, setCookie } = await overHttp(port, request, {
      ...Object.fromEntries(request.headers),
      'sec-fetch-mode': 'navigate',
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      ...(form && { origin }),
    })
    const [name, value] = (setCookie?.split(';')[0] ?? '').split('=')
    if (name && value !== undefined) cookies.set(name, value)
    return response
  }

  async function browse(start: string | URL): Promise<URL> {
    let url = String(start)
    let response = await ask(url)
    for (let hop = 0; hop < 10; hop += 1) {
      const target = response.headers.get('location')
      if (target !== null) {
        if (!target.startsWith(`${origin}/`)) return new URL(target)
        url = target
        response = await ask(url)
      } else {
        if (response.status !== 200) throw new Error(`${response.status} at ${url}`)
        const fields = await formOf(response)
        // The first button of the consent page; the login form knows no such field.
        response = await ask(url.split('?')[0] ?? '', { ...fields, decision: 'allow' })
      }
    }
    throw new Error(`no end after ${url}`)
  }

  return { issuer, browse, close: () => server.close() }
}
