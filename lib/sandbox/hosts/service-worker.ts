/**
 * The service worker itself, bundled to `<base>/sw.js` (Service Workers §4). It answers the sandbox's own
 * addresses and lets every other request go on to the network as if it were not there.
 */
import { greeting, isGreeting } from '@/lib/sandbox/hosts/page-and-worker'
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
type Route = { condition: { urlPattern: { pathname: string } }; source: 'fetch-event' | 'network' }
type MessageToWorker = { data: unknown; ports: readonly Pick<MessagePort, 'postMessage'>[] }
type FetchEvent = { request: Request; respondWith(response: Promise<Response>): void }

/** Begins to listen. All state is in the database, so a new version may take over at once, mid-flow too (S6). */
export function startWorker(scope: WorkerScope): void {
  const site = new URL(scope.registration.scope)
  const host = createWorkerHost({
    issuer: new URL('sandbox', site).href,
    databaseName: `proofkey:${site.pathname.replace(/\/$/, '')}:tenant`,
  })
  scope.addEventListener('install', (event) => {
    event.waitUntil(scope.skipWaiting())
    const routed = event.addRoutes?.(routesOf(site))
    if (routed) event.waitUntil(routed)
  })
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
  scope.addEventListener('message', ({ data, ports }) => {
    if (isGreeting(data)) ports[0]?.postMessage(greeting)
  })
  scope.addEventListener('fetch', (event) => {
    if (host.handles(event.request.url)) event.respondWith(host.answer(event.request))
  })
}

/**
 * Without these Chromium asks the static host too while it starts a stopped worker, and the host would see the
 * sandbox's requests. What is not the sandbox's goes to the network without waking the worker.
 */
function routesOf({ pathname }: URL): Route[] {
  return [
    { condition: { urlPattern: { pathname: `${pathname}sandbox/*` } }, source: 'fetch-event' },
    { condition: { urlPattern: { pathname: '/*' } }, source: 'network' },
  ]
}
