/** A `CacheStorage` in memory, as far as the kept site uses one, and a site of a few files with its host. */
import { digestOf, type Site } from '@/lib/offline/site'

export const scope = new URL('https://learn.example/docs/')

/** @param isFull is asked before each write */
export function createCaches(isFull = () => false) {
  const kept = new Map<string, Map<string, Response>>()
  const cacheOf = (name: string) => {
    const files = kept.get(name) ?? new Map<string, Response>()
    kept.set(name, files)
    return files
  }
  const storage = {
    keys: async () => [...kept.keys()],
    has: async (name: string) => kept.has(name),
    delete: async (name: string) => kept.delete(name),
    match: async (url: string, { cacheName }: { cacheName: string }) =>
      kept.get(cacheName)?.get(url)?.clone(),
    open: async (name: string) => {
      const files = cacheOf(name)
      return {
        keys: async () => [...files.keys()].map((url) => new Request(url)),
        put: async (url: string, response: Response) => {
          if (isFull()) throw new DOMException('full', 'QuotaExceededError')
          files.set(url, response)
        },
        delete: async ({ url }: Request) => files.delete(url),
      }
    },
  }
  return {
    kept,
    // Only what is used of it.
    storage: storage as unknown as CacheStorage,
    /** What a cache has, as paths below the base. */
    paths: (name: string) =>
      [...(kept.get(name)?.keys() ?? [])].map((url) => url.slice(scope.href.length)).sort(),
  }
}

/** A site whose files have these contents, by path below the base. */
export async function siteOf(name: string, contents: Record<string, string>): Promise<Site> {
  const digests = Object.entries(contents).map(
    async ([path, text]) => [path, await digestOf(new TextEncoder().encode(text))] as const,
  )
  return {
    build: `build ${name}`,
    version: name,
    files: Object.fromEntries(await Promise.all(digests)),
  }
}

/** A static host of these files; it keeps what it was asked. `status` is what it answers with. */
export function hostOf(contents: Record<string, string>) {
  const asked: string[] = []
  const host = { asked, contents, status: 200, isDown: false, fetch: answer }
  return host

  async function answer(input: RequestInfo | URL): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input)
    asked.push(url.href.slice(scope.href.length))
    if (host.isDown) throw new TypeError('Failed to fetch')
    const text = host.contents[decodeURIComponent(url.pathname.slice(scope.pathname.length))]
    if (text === undefined) return new Response('not here', { status: 404 })
    const headers = {
      'Content-Type': 'text/html',
      'Referrer-Policy': 'no-referrer',
      Vary: 'Accept-Encoding',
    }
    return new Response(text, { status: host.status, headers })
  }
}
