/** Static hosts of the tests: what the site is deployed to, and what may be taken away. */
import { readFileSync, statSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { extname, join, normalize } from 'node:path'

export type Host = {
  port: number
  /** What was asked for, as path and query. */
  asked: string[]
  goAway(): Promise<void>
}

/** Opens a host on a port of its own. */
export async function openHost(answer: RequestListener): Promise<Host> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    asked,
    goAway: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
}

/** The plainest of servers: files of a folder, `index.html` for a folder, no header but the type. */
export function serveFolder(folder: string): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    let file = normalize(join(folder, decodeURIComponent(pathname)))
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) file = join(file, 'index.html')
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })) {
      response.writeHead(404)
      response.end()
      return
    }
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    })
    response.end(readFileSync(file))
  }
}
