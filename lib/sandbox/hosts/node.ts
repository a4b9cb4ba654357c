/**
 * The Node host: the sandbox over real HTTP, for `curl`, AppAuth-style apps and every other client on this
 * machine. It is a function of a web `Request`; `scripts/` puts it on a port.
 */
import { sha256 } from '@/lib/encoding'
import type { CheckReport } from '@/lib/inside'
import { baseOf } from '@/lib/providers'
import { json } from '@/lib/sandbox/answers'
import { internalFault, isBelow, sandbox } from '@/lib/sandbox/app'
import type { Caller, Env } from '@/lib/sandbox/env'
import { cookieSession } from '@/lib/sandbox/hosts/cookie'
import { createRateLimit } from '@/lib/sandbox/hosts/rate-limit'
import { createKeys, type Sign } from '@/lib/sandbox/keys'
import type { Store } from '@/lib/sandbox/store'
import { createMemoryStore, type Limits } from '@/lib/sandbox/store-memory'
import { openTenant } from '@/lib/sandbox/tenant'

const megabyte = 1024 * 1024

/** What the memory may hold: about 50 MB at the very most, whatever is sent. */
export const nodeLimits: Limits = {
  clients: {
    rows: 1002,
    bytes: 12 * megabyte,
    keeps: ({ registeredAtMs }) => registeredAtMs === undefined,
  },
  pending: { rows: 2000, bytes: 8 * megabyte },
  codes: { rows: 5000, bytes: 8 * megabyte },
  families: { rows: 5000, bytes: 8 * megabyte },
  accessTokens: { rows: 10_000, bytes: 8 * megabyte },
  sessions: { rows: 2000, bytes: 4 * megabyte },
  timesheets: { rows: 1000, bytes: 2 * megabyte },
}

export type NodeHostOptions = {
  /** The issuer as clients know it. It comes from here alone, never from a header of a request. */
  issuer: string
  /** Where the lessons are, with a slash at the end; their `/callback/` is a redirect URI of the default client. */
  site?: string
  /** Real time in milliseconds. */
  now?: () => number
  store?: Store
  /** How many requests one address may send in a second. */
  requestsPerSecond?: number
  /** A faster SHA-256 than WebCrypto's, which hashes in a thread of its own. */
  sha256?: Env['sha256']
  /** A faster signature than WebCrypto's, for the same reason. */
  sign?: Sign
  /** Told the checks behind each answer. */
  observe?(report: CheckReport, request: Request): void
}

export type NodeHost = {
  /** True for the paths that the provider answers; all others are the site's. */
  handles(pathname: string): boolean
  /** Answers one request that came from `address`. Never throws. */
  fetch(request: Request, address: string): Promise<Response>
}

/** Makes the sandbox as a server: one tenant for the life of the process, in memory, bounded. */
export function createNodeHost(options: NodeHostOptions): NodeHost {
  const { issuer, site, now = Date.now, store = createMemoryStore(nodeLimits) } = options
  const base = baseOf(issuer)
  const isWithinLimit = createRateLimit(options.requestsPerSecond ?? 1000, now)

  async function answer(request: Request): Promise<Response> {
    const { settings, customization, clockOffsetMs, sweptAtMs } = await openTenant(
      store,
      issuer,
      now(),
      site,
    )
    const offsetNow = () => now() + clockOffsetMs
    const session = cookieSession(issuer, request.headers.get('cookie'))
    const response = await sandbox(request, {
      issuer,
      base,
      store,
      keys: createKeys(store, offsetNow, options.sign),
      now: offsetNow,
      settings,
      customization,
      sweptAtMs,
      session,
      caller: callerOf(request),
      observe: (report) => options.observe?.(report, request),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      sha256: options.sha256 ?? sha256,
    })
    const cookie = session.setCookie()
    if (cookie !== undefined) response.headers.append('Set-Cookie', cookie)
    return response
  }

  return {
    handles: (pathname) => isBelow(pathname, base),
    fetch: async (request, address) => {
      if (!isWithinLimit(address)) return tooMany()
      try {
        return await answer(request)
      } catch {
        return internalFault()
      }
    },
  }
}

/**
 * Who sent a request, from headers that no script of a page can set (Fetch Metadata). Browsers of before
 * them, and clients that are none, count as a navigation: the origin and the form's own secret still hold.
 */
function callerOf({ headers }: Request): Caller {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? ''
  const mode = headers.get('sec-fetch-mode') ?? 'navigate'
  const kind = mode === 'navigate' ? 'navigation' : 'fetch'
  return {
    origin: headers.get('origin'),
    kind: /prefetch|prerender/.test(purpose) ? 'prefetch' : kind,
  }
}

function tooMany(): Response {
  const body = {
    error: 'temporarily_unavailable',
    error_description: 'Too many requests from this address; try again in a second',
  }
  return json(body, 429, { 'Retry-After': '1' })
}
