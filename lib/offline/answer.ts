/**
 * What the worker answers of the site itself (S8): GET of files that it keeps. Everything else it leaves alone.
 * Pages and their data come from the network while there is one, and scripts from the cache.
 */
import { within } from '@/lib/deadline'
import { cacheOf, isHashed, pathBelow, type Site, siteCaches } from '@/lib/offline/site'

type Options = { storage?: CacheStorage; fetch?: typeof globalThis.fetch; patienceMs?: number }

/** How long a page waits for the network before the kept one is shown. */
const patience = 3000

/** Makes the function that answers a request, or gives undefined for what is left to the network. */
export function createSiteAnswers(
  site: Site,
  scope: URL,
  {
    storage = globalThis.caches,
    fetch = (...given) => globalThis.fetch(...given),
    patienceMs = patience,
  }: Options = {},
): (request: Request) => Promise<Response> | undefined {
  return (request) => {
    if (request.method !== 'GET' || request.headers.has('range')) return undefined
    const path = pathBelow(request.url, scope)
    if (path === undefined) return undefined
    if (isHashed(path)) return cacheFirst(request, path)
    if (isListed(path)) return networkFirst(request, () => find(path))
    if (request.mode === 'navigate' && isListed(`${path}/`)) {
      return networkFirst(request, async () => (await find(`${path}/`)) && withSlash(request.url))
    }
    return undefined
  }

  function isListed(path: string): boolean {
    return Object.hasOwn(site.files, path)
  }

  async function cacheFirst(request: Request, path: string): Promise<Response> {
    return (await find(path)) ?? fetch(request)
  }

  /** A server that fails counts as none; where nothing is kept, its answer is still the answer. */
  async function networkFirst(
    request: Request,
    kept: () => Promise<Response | undefined>,
  ): Promise<Response> {
    const asked = fetch(request)
    const response = await within(asked, patienceMs)
    if (response && response.status < 500) return response
    return (await kept()) ?? asked
  }

  /** The kept file of this version, or of the newest before it. The query of a request is never looked at. */
  async function find(path: string): Promise<Response | undefined> {
    const url = new URL(path, scope).href
    try {
      const all = (await siteCaches(scope, storage)).reverse()
      for (const cacheName of new Set([cacheOf(site, scope), ...all])) {
        const found = await storage.match(url, { cacheName, ignoreVary: true })
        if (found) return found
      }
    } catch {
      // Storage is refused, or broken: then nothing is kept.
    }
    return undefined
  }
}

/** What the host says to the address of a page without its slash. */
function withSlash(url: string): Response {
  const target = new URL(url)
  target.pathname += '/'
  return Response.redirect(target, 308)
}
