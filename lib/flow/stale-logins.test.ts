import { beforeEach, expect, test } from 'vitest'
import { stepStatus } from '@/lib/flow/status'
import { keepRun } from '@/lib/flow/storage'
import { createRunStore } from '@/lib/flow/store'
import { createFlowOver, createTestFlow, type TestFlow } from '@/lib/flow/testing/flow'
import { memoryStorage } from '@/lib/flow/testing/storage'
import { transactionLifetimeMs } from '@/lib/oauth/transaction-lifetime'

let flow: TestFlow

beforeEach(async () => {
  flow = await createTestFlow()
})

async function walkToCode(): Promise<void> {
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.press()
  await flow.press('allow')
}

/** What a page that is opened `laterMs` later finds: this run, or nothing in a new tab. */
function reopened(laterMs: number, isSameTab = true) {
  const { exchanges, ...run } = flow.run()
  const answers = Object.entries(run.answers).filter(([, { status }]) => status !== 'sending')
  const stored = { ...run, exchanges, answers: Object.fromEntries(answers), app: undefined }
  const storage = memoryStorage(isSameTab ? { run: JSON.stringify(stored) } : {})
  const store = createRunStore()
  keepRun(
    store,
    storage,
    'run',
    (work) => work(),
    () => flow.host.now() + laterMs,
  )
  return store
}

/** The provider as it is while nothing answers, or the browser has no network. */
function withoutNetwork(isOffline: boolean) {
  let isGone = true
  const provider = {
    ...flow.host,
    isOffline: () => isGone && isOffline,
    send: async (...given: Parameters<typeof flow.host.send>) => {
      if (isGone) throw new TypeError('Failed to fetch')
      return flow.host.send(...given)
    },
  }
  const over = createFlowOver(provider)
  over.store.dispatch({ type: 'run-restored', run: flow.run() })
  return { ...over, comeBack: () => (isGone = false) }
}

const hourMs = transactionLifetimeMs

test('M7 a login begun over an hour ago is dropped when the run comes back, and what was made stays', async () => {
  await walkToCode()
  await flow.commands.requestTokens()
  await flow.commands.generateVerifier()
  flow.commands.editParameter('authorize', 'prompt', 'login')
  await flow.commands.logIn()
  const before = flow.run()
  expect(before.transactions).toHaveLength(2)

  const within = reopened(hourMs - 60_000).getState()
  expect(within.transactions).toHaveLength(2)
  expect(within.state).toBe(before.state)

  const after = reopened(hourMs + 60_000).getState()
  expect(after.transactions.map(({ state }) => state)).toEqual([before.code?.from.state])
  expect([before.page === undefined, after.page]).toEqual([false, undefined])
  for (const part of ['verifier', 'challenge', 'code', 'tokens', 'identity'] as const) {
    expect(after[part], part).toEqual(before[part])
  }
  expect(after.exchanges).toHaveLength(before.exchanges.length)
  expect(after.state, 'a state is good for one login').not.toBe(before.state)
  expect(after.nonce).not.toBe(before.nonce)
})

test('M7 an hour by the clock of the run counts too', async () => {
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.commands.advanceClock(hourMs + 1)
  expect(reopened(-hourMs).getState().transactions).toEqual([])
})

test('M7 a login that is out by a real navigation is no longer waited for after an hour', async () => {
  await flow.commands.generateVerifier()
  await flow.commands.goOut('pop-up', 'https://learn.example/callback/', '/lessons/overview/')
  expect(reopened(0).getState().away).toBeDefined()
  expect(reopened(hourMs + 1).getState().away).toBeUndefined()
})

test('M7 a new login drops those begun over an hour before it', async () => {
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  const stale = flow.run().state
  await flow.commands.advanceClock(hourMs + 1)
  await flow.commands.logIn()
  expect(flow.run().transactions).toHaveLength(1)
  expect(flow.run().state).not.toBe(stale)
})

test('M7 the answer to a dropped login is refused in words, and one press logs in', async () => {
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  const { state } = flow.run()
  const after = createFlowOver(flow.host)
  after.store.dispatch({ type: 'run-restored', run: reopened(hourMs + 1).getState() })
  const { issuer } = flow.host.server
  await after.commands.receiveCallback(
    `com.exampleco.timesheets:/callback?code=x&state=${state}&iss=${issuer}`,
  )
  expect(after.run().callback?.failure?.code).toBe('transaction_unknown')
  expect(after.run().code).toBeUndefined()
  await after.commands.logIn()
  expect(after.run().page?.url).toContain('/login')
})

test('M7 a tab closed on the login page: the next one is clean', async () => {
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  expect(reopened(0, false).getState()).toEqual(createRunStore().getInitialState())
})

test('M7 closed after the code came: opened again, the code is exchanged', async () => {
  await walkToCode()
  const after = createFlowOver(flow.host)
  after.store.dispatch({ type: 'run-restored', run: reopened(60_000).getState() })
  await after.commands.requestTokens()
  expect(stepStatus(after.run(), 'tokens')).toBe('done')
})

test.each([
  ['offline', true],
  ['network_failed', false],
] as const)('M7 %s in the token request: the same press works again', async (code, isOffline) => {
  await walkToCode()
  const { commands, run, comeBack } = withoutNetwork(isOffline)
  await commands.requestTokens()
  expect(run().answers.token).toMatchObject({ status: 'failed', failure: { code } })
  expect(stepStatus(run(), 'code')).toBe('done')
  comeBack()
  await commands.requestTokens()
  expect(stepStatus(run(), 'tokens')).toBe('done')
})

test('M7 a reload in the token request: nothing hangs, and a new login brings tokens', async () => {
  await walkToCode()
  const sending = flow.commands.requestTokens()
  await expect.poll(() => flow.run().answers.token?.status).toBe('sending')
  const after = createFlowOver(flow.host)
  after.store.dispatch({ type: 'run-restored', run: reopened(0).getState() })
  expect(after.run().answers).toEqual({})
  expect(after.run().tokens).toBeUndefined()
  await sending
  await after.commands.runAll()
  expect(stepStatus(after.run(), 'tokens')).toBe('done')
})
