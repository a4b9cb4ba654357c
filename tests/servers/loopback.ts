/** A real server on this machine, and a `fetch` that keeps the browser's rules about other origins. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ask } from '@/lib/oauth/public-document'

export const page = 'https://proofkey.example'

export type Loopback = { origin: string; seen: string[]; close(): Promise<void> }

/** Starts a server; `seen` has each request as `METHOD path`. */
export async function serve(listener: RequestListener): Promise<Loopback> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * Fetches as a page of another origin does (Fetch §4.1, §4.9): an answer without leave to read it is an error that
 * does not say why, and a redirect that is not followed hides where it leads.
 */
export const asPage: Ask = async (request) => {
  if (request.mode === 'no-cors') return fetch(request)
  const headers = new Headers(request.headers)
  headers.set('Origin', page)
  const response = await fetch(new Request(request, { headers }))
  const allowed = response.headers.get('Access-Control-Allow-Origin')
  if (allowed !== '*' && allowed !== page) {
    await response.body?.cancel()
    throw new TypeError('Failed to fetch')
  }
  if (response.status < 300 || response.status >= 400) return response
  const hidden = new Response(null)
  return Object.defineProperties(hidden, {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
  })
}

/** The least that a metadata document has to say, for an issuer. */
export function metadataOf(issuer: string): Record<string, unknown> {
  const base = issuer.replace(/\/$/, '')
  return {
    issuer,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    userinfo_endpoint: `${base}/userinfo`,
    jwks_uri: `${base}/jwks`,
    code_challenge_methods_supported: ['plain', 'S256'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}
