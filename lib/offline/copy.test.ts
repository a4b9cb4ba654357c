import { describe, expect, test, vi } from 'vitest'
import { createOfflineCopy } from '@/lib/offline/copy'
import { type Report, readWish, reportMessage } from '@/lib/offline/messages'

type Answers = { look?: unknown; keep?: unknown }

const say = (copy: Report['copy'], build = 'b1') => reportMessage({ copy, build })

/** A page, and a worker that gives these answers. */
function open(
  answers: Answers,
  options: { savesData?: boolean; isKnown?: boolean; isOffline?: boolean; next?: unknown } = {},
) {
  const wishes: unknown[] = []
  let registered = 0
  let updates = 0
  const active = {
    postMessage(message: unknown, [port]: MessagePort[]) {
      const wish = readWish(message)
      wishes.push(wish)
      const answer = wish && answers[wish]
      if (answer !== undefined) port?.postMessage(answer)
    },
  }
  const registration = {
    active,
    installing: null as unknown,
    waiting: null,
    update: async () => {
      updates += 1
      if (options.isOffline) throw new TypeError('Failed to update')
      registration.installing = options.next ?? null
    },
  }
  const container = Object.assign(new EventTarget(), {
    ready: Promise.resolve(registration),
    getRegistration: async () => (options.isKnown ? registration : undefined),
    register: async () => {
      registered += 1
      return registration
    },
  })
  const page = new EventTarget()
  const forgotten = new EventTarget()
  const clock = { nowMs: 0 }
  const made = createOfflineCopy(
    { script: '/docs/sw.js', scope: '/docs/', build: 'b1' },
    {
      container: container as unknown as ServiceWorkerContainer,
      savesData: options.savesData ?? false,
      page,
      forgotten,
      isVisible: () => true,
      now: () => clock.nowMs,
      patienceMs: 50,
    },
  )
  return {
    ...made,
    answers,
    wishes,
    container,
    page,
    forgotten,
    clock,
    counts: () => ({ registered, updates }),
    copy: () => made.state.getState().copy,
  }
}

test('it keeps the site, and says so only when it is kept', async () => {
  const { copy, wishes, answers, page } = open({ look: say('not kept') })
  await vi.waitFor(() => expect(copy()).toBe('keeping'))
  expect(wishes).toEqual(['look', 'keep'])
  Object.assign(answers, { look: say('kept') })
  page.dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(copy()).toBe('kept'))
  expect(wishes).toEqual(['look', 'keep', 'look'])
})

test.each(['no room', 'no network', 'other files'] as const)('%s is told', async (how) => {
  const { copy } = open({ look: say('not kept'), keep: say(how) })
  await vi.waitFor(() => expect(copy()).toBe(how))
})

test('other files: the worker of the version that is there now is asked for', async () => {
  const { counts } = open({ look: say('not kept'), keep: say('other files') })
  await vi.waitFor(() => expect(counts().updates).toBe(1))
})

describe('nothing is promised', () => {
  test.each<[string, Answers]>([
    ['of a worker that is silent, as the kill switch is', {}],
    ['of one that speaks otherwise', { look: { ...say('kept'), version: 2 } }],
  ])('%s', async (_name, answers) => {
    const { copy, wishes } = open(answers)
    await vi.waitFor(() => expect(wishes).toEqual(['look']))
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect([copy(), wishes]).toEqual(['unknown', ['look']])
  })

  test('without workers', () => {
    const made = createOfflineCopy(
      { script: '', scope: '/', build: 'b1' },
      { page: new EventTarget(), forgotten: new EventTarget() },
    )
    expect(made.state.getState()).toEqual({ copy: 'unknown', isNewer: false })
  })
})

describe('a browser that saves data', () => {
  test('nothing is registered or fetched before a press', async () => {
    const page = open({ look: say('not kept'), keep: say('kept') }, { savesData: true })
    await vi.waitFor(() => expect(page.copy()).toBe('not kept'))
    expect(page.counts().registered).toBe(0)
    await page.keep()
    expect(page.copy()).toBe('kept')
  })

  test('what was kept before is kept', async () => {
    const page = open({ look: say('kept') }, { savesData: true, isKnown: true })
    await vi.waitFor(() => expect(page.copy()).toBe('kept'))
    expect(page.wishes).toEqual(['look'])
  })
})

describe('S6 a newer version', () => {
  test('is offered once it is kept, and the page stays as it is', async () => {
    const { state, container, answers, copy } = open({ look: say('kept') })
    await vi.waitFor(() => expect(copy()).toBe('kept'))
    expect(state.getState().isNewer).toBe(false)
    Object.assign(answers, { look: say('not kept', 'b2'), keep: say('no network', 'b2') })
    container.dispatchEvent(new Event('controllerchange'))
    await vi.waitFor(() => expect(copy()).toBe('no network'))
    expect(state.getState().isNewer).toBe(false)
    Object.assign(answers, { keep: say('kept', 'b2') })
    container.dispatchEvent(new Event('controllerchange'))
    await vi.waitFor(() => expect(state.getState()).toEqual({ copy: 'kept', isNewer: true }))
  })

  test.each([
    ['the page is the newer one, and its worker is on the way', { next: {} }],
    ['without a network nobody knows which of the two is newer', { isOffline: true }],
  ])('is not offered when %s', async (_name, options) => {
    const { state, counts } = open({ look: say('kept', 'b2') }, options)
    await vi.waitFor(() => expect(counts().updates).toBe(1))
    await vi.waitFor(() => expect(state.getState()).toEqual({ copy: 'kept', isNewer: false }))
  })

  test('is asked for when the learner comes back to a tab after an hour', async () => {
    const { page, clock, counts } = open({ look: say('kept') }, { isKnown: true })
    const comeBack = () => page.dispatchEvent(new Event('visibilitychange'))
    clock.nowMs = 3_599_999
    comeBack()
    clock.nowMs += 1
    comeBack()
    comeBack()
    await vi.waitFor(() => expect(counts().updates).toBe(1))
  })
})

test('P6 after a reset nothing is kept, and the page says no more that it is', async () => {
  const { copy, forgotten } = open({ look: say('kept') })
  await vi.waitFor(() => expect(copy()).toBe('kept'))
  forgotten.dispatchEvent(new Event('message'))
  expect(copy()).toBe('not kept')
})
