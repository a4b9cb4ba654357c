/**
 * The service worker host: the sandbox behind real navigations and `fetch` of the pages in its scope. A worker
 * is stopped whenever it is idle, so nothing here outlives a request but the way to the database.
 */
import { sha256 } from '@/lib/encoding'
import type { CheckReport } from '@/lib/inside'
import { baseOf } from '@/lib/providers'
import { internalFault, sandbox } from '@/lib/sandbox/app'
import type { Caller } from '@/lib/sandbox/env'
import { faultPage } from '@/lib/sandbox/fault'
import { keepHop } from '@/lib/sandbox/hops'
import { memoryJar, openJar } from '@/lib/sandbox/hosts/jar'
import { readMark } from '@/lib/sandbox/hosts/page-and-worker'
import { createKeys } from '@/lib/sandbox/keys'
import { keptOpen, openSharedStore } from '@/lib/sandbox/open-store'
import type { Store } from '@/lib/sandbox/store'
import { openTenant } from '@/lib/sandbox/tenant'

export type WorkerHostOptions = {
  /** As the page host has it: page and worker are one tenant. */
  issuer: string
  databaseName: string
  now?: () => number
  store?: Store
  /** Told the checks behind each answer. */
  observe?(report: CheckReport, request: Request): void
  /** Called after the answer to a navigation, which no page knows of. */
  onNavigation?(): void
}

export type WorkerHost = {
  /** True for what the sandbox answers; everything else is left to the network (S8). */
  handles(url: string): boolean
  /** Answers a request. Never rejects: a navigation that meets a fault of ours gets a page. */
  answer(request: Request, mode?: RequestMode): Promise<Response>
}

/** Makes the host. `mode` of a request is its own, unless a test has to say it. */
export function createWorkerHost(options: WorkerHostOptions): WorkerHost {
  const { issuer, databaseName, now = Date.now } = options
  const { origin, pathname } = new URL(issuer)
  const store = keptOpen(
    async (onClosed) => options.store ?? openSharedStore(databaseName, onClosed),
  )

  async function answer(request: Request, caller: Caller): Promise<Response> {
    const opened = await store()
    const unread = caller.kind === 'navigation' ? request.clone() : undefined
    const tenant = await openTenant(opened, issuer, now())
    const offsetNow = () => now() + tenant.clockOffsetMs
    const startedAtMs = offsetNow()
    const seen: { report?: CheckReport } = {}
    // What the app asks for by `fetch` is not the browser's login session.
    const session = caller.kind === 'fetch' ? memoryJar() : await openJar(opened)
    const response = await sandbox(request, {
      issuer,
      base: baseOf(issuer),
      store: opened,
      keys: createKeys(opened, offsetNow),
      now: offsetNow,
      settings: tenant.settings,
      customization: tenant.customization,
      sweptAtMs: tenant.sweptAtMs,
      session,
      caller,
      observe: (report) => {
        seen.report = report
        options.observe?.(report, request)
      },
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      sha256,
    })
    await session.save()
    const elapsedMs = offsetNow() - startedAtMs
    const mark = readMark(request.url)
    if (unread) {
      const copy = response.clone()
      const hop = { request: unread, response: copy, startedAtMs, elapsedMs, checks: seen.report }
      await keepHop(opened, hop).catch(goesOnWithout)
      options.onNavigation?.()
    } else if (mark !== undefined) {
      const row = { report: seen.report, writtenAtMs: offsetNow() }
      await opened.put('reports', mark, row).catch(goesOnWithout)
    }
    return response
  }

  return {
    handles: (url) => {
      const target = new URL(url)
      return target.origin === origin && target.pathname.startsWith(`${pathname}/`)
    },
    answer: async (request, mode = request.mode) => {
      const caller = callerOf(request, mode)
      try {
        return await answer(request, caller)
      } catch (error) {
        return caller.kind === 'navigation' ? faultPage(error) : internalFault()
      }
    },
  }
}

function callerOf({ headers }: Request, mode: RequestMode): Caller {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? ''
  const kind = mode === 'navigate' ? 'navigation' : 'fetch'
  return {
    // Browsers give a worker the `Origin` of a form post, and none of a `fetch` from the same origin.
    origin: headers.get('origin'),
    kind: /prefetch|prerender/.test(purpose) ? 'prefetch' : kind,
  }
}

/** What is only for the page's view never fails an answer: the database may be full by now. */
function goesOnWithout(): void {}
