import { afterEach, describe, expect, test, vi } from 'vitest'
import { createCaches } from '@/lib/offline/testing/caches'
import { greeting } from '@/lib/sandbox/hosts/page-and-worker'
import { createWorkerAccess } from '@/lib/sandbox/hosts/worker-access'

const address = { script: '/docs/sw.js', scope: '/docs/' }

/** A worker of the page's point of view; `replies` is what it says to a greeting. */
class FakeWorker extends EventTarget {
  state = 'activated'
  greetings = 0
  readonly replies: unknown
  constructor(replies: unknown) {
    super()
    this.replies = replies
  }
  postMessage(_message: unknown, [port]: MessagePort[]) {
    this.greetings++
    if (this.replies !== undefined) port?.postMessage(this.replies)
  }
}

type Fake = {
  controller?: FakeWorker
  active?: FakeWorker
  /** There was a registration before this page. */
  known?: boolean
  register?: () => Promise<unknown>
  isOffline?: boolean
}

function access(fake: Fake, patienceMs = 200) {
  const asked: unknown[][] = []
  let unregistered = 0
  const registration = {
    active: fake.active ?? fake.controller ?? null,
    waiting: null,
    installing: null,
    update: async () => {
      if (fake.isOffline) throw new TypeError('Failed to update')
    },
    unregister: async () => {
      unregistered++
      return true
    },
  }
  const container = {
    controller: fake.controller ?? null,
    getRegistration: async () => (fake.known ? registration : undefined),
    register: async (...args: unknown[]) => {
      asked.push(args)
      return fake.register ? fake.register() : registration
    },
  }
  const made = createWorkerAccess(address, {
    // Only what the access uses of it.
    container: container as unknown as ServiceWorkerContainer,
    isSecure: true,
    patienceMs,
  })
  return { ...made, container, asked, unregistered: () => unregistered }
}

test('S7 it is registered so that the script is asked for anew, in the site’s own scope', async () => {
  const { whyNotNavigable, asked } = access({ active: new FakeWorker(greeting) })
  await whyNotNavigable()
  expect(asked).toEqual([['/docs/sw.js', { scope: '/docs/', updateViaCache: 'none' }]])
})

test('a worker in control that greets back answers, and is asked only once', async () => {
  const controller = new FakeWorker(greeting)
  const { whyNot } = access({ controller, known: true })
  expect([await whyNot(), await whyNot()]).toEqual([undefined, undefined])
  expect(controller.greetings).toBe(1)
})

test('S1 on a first visit the page answers until the worker is in control', async () => {
  const fake = access({ active: new FakeWorker(greeting) })
  expect(await fake.whyNot()).toBe('not in control yet')
  Object.assign(fake.container, { controller: new FakeWorker(greeting) })
  expect(await fake.whyNot()).toBeUndefined()
})

test('S2 a hard reload is told from a first visit, and real navigations still work', async () => {
  const { whyNot, whyNotNavigable } = access({ active: new FakeWorker(greeting), known: true })
  expect(await whyNotNavigable()).toBeUndefined()
  expect(await whyNot()).toBe('hard reload')
})

describe('S3 nothing waits without a limit', () => {
  test.each<[string, Fake, string]>([
    ['registration throws', { register: () => Promise.reject(new Error('no')) }, 'refused'],
    ['registration never ends', { register: () => new Promise(() => {}) }, 'not in control yet'],
  ])('%s', async (_name, fake, because) => {
    const { whyNot, whyNotNavigable } = access(fake, 30)
    expect(await whyNotNavigable()).toBe(because)
    expect(await whyNot()).toBe(because)
  })

  test('a worker that never activates', async () => {
    const active = new FakeWorker(greeting)
    active.state = 'activating'
    expect(await access({ active }, 30).whyNotNavigable()).toBe('not in control yet')
  })

  test('no workers at all, in a secure context and in another', async () => {
    for (const [isSecure, because] of [
      [true, 'no workers'],
      [false, 'insecure'],
    ] as const) {
      const { whyNot, whyNotNavigable } = createWorkerAccess(address, { isSecure })
      expect([await whyNot(), await whyNotNavigable()]).toEqual([because, because])
    }
  })
})

describe('S6 S7 a worker that does not speak this version is left alone', () => {
  test.each([
    ['another version', { ...greeting, version: 2 }],
    ['something else', 'hello'],
    ['silence, as of the kill switch', undefined],
  ])('%s', async (_name, replies) => {
    const { whyNot } = access({ controller: new FakeWorker(replies), known: true }, 30)
    expect(await whyNot()).toBe('another worker')
  })
})

describe('P6 a reset', () => {
  const caches = createCaches()
  afterEach(() => vi.unstubAllGlobals())
  async function reset(isOffline: boolean) {
    vi.stubGlobal('caches', caches.storage)
    vi.stubGlobal('location', new URL('https://learn.example/docs/lessons/'))
    await caches.storage.open('proofkey:/docs:site:1')
    const made = access({ active: new FakeWorker(greeting), isOffline })
    await made.unregister()
    return made
  }

  test('takes the worker back with all it kept; it is registered again when it is next needed', async () => {
    const { whyNotNavigable, asked, unregistered } = await reset(false)
    expect(unregistered()).toBe(1)
    expect([...caches.kept.keys()]).toEqual([])
    expect(await whyNotNavigable()).toBeUndefined()
    expect(asked).toHaveLength(2)
  })

  test('without a network leaves both, because no page could get them again', async () => {
    const { unregistered } = await reset(true)
    expect(unregistered()).toBe(0)
    expect([...caches.kept.keys()]).toEqual(['proofkey:/docs:site:1'])
  })
})
