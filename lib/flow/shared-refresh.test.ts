import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { armBreakpoint } from '@/lib/flow/breakpoint'
import type { Context, Copies } from '@/lib/flow/commands/context'
import type { RefreshMessage } from '@/lib/flow/refresh-messages'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import { restoreRun } from '@/lib/flow/storage'
import { createFlowOver, createTestFlow, type FlowOver } from '@/lib/flow/testing/flow'
import { createUsedStates } from '@/lib/flow/used-states'
import type { Provider } from '@/lib/providers'
import type { Host } from '@/lib/sandbox/testing/walk'

let host: Host
let original: Run
let opened: BroadcastChannel[]
let usedStates: ReturnType<typeof createUsedStates>

beforeEach(async () => {
  opened = []
  usedStates = createUsedStates(undefined)
  const flow = await createTestFlow()
  host = flow.host
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.press()
  await flow.press('allow')
  await flow.commands.requestTokens()
  original = flow.run()
})

afterEach(() => {
  for (const channel of opened) channel.close()
})

/** A tab that was duplicated: the same run, marks in one database, one channel. */
function copy(provider: Provider = host, copies: Context['copies'] = openChannel, run = original) {
  const flow = createFlowOver(provider, undefined, { usedStates, copies })
  const stored = JSON.stringify({ ...run, app: undefined })
  flow.store.dispatch({ type: 'run-restored', run: restoreRun(stored) })
  return flow
}

function openChannel(): BroadcastChannel {
  const channel = new BroadcastChannel('proofkey:test:refresh')
  opened.push(channel)
  return channel
}

/** A channel that takes no time, for tests that move the time. */
function channelInStep(): { said: string[]; open(): Copies } {
  const tabs = new Set<EventTarget>()
  const said: string[] = []
  return {
    said,
    open() {
      const tab = new EventTarget()
      tabs.add(tab)
      return Object.assign(tab, {
        postMessage(data: RefreshMessage) {
          said.push(data.said)
          for (const each of tabs) {
            if (each !== tab) each.dispatchEvent(new MessageEvent('message', { data }))
          }
        },
      })
    },
  }
}

/** The provider, with its next answer to a token request kept back until it is let go. */
function slow(): Provider & { letGo(): void; asked: Promise<void> } {
  let letGo = () => {}
  let noteAsked = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const asked = new Promise<void>((resolve) => {
    noteAsked = resolve
  })
  return {
    ...host,
    letGo,
    asked,
    send: async (request, sender) => {
      if (!request.url.endsWith('/oauth/token')) return host.send(request, sender)
      noteAsked()
      await gate
      return host.send(request, sender)
    },
  }
}

const refreshes = ({ run }: FlowOver) =>
  run().exchanges.filter(
    ({ id, request }) =>
      request.url.endsWith('/oauth/token') && original.exchanges.every((each) => each.id !== id),
  ).length

const refreshToken = ({ run }: FlowOver) => run().tokens?.value.refresh_token

async function isAlive({ commands, run }: FlowOver): Promise<boolean> {
  await commands.callApi()
  return run().answers.timesheets?.status === 'answered'
}

test('M2 two copies of a tab refresh at once: one request, the other adopts what came', async () => {
  const [one, other] = [copy(), copy()]
  await Promise.all([one.commands.refresh(), other.commands.refresh()])
  expect(refreshes(one) + refreshes(other)).toBe(1)
  expect(refreshToken(one)).not.toBe(original.tokens?.value.refresh_token)
  expect(other.run().tokens).toEqual(one.run().tokens)
  expect(other.run().receivedAtMs).toBe(one.run().receivedAtMs)
  expect(other.run().spentRefreshTokens).toEqual(one.run().spentRefreshTokens)
  const answers = [one, other].map(({ run }) => run().answers.refresh)
  expect(answers).toContainEqual({ status: 'answered', elsewhere: true })
  for (const flow of [one, other]) {
    expect(stepStatus(flow.run(), 'refresh')).toBe('done')
    expect(flow.run().identity?.value.checks.every(({ outcome }) => outcome !== 'failed')).toBe(
      true,
    )
    expect(await isAlive(flow)).toBe(true)
  }
})

test('M2 five copies send one request, and the successor is shared in its turn', async () => {
  const tabs = Array.from({ length: 5 }, () => copy())
  for (const round of [1, 2]) {
    await Promise.all(tabs.map(({ commands }) => commands.refresh()))
    expect(tabs.reduce((sum, tab) => sum + refreshes(tab), 0)).toBe(round)
    expect(new Set(tabs.map(refreshToken)).size).toBe(1)
  }
})

test('M2 a copy that refreshes later adopts too, and its next press sends', async () => {
  const [one, other] = [copy(), copy()]
  await one.commands.refresh()
  await one.commands.refresh()
  await other.commands.refresh()
  expect([refreshes(one), refreshes(other)]).toEqual([2, 0])
  expect(refreshToken(other)).toBe(refreshToken(one))
  await other.commands.refresh()
  expect(refreshes(other)).toBe(1)
  expect(await isAlive(other)).toBe(true)
})

