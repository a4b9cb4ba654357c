/** One server of the bench in a process of its own: `ours` or `theirs`. It tells its memory and its CPU time. */
import { serveReference } from '../tests/protocol/reference.mjs'
import { loadNodeHost } from './bundle.mjs'
import { listen } from './http.mjs'
import { sha256, sign } from './node-crypto.mjs'

const clientId = 'timesheets-mobile'
const redirectUri = 'com.exampleco.timesheets:/callback'
const api = 'https://api.exampleco.com/timesheets'

/** The Node host as `npm start` serves it, with the setting `signingAlg`, and without a limit per second. */
async function serveOurs(alg, bundle) {
  const { createMemoryStore, createNodeHost, nodeLimits, openTenant } = await loadNodeHost(bundle)
  let host
  const { port } = await listen((request, address) => host.fetch(request, address), {
    port: 0,
    address: '127.0.0.1',
  })
  const issuer = `http://127.0.0.1:${port}/provider`
  const store = createMemoryStore(nodeLimits)
  const tenant = await openTenant(store, issuer, Date.now())
  const settings = { ...tenant.settings, signingAlg: alg }
  await store.put('tenant', 'tenant', { ...tenant, settings })
  host = createNodeHost({
    issuer,
    store,
    sha256,
    sign,
    requestsPerSecond: Number.POSITIVE_INFINITY,
  })
  return issuer
}

async function serveTheirs(alg) {
  console.warn = () => {} // their advice for production
  const client = {
    client_id: clientId,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [redirectUri],
  }
  return (await serveReference({ clients: [client], api, alg })).issuer
}

const [side, alg, bundle] = process.argv.slice(2)
const issuer = side === 'ours' ? await serveOurs(alg, bundle) : await serveTheirs(alg)
process.on('message', (question) => {
  if (question === 'memory') globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  process.send({ heapUsed: process.memoryUsage().heapUsed, cpuMs: (user + system) / 1000 })
})
// The end of the bench, whatever it was, is the end of its servers.
process.once('disconnect', () => process.exit(0))
process.send({ issuer })
