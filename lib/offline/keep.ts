/**
 * Keeps the whole site in a cache. This is the one place that writes into it: only files of the list, by their
 * own address without a query, and only if they are what was built (S8). What a page asks for is never kept.
 */
import { cacheOf, digestOf, isHashed, type Site, siteCaches } from '@/lib/offline/site'

/** How it went. `other files`: the host sends other bytes than were built, as in the middle of a deploy. */
export type Kept = 'kept' | 'no room' | 'no network' | 'other files'

type Options = { storage?: CacheStorage; fetch?: typeof globalThis.fetch }

/** Files asked for at a time: few, so that what the learner asks for is not held up. */
const atATime = 4

/** Older versions whose scripts are kept for tabs that still run them: a broken one, and the one before it. */
const generations = 2

/** True if every file of this version is kept. */
export async function isKept(site: Site, scope: URL, storage = caches): Promise<boolean> {
  return (await missing(site, scope, storage)).length === 0
}

/** Fetches what is missing; goes on where it was stopped. */
export async function keepSite(
  site: Site,
  scope: URL,
  { storage = caches, fetch = (...given) => globalThis.fetch(...given) }: Options = {},
): Promise<Kept> {
  const files = await missing(site, scope, storage)
  const name = cacheOf(site, scope)
  const others = (await siteCaches(scope, storage)).filter((each) => each !== name)
  // Scripts before pages: a page that is kept finds all it loads.
  for (const hashed of [true, false]) {
    const waiting = files.filter((path) => isHashed(path) === hashed)
    const problems = await Promise.all(Array.from({ length: atATime }, () => keepAll(waiting)))
    const problem = problems.find((each) => each !== undefined)
    if (problem === 'no room') await storage.delete(name) // the sandbox needs it more
    if (problem) return problem
  }
  await dropOlder(site, scope, others, storage)
  return 'kept'

  async function keepAll(waiting: string[]): Promise<Kept | undefined> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const problem = await keepFile(path)
      if (!problem) continue
      waiting.length = 0
      return problem
    }
    return undefined
  }

  async function keepFile(path: string): Promise<Kept | undefined> {
    const url = new URL(path, scope).href
    const file = (await fromOther(path, url)) ?? (await fromNetwork(path, url))
    if (typeof file === 'string') return file
    try {
      await (await storage.open(name)).put(url, file)
      return undefined
    } catch {
      return 'no room'
    }
  }

  /** A file of this name in another version's cache, if it is the same. */
  async function fromOther(path: string, url: string): Promise<Response | undefined> {
    if (!isHashed(path)) return undefined
    for (const cacheName of others) {
      const found = await storage.match(url, { cacheName, ignoreVary: true })
      const copy = found && (await checked(found, path))
      if (copy) return copy
    }
    return undefined
  }

  async function fromNetwork(path: string, url: string): Promise<Response | Kept> {
    try {
      const cache = isHashed(path) ? 'default' : 'no-cache'
      const response = await fetch(url, { cache, priority: 'low' })
      if (response.status >= 500) return 'no network'
      return (response.ok && (await checked(response, path))) || 'other files'
    } catch {
      return 'no network'
    }
  }

  /** The response as it is kept, if its content is the file of the list. */
  async function checked(response: Response, path: string): Promise<Response | undefined> {
    const bytes = new Uint8Array(await response.arrayBuffer())
    if ((await digestOf(bytes)) !== site.files[path]) return undefined
    const headers = new Headers(response.headers)
    // The content is decoded by now, and the same for everybody.
    for (const header of ['content-encoding', 'content-length', 'vary']) headers.delete(header)
    // A new response was never redirected: one that was may not answer a navigation (Fetch §4.3).
    return new Response(bytes, { headers })
  }
}

async function missing(site: Site, scope: URL, storage: CacheStorage): Promise<string[]> {
  const name = cacheOf(site, scope)
  // To open a cache makes it.
  const requests = (await storage.has(name)) ? await (await storage.open(name)).keys() : []
  const there = new Set(requests.map(({ url }) => url))
  return Object.keys(site.files).filter((path) => !there.has(new URL(path, scope).href))
}

/** Leaves of the versions before only what open tabs may still load: the scripts that this one has no more. */
async function dropOlder(site: Site, scope: URL, others: string[], storage: CacheStorage) {
  for (const name of others.slice(0, -generations)) await storage.delete(name)
  for (const name of others.slice(-generations)) {
    const cache = await storage.open(name)
    for (const request of await cache.keys()) {
      const path = request.url.slice(scope.href.length)
      if (!isHashed(path) || path in site.files) await cache.delete(request)
    }
    if ((await cache.keys()).length === 0) await storage.delete(name)
  }
}
