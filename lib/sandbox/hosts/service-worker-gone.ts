/**
 * The way back from a broken worker: deployed at the same address, it takes over, unregisters itself and never
 * answers anything, so that pages find the network, and with it the page host, again (S7).
 */

type WorkerScope = {
  registration: { unregister(): Promise<boolean> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
}
type ExtendableEvent = { waitUntil(work: Promise<unknown>): void }

/** Takes the place of the worker that is there, and leaves it empty. */
export function endWorker(scope: WorkerScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
  scope.addEventListener('activate', (event) => event.waitUntil(scope.registration.unregister()))
}
