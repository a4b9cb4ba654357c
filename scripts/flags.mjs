/** Reads the flags of `npm start`, `npm run dev` and the server alone. */
import { Problem } from './command.mjs'

const USAGE =
  'npm start -- [--port 3000] [--host localhost] [--issuer http://localhost:3000/provider]'

/**
 * Reads `--port <0–65535>`, `--host <name or address>` and `--issuer <URL>`, also written with `=`.
 * @returns {{ port: number, host: string, issuer?: string, help: boolean }}
 * @throws {Problem} for anything else, with one sentence
 */
export function readFlags(args, env = {}) {
  const flags = { port: 3000, host: 'localhost', help: false }
  // `npm start --port 4000` without the `--` between: npm takes the flag and we would start on the wrong port.
  for (const name of ['port', 'host', 'issuer']) {
    if (env[`npm_config_${name}`]) {
      throw new Problem(`npm kept --${name} for itself: put "--" before it, as in ${USAGE}.`)
    }
  }
  const rest = args.flatMap((arg) => (/^--\w+=/.test(arg) ? splitOnce(arg) : [arg]))
  for (let at = 0; at < rest.length; at += 1) {
    const flag = rest[at]
    if (flag === '--help' || flag === '-h') flags.help = true
    else if (flag === '--port') flags.port = readPort(rest[++at])
    else if (flag === '--host') flags.host = readHost(rest[++at])
    else if (flag === '--issuer') flags.issuer = readIssuer(rest[++at])
    else throw new Problem(`"${flag}" is not known here. Use: ${USAGE}.`)
  }
  return flags
}

export const usage = `Use: ${USAGE}`

function splitOnce(arg) {
  const at = arg.indexOf('=')
  return [arg.slice(0, at), arg.slice(at + 1)]
}

function readPort(text) {
  if (text !== undefined && /^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new Problem(`--port needs a whole number from 0 to 65535${text ? `, not "${text}"` : ''}.`)
}

function readHost(text) {
  if (text && !text.startsWith('-') && !/[\s/]/.test(text)) return text.replace(/^\[(.*)\]$/, '$1')
  throw new Problem(
    `--host needs a name or an address, like 0.0.0.0${text ? `, not "${text}"` : ''}.`,
  )
}

/** An issuer is compared letter for letter, so it has to be in the one way that URLs are written. */
function readIssuer(text) {
  const url = text && URL.canParse(text) ? new URL(text) : undefined
  const plain = url && !url.search && !url.hash && !url.username && /^https?:$/.test(url.protocol)
  if (plain && (url.href === text || url.href === `${text}/`)) return text
  throw new Problem(
    `--issuer needs an http or https URL without query and fragment, like http://localhost:3000/provider${text ? `, not "${text}"` : ''}.`,
  )
}

/** True for a host that only this machine can reach. */
export function isLoopback(host) {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  )
}
