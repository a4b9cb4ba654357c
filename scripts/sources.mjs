/** The content hash that says whether the site must be built again. `node:` imports only. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './files.mjs'

const FOLDERS = ['app', 'components', 'content', 'lib', 'public', 'scripts']

/** True for a file at the root or in a source folder that can change the built site. */
export function isSource(path) {
  if (/\.test\.[cm]?[jt]sx?$/.test(path)) return false
  if (path.includes('/')) return !/(^|\/)\.DS_Store$/.test(path)
  if (/^(next-env\.d\.ts|biome\.json|(vitest|playwright)\.config\.ts)$/.test(path)) return false
  return /^[^.].*\.(json|[cm]?[jt]sx?)$/.test(path)
}

/** SHA-256 (hex) over the path and content of every source, over the base path and the site's address. */
export function hashSources(root, basePath, siteUrl = process.env.SITE_URL ?? '') {
  const top = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
  const inside = FOLDERS.flatMap((folder) =>
    listFiles(join(root, folder)).map((path) => `${folder}/${path}`),
  )
  const hash = createHash('sha256').update(`base ${basePath}\nsite ${siteUrl}\n`)
  for (const path of [...top, ...inside].filter(isSource)) {
    const content = readFileSync(join(root, path))
    hash.update(`${path} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
