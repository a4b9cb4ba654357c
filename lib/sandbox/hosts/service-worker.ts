/**
 * The service worker itself, bundled to `<base>/sw.js` (Service Workers §4). It answers the sandbox's own
 * addresses and GET of the site's files that it keeps, and lets every other request go on to the network.
 */
import { createSiteAnswers } from '@/lib/offline/answer'
import { isKept, type Kept, keepSite } from '@/lib/offline/keep'
import { type Report, readWish, reportMessage, type Wish } from '@/lib/offline/messages'
import { type Route, sandboxRoutes, siteRoutes } from '@/lib/offline/routes'
import type { Site } from '@/lib/offline/site'
import { greeting, isGreeting } from '@/lib/sandbox/hosts/page-and-worker'
import { tellTenantChange } from '@/lib/sandbox/hosts/tenant-changes'
import { createWorkerHost } from '@/lib/sandbox/hosts/worker'

/** What this file uses of the worker's global scope; the types of a page do not have it. */
type WorkerScope = {
  registration: { scope: string }
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void
  addEventListener(type: 'activate', listener: (event: ExtendableEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageToWorker) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}
type ExtendableEvent = { waitUntil(work: Promise<unknown>): void }
/** `addRoutes` is of the Static Routing API, which not every browser has. */
type InstallEvent = ExtendableEvent & { addRoutes?(routes: Route[]): Promise<void> }
type MessageToWorker = ExtendableEvent & {
  data: unknown
  ports: readonly Pick<MessagePort, 'postMessage'>[]
}
type FetchEvent = { request: Request; respondWith(response: Promise<Response>): void }

/**
 * Begins to listen. All state is in the database and the files of older versions stay, so a new version may take
 * over at once, mid-flow too (S6). The site is kept on a page's wish only, never while the worker installs.
 */
export function startWorker(scope: WorkerScope, site: Site): void {
  const base = new URL(scope.registration.scope)
  const databaseName = `proofkey:${base.pathname.replace(/\/$/, '')}:tenant`
  const host = createWorkerHost({
    issuer: new URL('sandbox', base).href,
    databaseName,
    onNavigation: () => tellTenantChange(databaseName),
  })
  const answerOf = createSiteAnswers(site, base)
  let keeping: Promise<Kept> | undefined

  async function report(wish: Wish): Promise<Report> {
    const { build } = site
    if (wish === 'look') return { build, copy: (await isKept(site, base)) ? 'kept' : 'not kept' }
    keeping ??= keepSite(site, base).finally(() => {
      keeping = undefined
    })
    return { build, copy: await keeping }
  }

  scope.addEventListener('install', (event) => {
    event.waitUntil(scope.skipWaiting())
    for (const routes of [sandboxRoutes(base), siteRoutes(base)]) {
      // Without a route the request comes here, which is slower and as good.
      const routed = event.addRoutes?.(routes).catch(() => {})
      if (routed) event.waitUntil(routed)
    }
  })
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
  scope.addEventListener('message', (event) => {
    const [port] = event.ports
    if (isGreeting(event.data)) port?.postMessage(greeting)
    const wish = readWish(event.data)
    if (!wish) return
    event.waitUntil(
      report(wish).then(
        (said) => port?.postMessage(reportMessage(said)),
        () => {}, // no storage: the page hears nothing and promises nothing
      ),
    )
  })
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    const answer = host.handles(request.url) ? host.answer(request) : answerOf(request)
    if (answer) event.respondWith(answer)
  })
}
