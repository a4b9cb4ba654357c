/** Serves the built site on hono and its Node server; alone, it serves `out/` as it is. */
import { createAdaptorServer } from '@hono/node-server'
import { stamp } from './build.mjs'
import { isCommand, Problem, run } from './command.mjs'
import { readFlags } from './flags.mjs'
import { addresses, greeting, isAbsentLoopback, listenProblem } from './listen.mjs'
import { out, readBasePath } from './project.mjs'
import { createSite } from './site.mjs'

/**
 * Opens the site on a port (0: any free one).
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws {Problem} when the port cannot be opened
 */
export async function serveSite({ port, host, basePath }) {
  const { fetch } = createSite({ out, stamp, basePath })
  const servers = []
  let open = port
  for (const address of addresses(host)) {
    const server = createAdaptorServer({ fetch })
    try {
      open = await listen(server, open, address)
      servers.push(server)
    } catch (error) {
      if (isAbsentLoopback(error, address)) continue
      for (const other of servers) other.close()
      throw new Problem(listenProblem(error, port, host))
    }
  }
  return { port: open, close: () => Promise.all(servers.map(close)).then(() => undefined) }
}

function listen(server, port, address) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => resolve(server.address().port))
  })
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
    const { port } = await serveSite({ ...flags, basePath })
    console.log(greeting({ ...flags, port, basePath }).join('\n'))
  })
}
