/** Puts a web function, Request → Response, on a port. */
import { createAdaptorServer } from '@hono/node-server'

/** The longest request line and headers in bytes: what is too long for a page gets the page's own 413. */
const maxHeaderSize = 128 * 1024

/**
 * Listens on one address (port 0: any free one). The function also gets the address that asks.
 * @param {(request: Request, address: string) => Response | Promise<Response>} answer
 * @param {{ port: number, address: string }} where
 * @returns {Promise<{ server: import('node:http').Server, port: number }>} rejects with the system's error
 */
export function listen(answer, { port, address }) {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? ''),
    serverOptions: { maxHeaderSize },
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => resolve({ server, port: server.address().port }))
  })
}
