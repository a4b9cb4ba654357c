/**
 * The sandbox of this site in a browser: the page host and the service worker, one tenant. What the app sends
 * goes through the worker by a real `fetch` where it answers this page, and stands in the browser's own Network
 * tab; everything else, and everything where it does not, is the page host's.
 */
import type { CheckReport } from '@/lib/inside'
import type { AnsweredBy, PageBecause, Provider, Sender } from '@/lib/providers'
import { createPageHost } from '@/lib/sandbox/hosts/page'
import { withMark } from '@/lib/sandbox/hosts/page-and-worker'
import { shareTenantChanges } from '@/lib/sandbox/hosts/tenant-changes'
import {
  createWorkerAccess,
  type WorkerAccess,
  type WorkerAddress,
} from '@/lib/sandbox/hosts/worker-access'
import { keptOpen, openStore } from '@/lib/sandbox/open-store'
import type { ReportRow, Store } from '@/lib/sandbox/store'

export type SiteHostOptions = {
  issuer: string
  databaseName: string
  /** Where the worker is, the way to it, or why this page does without one. */
  worker: WorkerAddress | WorkerAccess | PageBecause
  /** Called after another page of this browser, or the worker, has changed the tenant. */
  onChange?: () => void
  /** For tests: a store in place of the browser's, and what stands for the worker's answers. */
  store?: Store
  fetch?: (request: Request) => Promise<Response>
  now?: () => number
}

/** The endpoints that an app asks itself. They never redirect, so a page's `fetch` sees all there is to see. */
const backChannel = /^\/(oauth\/|userinfo$|api\/|oidc\/register$|\.well-known\/)/

/** Makes the provider. Who answers is decided anew for each request. */
export function createSiteHost(options: SiteHostOptions): Provider {
  const { issuer, databaseName, fetch = (request) => globalThis.fetch(request) } = options
  const worker = accessTo(options.worker)
  const issuerPath = new URL(issuer).pathname
  const store = keptOpen(async (onClosed) => options.store ?? openStore(databaseName, onClosed))
  const page = createPageHost({ issuer, store, ...(options.now && { now: options.now }) })
  const changes = options.onChange && shareTenantChanges(databaseName, lookAgain)
  const answerers = new WeakMap<Response, AnsweredBy>()
  const reports = new WeakMap<Response, CheckReport>()

  /** The clock of the tenant may have been moved too: `now` knows it once the settings are read. */
  function lookAgain(): void {
    page.inside?.settings.read().then(options.onChange, () => {})
  }

  async function whyNot(request: Request): Promise<PageBecause | undefined> {
    if (typeof worker === 'string') return worker
    if (!isBackChannel(request.url)) return 'redirects'
    if (!(await store()).isShared) return 'no shared storage'
    return worker.whyNot()
  }

  /** The worker's answer; undefined if the request never came to it and so may be sent in another way. */
  async function askWorker(request: Request): Promise<Response | undefined> {
    const mark = crypto.randomUUID()
    const response = await fetch(await marked(request, mark)).catch((error: unknown) => error)
    const seen = await takeReport(mark)
    if (response instanceof Response && (seen !== 'none' || !isPage(response))) {
      if (typeof seen === 'object' && seen.report) reports.set(response, seen.report)
      return response
    }
    if (seen !== 'none') throw response
    return undefined
  }

  /** What the worker wrote down for a request; `unknown` where the database does not say. */
  async function takeReport(mark: string): Promise<ReportRow | 'none' | 'unknown'> {
    try {
      const take = (old?: ReportRow) => ({ row: undefined, result: old })
      return (await (await store()).update('reports', mark, take)) ?? 'none'
    } catch {
      return 'unknown'
    }
  }

  async function answerOf(request: Request, sender: Sender): Promise<Response> {
    let because = sender === 'app' ? await whyNot(request) : 'redirects'
    if (!because) {
      const response = await askWorker(request.clone())
      if (response) {
        answerers.set(response, 'service worker')
        return response
      }
      because = 'another worker'
    }
    const response = await page.send(request, sender)
    answerers.set(response, because)
    return response
  }

  function isBackChannel(url: string): boolean {
    const { pathname } = new URL(url)
    return url.startsWith(`${issuer}/`) && backChannel.test(pathname.slice(issuerPath.length))
  }

  return {
    ...page,
    async send(request, sender) {
      const response = await answerOf(request, sender)
      // What an app only reads changes nothing.
      if (sender !== 'app' || request.method === 'POST') changes?.tell()
      return response
    },
    answeredBy: (response) => answerers.get(response),
    async navigable() {
      if (typeof worker === 'string') return worker
      return (await store()).isShared ? worker.whyNotNavigable() : 'no shared storage'
    },
    inside: page.inside && {
      ...page.inside,
      checks: (response) => reports.get(response) ?? page.inside?.checks(response),
      async advanceClock(ms) {
        await page.inside?.advanceClock(ms)
        changes?.tell()
      },
      async reset() {
        await page.inside?.reset()
        changes?.tell()
        if (typeof worker !== 'string') await worker.unregister()
      },
    },
  }
}

function accessTo(worker: SiteHostOptions['worker']): WorkerAccess | PageBecause {
  return typeof worker === 'object' && 'script' in worker ? createWorkerAccess(worker) : worker
}

/** The same request with the mark in its URL; its body as bytes, since a stream cannot be sent everywhere. */
async function marked(request: Request, mark: string): Promise<Request> {
  const { method, headers } = request
  const body = method === 'GET' || method === 'HEAD' ? undefined : await request.arrayBuffer()
  // No endpoint here redirects; if another server answers instead, its redirect is not followed.
  return new Request(withMark(request.url, mark), { method, headers, body, redirect: 'error' })
}

/** A static host's answer: the back channel never answers with a page. */
function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') === true
}
