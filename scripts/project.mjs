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

/**
 * The sites that may frame an embed, from EMBED_HOSTS, as a source list of `frame-ancestors`: `*` is everybody.
 * @throws {Problem} for what is no list of https or http origins, whose host may begin with `*.`
 */
export function readEmbedHosts(env = process.env) {
  const hosts = (env.EMBED_HOSTS ?? '').split(/[\s,]+/).filter(Boolean)
  if (hosts.length === 0 || hosts.join() === '*') return '*'
  const wrong = hosts.find(
    (host) => !/^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/i.test(host),
  )
  if (!wrong) return hosts.join(' ')
  throw new Problem(
    `EMBED_HOSTS has "${wrong}" in it: it is a list of origins, like "https://docs.example.com https://*.example.org".`,
  )
}

/**
 * The address that the site will have, from SITE_URL, with a slash at its end; undefined where it is not known.
 * @throws {Problem} when it does not end with the base path
 */
export function readSiteUrl(basePath, env = process.env) {
  if (!env.SITE_URL) return undefined
  const url = URL.canParse(env.SITE_URL) ? new URL(env.SITE_URL) : undefined
  const path = url?.pathname.replace(/\/$/, '')
  if (url && /^https?:$/.test(url.protocol) && path === basePath && !url.search && !url.hash) {
    return `${url.origin}${basePath}/`
  }
  throw new Problem(
    `SITE_URL is "${env.SITE_URL}": it is the address of the site, like https://learn.example.com${basePath}.`,
  )
}

/** Runs `node <args>` in the project with the output passed on; resolves to its exit code. */
export function runNode(args, env = {}, limitMs = undefined) {
  return exitCode(process.execPath, args, { env: { ...process.env, ...env } }, limitMs)
}

/** What is asked to end gets this long before it is ended. */
const GRACE_MS = 10_000

/**
 * Runs a program with its output passed on; resolves to its exit code, 1 if it was stopped or never began.
 * Stopping us stops it too, and so does the limit.
 */
export function exitCode(program, args, options = {}, limitMs = undefined) {
  return new Promise((resolve) => {
    let timer
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
      clearTimeout(timer)
      for (const signal of STOPS) process.off(signal, stop)
      resolve(code)
    }
    for (const signal of STOPS) process.on(signal, stop)
    if (limitMs) {
      timer = setTimeout(() => {
        console.error(`It did not end within ${limitMs / 60_000} minutes and is stopped.`)
        child.kill()
        timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
      }, limitMs)
    }
    child.on('error', (error) => {
      console.error(error.message)
      end(1)
    })
    child.on('exit', (code) => end(code ?? 1))
  })
}
