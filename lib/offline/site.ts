/**
 * The built site as its worker knows it: the list of its files, and the names of the caches that keep them
 * (Service Workers §5). A file is named by its path below the base, a page by its folder: '' is the home page.
 */
import { base64url, sha256 } from '@/lib/encoding'

export type Site = {
  /** Names the sources it was built from; each page carries the same. */
  build: string
  /** Names this list of files, and with it the cache. */
  version: string
  /** What the content of each file hashes to, as `digestOf` has it. */
  files: Readonly<Record<string, string>>
}

/** A site of which nothing is kept. */
export const noSite: Site = { build: '', version: '', files: {} }

/** Names the bytes of a file: 96 bits of their SHA-256. It tells versions apart and is no proof against anybody. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url(await sha256(bytes)).slice(0, 16)
}

/** True for a file whose name changes with its content: under that name it is the same in every version. */
export function isHashed(path: string): boolean {
  return path.startsWith('_next/static/')
}

/** The decoded path of a URL below the base, without its query; undefined for what is elsewhere. */
export function pathBelow(url: string, scope: URL): string | undefined {
  const { origin, pathname } = new URL(url)
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined
  try {
    return decodeURIComponent(pathname.slice(scope.pathname.length))
  } catch {
    return undefined
  }
}

function cachePrefix(scope: URL): string {
  return `proofkey:${scope.pathname.replace(/\/$/, '')}:site:`
}

/** The cache of this version. */
export function cacheOf(site: Site, scope: URL): string {
  return cachePrefix(scope) + site.version
}

/** The caches of all versions that are kept, oldest first. */
export async function siteCaches(
  scope: URL,
  storage: Pick<CacheStorage, 'keys'>,
): Promise<string[]> {
  const prefix = cachePrefix(scope)
  return (await storage.keys()).filter((name) => name.startsWith(prefix))
}

/** Drops every file of the site that is kept, of all versions. */
export async function forgetSite(
  scope: URL,
  storage: Pick<CacheStorage, 'keys' | 'delete'>,
): Promise<void> {
  await Promise.all((await siteCaches(scope, storage)).map((name) => storage.delete(name)))
}
