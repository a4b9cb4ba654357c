/**
 * The way back from a broken worker: deployed at the same address, it takes over, unregisters itself and never
 * answers anything, so that pages find the network, and with it the page host, again (S7). The kept files of the
 * site go with it.
 */
import { forgetSite } from '@/lib/offline/site'

type WorkerScope = {
  registration: { scope: string; unregister(): Promise<boolean> }
  caches: Pick<CacheStorage, 'keys' | 'delete'>
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
}
type ExtendableEvent = { waitUntil(work: Promise<unknown>): void }

/** Takes the place of the worker that is there, and leaves it empty. */
export function endWorker(scope: WorkerScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
  scope.addEventListener('activate', (event) => event.waitUntil(leave(scope)))
}

async function leave({ registration, caches }: WorkerScope): Promise<void> {
  // Where storage is refused there is nothing kept, and the worker goes all the same.
  await forgetSite(new URL(registration.scope), caches).catch(() => {})
  await registration.unregister()
}
