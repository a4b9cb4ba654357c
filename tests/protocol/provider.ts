/** For these tests: the provider as `npm start` serves it, on a port of loopback, and a browser for it. */
import { createNodeHost, type NodeHostOptions } from '@/lib/sandbox/hosts/node'
import { makeKey } from '@/lib/sandbox/keys'
import type { KeyRow, Store } from '@/lib/sandbox/store'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { listen } from '@/scripts/http.mjs'
import { sha256, sign } from '@/scripts/node-crypto.mjs'
import { type Browser, createBrowser } from './browser'

let key: KeyRow | undefined

export type Served = Browser & { issuer: string; port: number; store: Store; close(): void }

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
  answer = createNodeHost({ issuer, store, sha256, sign, ...options }).fetch
  return { issuer, port, store, close: () => server.close(), ...createBrowser(origin, port) }
}
