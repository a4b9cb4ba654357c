/** Serves the built site and the provider on hono's Node server; alone, it serves what is built as it is. */
import { stamp } from './build.mjs'
import { loadNodeHost } from './bundle.mjs'
import { isCommand, Problem, run } from './command.mjs'
import { readFlags } from './flags.mjs'
import { listen } from './http.mjs'
import { addresses, greeting, isAbsentLoopback, listenProblem, originOf } from './listen.mjs'
import { sha256, sign } from './node-crypto.mjs'
import { out, readBasePath, readEmbedHosts } from './project.mjs'
import { createSite } from './site.mjs'

/**
 * Opens site and provider on a port (0: any free one). The provider's issuer is `issuer`, or else
 * `/provider` at the site's own address; paths of the provider are never the site's.
 * @param {{ port: number, host: string, basePath: string, issuer?: string }} where
 * @param {{ out: string, stamp: string, loadHost: () => Promise<typeof import('@/lib/sandbox/hosts/node')> }} built
 * @returns {Promise<{ port: number, issuer: string, close: () => Promise<void> }>}
 * @throws {Problem} when the port cannot be opened
 */
export async function serveSite(
  { port, host, basePath, issuer },
  built = { out, stamp, loadHost: loadNodeHost },
) {
  const { createNodeHost } = await built.loadHost()
  const embedHosts = readEmbedHosts()
  const site = createSite({ out: built.out, stamp: built.stamp, basePath, embedHosts })
  let provider
  const answer = (request, address) =>
    provider.handles(new URL(request.url).pathname)
      ? provider.fetch(request, address)
      : site.fetch(request)
  const servers = []
  let open = port
  for (const address of addresses(host)) {
    try {
      const listening = await listen(answer, { port: open, address })
      servers.push(listening.server)
      open = listening.port
      // Only now the port is known, and nobody could ask before.
      const origin = originOf({ port: open, host })
      issuer ??= `${origin}/provider`
      provider ??= createNodeHost({ issuer, site: `${origin}${basePath}/`, sha256, sign })
    } catch (error) {
      if (isAbsentLoopback(error, address)) continue
      for (const other of servers) other.close()
      throw new Problem(listenProblem(error, port, host))
    }
  }
  return { port: open, issuer, close: () => Promise.all(servers.map(close)).then(() => undefined) }
}

function close(server) {
  return new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}

if (isCommand(import.meta.url)) {
  run(async () => {
    const flags = readFlags(process.argv.slice(2))
    const basePath = readBasePath()
    const { port, issuer } = await serveSite({ ...flags, basePath })
    console.log(greeting({ ...flags, port, basePath, issuer }).join('\n'))
  })
}
