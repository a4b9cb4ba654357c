/** Where the project is and where it is built for. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from './command.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const out = join(root, 'out')

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The path the site lives under, '' for the root; the same rule as `basePath` of Next. */
export function readBasePath(env = process.env) {
  const base = env.BASE_PATH ?? ''
  if (/^(\/[\w.~-]+)*$/.test(base) && !/\/\.+(\/|$)/.test(base)) return base
  throw new Problem(
    `BASE_PATH is "${base}": it begins with a slash and does not end with one, like /docs/pkce.`,
  )
}

/** Runs `node <args>` in the project with the output passed on; resolves to its exit code. */
export function runNode(args, env = {}) {
  return exitCode(process.execPath, args, { env: { ...process.env, ...env } })
}

/**
 * Runs a program with its output passed on; resolves to its exit code, 1 if it was stopped or never began.
 * Stopping us stops it too.
 */
export function exitCode(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    })
    const stop = (signal) => {
      child.kill(signal)
      process.exit(1)
    }
    const end = (code) => {
      for (const signal of STOPS) process.off(signal, stop)
      resolve(code)
    }
    for (const signal of STOPS) process.on(signal, stop)
    child.on('error', (error) => {
      console.error(error.message)
      end(1)
    })
    child.on('exit', (code) => end(code ?? 1))
  })
}
