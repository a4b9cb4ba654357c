/** The built site as a function, Request → Response. It answers the files of `out/` by exact name and nothing else. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { listFiles } from './files.mjs'
import { headersFor } from './headers.mjs'

/**
 * Reads `out/` into memory (some megabytes), so that a build running meanwhile never shows half a site.
 * Keys are paths below the base path; a folder's `index.html` is under the folder's name with its slash.
 */
export function readSite(out) {
  const files = new Map()
  const paths = listFiles(out)
  const present = new Set(paths)
  for (const path of paths) {
    if (/(^|\/)\./.test(path)) continue // the stamp
    if (/\.(br|gz)$/.test(path) && present.has(path.slice(0, -3))) continue
    const bodies = { identity: read(path) }
    if (present.has(`${path}.br`)) bodies.br = read(`${path}.br`)
    if (present.has(`${path}.gz`)) bodies.gzip = read(`${path}.gz`)
    const tag = createHash('sha256').update(bodies.identity).digest('base64url').slice(0, 22)
    const type = getMimeType(path) ?? 'application/octet-stream'
    files.set(`/${path.replace(/(^|\/)index\.html$/, '$1')}`, { bodies, tag, type })
  }
  return files

  function read(path) {
    return readFileSync(join(out, path))
  }
}

/** The best coding that `Accept-Encoding` allows and the file has (RFC 9110 §12.5.3). */
export function chooseEncoding(accept, available) {
  const weights = new Map()
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const q = parameters.find((text) => text.startsWith('q='))
    weights.set(name, q ? Number(q.slice(2)) || 0 : 1)
  }
  const weight = (name) => weights.get(name) ?? weights.get('*') ?? 0
  return ['br', 'gzip'].find((name) => available.includes(name) && weight(name) > 0) ?? 'identity'
}

/** True when `If-None-Match` names this file in any coding (weak comparison, RFC 9110 §13.1.2). */
export function isUnchanged(ifNoneMatch, etag) {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** The site under its base path, from a folder built for that base path; read again after each new build. */
export function createSite({ out, stamp, basePath, embedHosts }) {
  let files = readSite(out)
  let read = builtAt()
  const app = new Hono()
  app.all('*', ({ req }) => {
    const built = builtAt()
    if (built !== undefined && built !== read) {
      files = readSite(out)
      read = built
    }
    return answer(req.raw)
  })
  return app

  function builtAt() {
    return statSync(stamp, { throwIfNoEntry: false })?.mtimeMs
  }

  function answer(request) {
    const url = new URL(request.url)
    const secure = request.headers.get('x-forwarded-proto') === 'https'
    const path = below(url.pathname)
    const headers = new Headers(headersFor(path ?? '/', { secure, embedHosts }))
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      headers.set('Allow', 'GET, HEAD')
      return new Response(null, { status: 405, headers })
    }
    const file = path === undefined ? undefined : files.get(path)
    if (file) return send(request, file, 200, headers)
    const home = url.pathname === '/' || url.pathname === basePath
    if (home || (path !== undefined && files.has(`${path}/`))) {
      headers.set('Location', (home ? `${basePath}/` : `${url.pathname}/`) + url.search)
      return new Response(null, { status: 308, headers })
    }
    const notFound = files.get('/404.html')
    if (notFound)
      return send(request, notFound, 404, new Headers(headersFor('/404.html', { secure })))
    return new Response('Not found', { status: 404, headers })
  }

  /** The decoded path below the base path, or nothing when it is outside or not well written. */
  function below(pathname) {
    if (!pathname.startsWith(`${basePath}/`)) return undefined
    try {
      return decodeURIComponent(pathname.slice(basePath.length))
    } catch {
      return undefined
    }
  }
}

function send(request, file, status, headers) {
  const encoding = chooseEncoding(request.headers.get('accept-encoding'), Object.keys(file.bodies))
  const etag = `"${file.tag}${encoding === 'identity' ? '' : `-${encoding}`}"`
  if (Object.keys(file.bodies).length > 1) headers.set('Vary', 'Accept-Encoding')
  headers.set('ETag', etag)
  if (status === 200 && isUnchanged(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  const body = file.bodies[encoding]
  headers.set('Content-Type', file.type)
  headers.set('Content-Length', String(body.length))
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding)
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}
