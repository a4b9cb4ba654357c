/** Puts `oidc-provider`, a certified server that nobody here wrote, on a port of loopback. */
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

/**
 * @param {object} setup
 * @param {(issuer: string) => object} setup.configure its configuration, without keys
 * @param {string} [setup.alg] of its one signing key
 * @param {string} [setup.path] the path of the issuer, without a slash at its end
 * @param {Record<string, string>} [setup.headers] that go with every answer
 * @param {(provider: any, request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} setup.interact
 *   answers below `/interaction/`
 * @returns {Promise<{ issuer: string, port: number, provider: any, close: () => void }>}
 */
export async function serveOidcProvider({
  configure,
  alg = 'RS256',
  path = '',
  headers,
  interact,
}) {
  let answer = (_request, response) => response.end()
  const server = createServer((request, response) => answer(request, response))
  const port = await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address().port))
  })
  const issuer = `http://127.0.0.1:${port}${path}`
  const configuration = configure(issuer)
  // A browser takes `none` over TLS only; a server that is asked by POST from elsewhere has to have it.
  const sameSite = configuration.enableHttpPostMethods ? 'none' : 'lax'
  const provider = new Provider(issuer, {
    ...configuration,
    jwks: { keys: [await signingKey(alg)] },
    cookies: { keys: ['for these tests'], long: { sameSite } },
    interactions: { url: (_, { uid }) => `${path}/interaction/${uid}` },
  })
  const callback = provider.callback()
  answer = async (request, response) => {
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    if (!request.url.startsWith(`${path}/`)) return response.writeHead(404).end()
    // A server below a path: it finds the path in the difference of the two.
    request.originalUrl = request.url
    request.url = request.url.slice(path.length)
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    if (!request.url.startsWith('/interaction/')) return callback(request, response)
    return interact(provider, request, response)
  }
  return { issuer, port, provider, close: () => server.close() }
}

const keys = new Map()

/** Made once for all servers of a process: an RSA key takes its time. */
async function signingKey(alg) {
  if (!keys.has(alg)) {
    const { privateKey } = await generateKeyPair(alg, { extractable: true })
    keys.set(alg, { ...(await exportJWK(privateKey)), alg, use: 'sig' })
  }
  return keys.get(alg)
}
