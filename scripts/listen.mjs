/** Opens the port, and says in one sentence why not. `node:` imports only. */
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Problem } from './command.mjs'
import { isLoopback } from './flags.mjs'

/**
 * The addresses to listen on. `localhost` is both loopback addresses: browsers try either, and another
 * program on the one we left out would get our visitors.
 */
export function addresses(host) {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host]
}

/** Says why a port could not be opened, from the system's error. */
export function listenProblem(error, port, host) {
  const other = port < 60000 ? port + 1 : 3000
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: stop what uses it, or choose another one with npm start -- --port ${other}.`
    case 'EACCES':
      return `Port ${port} needs more rights than you have: choose one above 1023, like npm start -- --port 3000.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `"${host}" is not an address of this machine: leave --host away, or use 0.0.0.0 for all of them.`
    default:
      return `The server could not start on ${host}, port ${port} (${error.code ?? error.message}).`
  }
}

/** Loopback has no `::1` on some machines: that alone is no reason to stop. */
export function isAbsentLoopback(error, address) {
  return address === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(error.code)
}

/** Opens and closes the port, so that a taken one is told before a long build. */
export async function checkPort(port, host) {
  for (const address of addresses(host)) {
    await new Promise((resolve, reject) => {
      const server = createServer()
      server.once('error', (error) => {
        if (isAbsentLoopback(error, address)) resolve()
        else reject(new Problem(listenProblem(error, port, host)))
      })
      server.listen(port, address, () => server.close(resolve))
    })
  }
}

/** A port that is free on both loopback addresses now. */
export async function freePort() {
  const port = await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address.port))
    })
  })
  await checkPort(port, 'localhost')
  return port
}

/** The origin to ask a server for that listens on `host`: `localhost` where that leads to it. */
export function originOf({ port, host }) {
  return originAt(isEverywhere(host) || isLoopback(host) ? 'localhost' : host, port)
}

function originAt(name, port) {
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function isEverywhere(host) {
  return host === '0.0.0.0' || host === '::'
}

/** What to print once the server is open, from the address of this machine to what others get. */
export function greeting({ port, host, basePath, issuer }, interfaces = networkInterfaces()) {
  const site = (name) => originAt(name, port) + basePath
  const all = isEverywhere(host)
  const lines = [`Proofkey is ready: ${originOf({ port, host })}${basePath}`]
  if (issuer) lines.push(`Its provider, for other clients: ${issuer}`)
  if (isLoopback(host)) return lines
  const others = Object.values(interfaces)
    .flat()
    .filter((entry) => entry && !entry.internal && entry.family === 'IPv4')
    .map((entry) => site(entry.address))
  if (all && others.length > 0) lines.push(`From other machines: ${others.join(', ')}`)
  lines.push(
    'Other machines can read every lesson, but steps 2 to 5 need https there: SHA-256 and signatures',
    'come from crypto.subtle, which browsers give only to a secure context, and plain http is one on localhost alone.',
  )
  return lines
}
