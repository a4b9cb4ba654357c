/**
 * The page's side of offline use: asks the worker to keep the site, and says how that stands and whether the
 * worker is of another build than this page. It never reloads anything.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { within } from '@/lib/deadline'
import {
  forgottenChannel,
  type Report,
  readReport,
  type Wish,
  wishMessage,
} from '@/lib/offline/messages'

export type OfflineState = {
  /** `unknown`: nothing can be said, for example because the browser has no workers. */
  copy: Report['copy'] | 'unknown' | 'keeping'
  /** The site has another version than this page, and it is here. */
  isNewer: boolean
}

export type OfflineCopy = {
  state: Pick<StoreApi<OfflineState>, 'getState' | 'getInitialState' | 'subscribe'>
  /** Keeps the site, whatever the browser says about saving data. */
  keep(): Promise<void>
}

type Page = {
  /** The worker's script and scope, as addresses. */
  script: string
  scope: string
  /** What this page was built from. */
  build: string | undefined
}

type Options = {
  container?: ServiceWorkerContainer
  /** The learner told the browser to save data: then nothing is kept without a press. */
  savesData?: boolean
  page?: Pick<EventTarget, 'addEventListener'>
  /** Says that the kept site was dropped, by a tab that reset the sandbox. */
  forgotten?: Pick<EventTarget, 'addEventListener'>
  isVisible?: () => boolean
  now?: () => number
  patienceMs?: number
}

/** The longest wait for a worker that says how the copy stands; to keep it all may take much longer. */
const patience = 5000

/** How often a page that stays open asks for a newer version, when the learner comes back to it. */
const hour = 3_600_000

/** Begins at once. */
export function createOfflineCopy(
  { script, scope, build }: Page,
  {
    container = globalThis.navigator?.serviceWorker,
    savesData = readSavesData(),
    page = globalThis.window,
    forgotten = forgottenChannel(scope),
    isVisible = () => document.visibilityState === 'visible',
    now = Date.now,
    patienceMs = patience,
  }: Options = {},
): OfflineCopy {
  const state = createStore<OfflineState>(() => ({ copy: 'unknown', isNewer: false }))
  let lastRun = 0

  /** Registers the worker and asks it; of two runs the later one is believed. */
  async function run(wish: Wish): Promise<void> {
    if (!container) return
    lastRun += 1
    const thisRun = lastRun
    const say = (said: Partial<OfflineState>) => {
      if (thisRun === lastRun) state.setState(said)
    }
    try {
      const registration = await container.register(script, { scope, updateViaCache: 'none' })
      const { active } = await container.ready
      // A worker that is on its way out, or an old one, is silent.
      const look = active && (await within(ask(active, 'look'), patienceMs))
      if (!look) return say({ copy: 'unknown' })
      const isEnough = wish === 'look' || look.copy === 'kept'
      if (!isEnough) say({ copy: 'keeping' })
      const { copy, build: workersBuild } = isEnough ? look : await ask(active, 'keep')
      const isOther = copy === 'kept' && build !== undefined && workersBuild !== build
      say(isOther ? { copy } : { copy, isNewer: false })
      // In the middle of a deploy, and for a page that is newer than its worker, the next worker comes now.
      if (!isOther && copy !== 'other files') return
      const isLatest = await staysAfterUpdate(registration, active)
      say({ isNewer: isOther && isLatest })
    } catch {
      say({ copy: 'unknown' })
    }
  }

  /** Asks the host for a newer worker; true if it has none. */
  async function staysAfterUpdate(
    registration: ServiceWorkerRegistration,
    active: ServiceWorker,
  ): Promise<boolean> {
    const asked = await within(
      registration.update().then(() => true),
      patienceMs,
    )
    const { installing, waiting } = registration
    return asked === true && !installing && !waiting && registration.active === active
  }

  async function begin(): Promise<void> {
    if (!container) return
    if (!savesData) return run('keep')
    if (await within(container.getRegistration(scope), patienceMs)) return run('look')
    state.setState({ copy: 'not kept' })
  }

  let askedAtMs = now()
  async function askForNewer(): Promise<void> {
    if (!isVisible() || now() - askedAtMs < hour) return
    askedAtMs = now()
    // Without a network there is nothing newer.
    await within((async () => (await container?.getRegistration(scope))?.update())(), patienceMs)
  }

  // Another version of the worker has taken over, here or in another tab.
  container?.addEventListener('controllerchange', () => begin())
  page.addEventListener('online', () => begin())
  page.addEventListener('visibilitychange', () => askForNewer())
  forgotten.addEventListener('message', () => {
    lastRun += 1
    state.setState({ copy: 'not kept' })
  })
  begin()
  return { state, keep: () => run('keep') }
}

/** Sends a wish and resolves to the worker's report; waits without a limit. */
function ask(worker: ServiceWorker, wish: Wish): Promise<Report> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      const report = readReport(data)
      if (!report) return
      port1.close()
      resolve(report)
    }
    worker.postMessage(wishMessage(wish), [port2])
  })
}

/** Not every browser has `navigator.connection`, and the types have it nowhere. */
function readSavesData(): boolean {
  const connection: unknown = Reflect.get(globalThis.navigator ?? {}, 'connection')
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  )
}
