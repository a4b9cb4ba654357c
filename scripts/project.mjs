/** Where the project is and where it is built for. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from './command.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const out = join(root, 'out')

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

/** Runs a program with its output passed on; resolves to its exit code, 1 if it was stopped or never began. */
export function exitCode(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
