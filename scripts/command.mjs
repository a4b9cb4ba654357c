/**
 * What every command shares: the Node check, and problems told in one sentence.
 * Plain syntax and `node:` imports only, so that an old Node and an empty checkout get the sentence too.
 */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Something the person at the keyboard can act on: its message is the one sentence they see. */
export class Problem extends Error {}

/** The oldest Node that everything here runs on, as in `engines` of package.json. */
const OLDEST = [20, 19]

/** Says what is wrong with a Node version (`20.20.2`), or nothing when it will do. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined
  return `Proofkey needs Node ${OLDEST.join('.')} or newer and this is Node ${version}: get a newer one from https://nodejs.org.`
}

/** True when the module at `url` is the command itself and not an import of another. */
export function isCommand(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url)
}

/** Runs a command; a `Problem` becomes one sentence on stderr and exit code 1. */
export function run(main) {
  const old = nodeProblem(process.versions.node)
  const done = old ? Promise.reject(new Problem(old)) : Promise.resolve().then(main)
  done.catch((error) => {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  })
}
