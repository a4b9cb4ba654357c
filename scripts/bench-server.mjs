/** One server of the bench in a process of its own: `ours` or `theirs`. It answers messages about its memory. */
import { serveReference } from '../tests/protocol/reference.mjs'
import { loadNodeHost } from './bundle.mjs'
import { listen } from './http.mjs'
import { sha256 } from './sha256.mjs'

const clientId = 'timesheets-mobile'
const redirectUri = 'com.exampleco.timesheets:/callback'
const api = 'https://api.exampleco.com/timesheets'

async function serveOurs(bundle) {
  const { createNodeHost } = await loadNodeHost(bundle)
  let host
  const { port } = await listen((request, address) => host.fetch(request, address), {
    port: 0,
    address: '127.0.0.1',
  })
  const issuer = `http://127.0.0.1:${port}/provider`
  host = createNodeHost({ issuer, requestsPerSecond: Number.POSITIVE_INFINITY, sha256 })
  return issuer
}

async function serveTheirs() {
  console.warn = () => {} // their advice for production
  const client = {
    client_id: clientId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [redirectUri],
  }
  return (await serveReference({ clients: [client], api })).issuer
}

const [side, bundle] = process.argv.slice(2)
const issuer = side === 'ours' ? await serveOurs(bundle) : await serveTheirs()
process.on('message', () => {
  globalThis.gc?.()
  process.send({ heapUsed: process.memoryUsage().heapUsed })
})
process.once('SIGINT', () => process.exit(0))
process.send({ issuer })
