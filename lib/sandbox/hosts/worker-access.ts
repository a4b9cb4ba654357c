/**
 * How a page gets at the service worker: registers it, and says before each request whether it answers, and
 * why not (Service Workers §3.4). Nothing here waits for `ready`, which may never come.
 */
import { within } from '@/lib/deadline'
import { forgottenChannel } from '@/lib/offline/messages'
import { forgetSite } from '@/lib/offline/site'
import type { PageBecause } from '@/lib/providers'
import { greeting, isGreeting } from '@/lib/sandbox/hosts/page-and-worker'

export type WorkerAddress = { script: string; scope: string }

export type WorkerAccess = {
  /** Why the worker does not answer this page's requests now; undefined if it does. */
  whyNot(): Promise<PageBecause | undefined>
  /** Why real navigations are not answered, after waiting for a worker that is on its way; undefined if they are. */
  whyNotNavigable(): Promise<PageBecause | undefined>
  /**
   * Takes the worker back, as if it had never been registered, and the site's files that it kept. Without a network
   * both stay: no page could get them again.
   */
  unregister(): Promise<void>
}

/** The longest that anything waits for the worker (S3). */
const patience = 3000

type Options = {
  /** Absent where the browser has none: it is old, or the page is no secure context, or the window private. */
  container?: ServiceWorkerContainer
  isSecure?: boolean
  patienceMs?: number
}

/** Begins to register at once. */
export function createWorkerAccess(
  { script, scope }: WorkerAddress,
  {
    container = globalThis.navigator?.serviceWorker,
    isSecure = globalThis.isSecureContext,
    patienceMs = patience,
  }: Options = {},
): WorkerAccess {
  let uncontrolled: PageBecause = 'not in control yet'
  const greeted = new WeakMap<ServiceWorker, Promise<boolean>>()
  let registering: Promise<ServiceWorkerRegistration | undefined> | undefined =
    container && register(container)

  async function register(workers: ServiceWorkerContainer) {
    try {
      const before = await workers.getRegistration(scope)
      if (before?.active && !workers.controller) uncontrolled = 'hard reload'
      return await workers.register(script, { scope, updateViaCache: 'none' })
    } catch {
      uncontrolled = 'refused'
      return undefined
    }
  }

  function understands(worker: ServiceWorker): Promise<boolean> {
    const known = greeted.get(worker)
    if (known) return known
    const answer = within(greet(worker), patienceMs).then((answered) => answered === true)
    greeted.set(worker, answer)
    return answer
  }

  const missing = (): PageBecause => (isSecure ? 'no workers' : 'insecure')

  return {
    async whyNot() {
      if (!container) return missing()
      const { controller } = container
      if (!controller) return uncontrolled
      return (await understands(controller)) ? undefined : 'another worker'
    },
    async whyNotNavigable() {
      if (!container) return missing()
      registering ??= register(container)
      const registration = await within(registering, patienceMs)
      const worker = registration && (await within(activated(registration), patienceMs))
      if (!worker) return uncontrolled === 'refused' ? 'refused' : 'not in control yet'
      // Asked for by a press: a worker that was silent before may have been slow.
      greeted.delete(worker)
      return (await understands(worker)) ? undefined : 'another worker'
    },
    async unregister() {
      const registration = registering && (await within(registering, patienceMs))
      // To ask for a newer script is to ask the network.
      const isOnline =
        registration &&
        (await within(
          registration.update().then(() => true),
          patienceMs,
        ))
      if (!isOnline) return
      registering = undefined
      await registration.unregister()
      await within(forget(scope), patienceMs)
    },
  }
}

async function forget(scope: string): Promise<void> {
  await forgetSite(new URL(scope, globalThis.location.href), globalThis.caches)
  const channel = forgottenChannel(scope)
  channel.postMessage('forgotten')
  channel.close()
}

/** The worker of a registration, once it answers. */
async function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const { active, waiting, installing } = registration
  if (active?.state === 'activated') return active
  const worker = active ?? waiting ?? installing
  if (!worker) throw new Error('the registration has no worker')
  return new Promise((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker)
      if (worker.state === 'redundant') reject(new Error('the worker was replaced'))
    })
  })
}

/** Resolves to true if the worker answers the greeting; waits without a limit. */
function greet(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(isGreeting(data))
    }
    worker.postMessage(greeting, [port2])
  })
}