test('M2 a tab that was reloaded since hears its copies again', async () => {
  const one = copy()
  await one.commands.refresh()
  for (const channel of opened.splice(0)) channel.close()
  const reloaded = copy(host, openChannel, one.run())
  await reloaded.commands.hearCopies()
  const other = copy()
  await other.commands.refresh()
  expect(refreshes(other)).toBe(0)
  expect(refreshToken(other)).toBe(refreshToken(reloaded))
})

test('M2 while the answer is under way the others wait, however long it takes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { said, open } = channelInStep()
    const provider = slow()
    const [one, other] = [copy(provider, open), copy(host, open)]
    const first = one.commands.refresh()
    await provider.asked
    const second = other.commands.refresh()
    await expect.poll(() => said).toEqual(['asked', 'sending'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(said.filter((each) => each === 'sending').length).toBeGreaterThan(20)
    expect(other.run().answers.refresh?.status).toBe('sending')
    provider.letGo()
    await Promise.all([first, second])
    expect(refreshes(other)).toBe(0)
    expect(refreshToken(other)).toBe(refreshToken(one))
  } finally {
    vi.useRealTimers()
  }
})

test('M2 a tab that was closed in the middle is not waited for', async () => {
  const provider = slow()
  const one = copy(provider)
  one.commands.refresh()
  await provider.asked
  for (const channel of opened.splice(0)) channel.close()
  const others = [copy(), copy()]
  await Promise.all(others.map(({ commands }) => commands.refresh()))
  expect(others.reduce((sum, tab) => sum + refreshes(tab), 0)).toBe(1)
  expect(await isAlive(others[0] ?? one)).toBe(true)
})

test('M2 what did not arrive, or was refused for a while, is sent again by either', async () => {
  let isGone = true
  const one = copy({
    ...host,
    send: async (request, sender) => {
      if (isGone) throw new TypeError('Failed to fetch')
      return host.send(request, sender)
    },
  })
  const other = copy()
  await one.commands.refresh()
  expect(one.run().answers.refresh).toMatchObject({ failure: { code: 'network_failed' } })
  isGone = false
  await host.inside?.settings.change({ faultServerError: true })
  await one.commands.refresh()
  expect(one.run().answers.refresh).toMatchObject({ failure: { code: 'server_error' } })
  await host.inside?.settings.change({ faultServerError: false })
  await other.commands.refresh()
  expect(refreshes(other)).toBe(1)
  expect(await isAlive(other)).toBe(true)
})

test('M2 where the server keeps the token, each later press is a request', async () => {
  await host.inside?.settings.change({ unsafeNoRotation: true })
  const [one, other] = [copy(), copy()]
  await Promise.all([one.commands.refresh(), other.commands.refresh()])
  expect(refreshes(one) + refreshes(other)).toBe(1)
  await one.commands.refresh()
  await other.commands.refresh()
  expect(refreshes(one) + refreshes(other)).toBe(3)
})

test('M2 a request that the learner changed, or sends again on purpose, is really sent', async () => {
  const [one, other] = [copy(), copy()]
  await one.commands.refresh()
  other.commands.editParameter('refresh', 'scope', 'openid')
  await other.commands.refresh()
  expect(refreshes(other)).toBe(1)
  expect(other.run().answers.refresh).toMatchObject({ failure: { code: 'invalid_grant' } })
})

test('M2 a request that was changed at the breakpoint is really sent', async () => {
  const [one, other] = [copy(), copy()]
  await one.commands.refresh()
  armBreakpoint(other.pauses)
  other.pauses.setState({ before: 'token' })
  const refreshing = other.commands.refresh()
  await expect.poll(() => other.pauses.getState().waiting.length).toBe(1)
  const [waiting] = other.pauses.getState().waiting
  if (waiting) waiting.decide({ ...waiting.request, body: `${waiting.request.body}&x=y` })
  await refreshing
  expect(other.run().answers.refresh).toMatchObject({ failure: { code: 'invalid_grant' } })
})

test('M2 foreign messages change nothing, and a hash that nobody knows gets no answer', async () => {
  const one = copy()
  await one.commands.refresh()
  const before = one.run().tokens
  const listener = openChannel()
  const heard = vi.fn()
  listener.onmessage = heard
  const about = 'a'.repeat(43)
  for (const message of [
    'asked',
    { type: 'proofkey:refresh', version: 2, about, said: 'asked' },
    { type: 'proofkey:refresh', version: 1, about, said: 'asked' },
    { type: 'proofkey:refresh', version: 1, about, said: 'received', tokens: {}, atMs: 1 },
  ]) {
    listener.postMessage(message)
  }
  const other = copy()
  await other.commands.refresh()
  expect(one.run().tokens).toEqual(before)
  // What was said is about the one token that both hold: the question and its answer.
  expect(heard.mock.calls.map(([{ data }]) => data.said)).toEqual(['asked', 'received'])
})
