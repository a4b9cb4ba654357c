/** The list of the site's files for its service worker, which keeps them for offline use. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './files.mjs'

/** What no page of the site asks for, or what is for other sites. */
const LEFT_OUT = [
  /(^|\/)\./, // the stamp
  /\.(br|gz|map)$/,
  /^sw\.js$/,
  /^(404|_not-found)(\/|\.html$)/, // an address that is not ours is left to the network
  /^oembed\//,
  /^embed\/.*\.txt$/, // an embed is one page; the page for site owners shows some of them
  /(^|\/)__next\._full\.txt$/, // the same as index.txt, which is the one that is asked for
]

/** @returns {boolean} true for a file of `out/` that is kept */
export function isKept(path) {
  return !LEFT_OUT.some((pattern) => pattern.test(path))
}

/**
 * Reads the list: each file by its path, a page by its folder, with the beginning of its SHA-256.
 * @param {string} build names the sources
 * @returns {import('@/lib/offline/site').Site}
 */
export function readSiteList(out, build) {
  const files = Object.fromEntries(
    listFiles(out)
      .filter(isKept)
      .map((path) => [
        path.replace(/(^|\/)index\.html$/, '$1'),
        digest(readFileSync(join(out, path))),
      ]),
  )
  return { build, version: digest(JSON.stringify(files)), files }
}

/** As `digestOf` in `lib/offline/site.ts` has it. */
function digest(content) {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}
