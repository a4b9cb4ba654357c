import { afterEach, describe, expect, test, vi } from 'vitest'
import { practiceCommands } from '@/lib/flow/commands/practice'
import { answerPage, createTestFlow } from '@/lib/flow/testing/flow'
import type { Trial } from '@/lib/flow/trials'
import { slowMs } from '@/lib/sandbox/spoiled'
import { type SwitchName, switchNames } from '@/lib/settings'

afterEach(() => {
  vi.useRealTimers()
})

/** A run beside a tenant with these switches on. */
async function spoiledFlow(...on: SwitchName[]) {
  const flow = await createTestFlow()
  await flow.host.inside?.settings.change(Object.fromEntries(on.map((name) => [name, true])))
  const phone = (...args: Parameters<typeof flow.context.phone>) => ({
    ...flow.context.phone(...args),
    opens: (url: URL) =>
      url.protocol === 'com.exampleco.timesheets:' || url.origin === 'https://app.exampleco.com',
  })
  const { runTrial } = practiceCommands({ ...flow.context, phone }, (page) =>
    answerPage(page, page.url.includes('/consent') ? 'allow' : undefined),
  )
  return { ...flow, runTrial }
}

const failures = ({ steps }: Trial) =>
  steps.flatMap(({ step, failure }) => (failure ? [[step, failure.code]] : []))

const attacks = [
  ['unsafeAllowPlain', 'log in with plain', 'invalid_request'],
  ['unsafeAllowMissingPkce', 'log in, challenge taken out', 'invalid_request'],
  ['unsafePrefixRedirects', 'log in by a forged link', 'invalid_request'],
  ['unsafeNoRotation', 'refresh as the app', 'invalid_grant'],
] as const

describe.each(attacks)('%s', (name, stopsAt, code) => {
  test('on: the thief gets through, and the silenced check is named', async () => {
    const { runTrial } = await spoiledFlow(name)
    const trial = await runTrial(name)
    expect(failures(trial)).toEqual([])
    expect(trial.end).toBe('harm')
    const by = trial.steps.flatMap(({ letPass }) => letPass.map((each) => each.by))
    expect(new Set(by)).toEqual(new Set([name]))
  })

  test('off: the same attack is refused', async () => {
    const { runTrial } = await spoiledFlow()
    const trial = await runTrial(name)
    expect(failures(trial)).toEqual([[stopsAt, code]])
    expect(trial.end).toBe('error')
    expect(trial.steps.flatMap(({ letPass }) => letPass)).toEqual([])
  })
})

const faults = [
  ['faultClockSkew', 'check the ID token', 'id_token_issued_at'],
  ['faultWrongIssuer', 'read the callback', 'issuer_mismatch'],
  ['faultNoIss', 'read the callback', 'issuer_missing'],
  ['faultRotatedKeys', 'check the ID token', 'id_token_key_unknown'],
  ['faultServerError', 'request tokens', 'server_error'],
  ['faultNoCors', 'read from another origin', 'network_failed'],
] as const

describe.each(faults)('%s', (name, step, code) => {
  test('on: the error it leads to', async () => {
    const { runTrial } = await spoiledFlow(name)
    const trial = await runTrial(name)
    expect(failures(trial)).toEqual([[step, code]])
    expect(trial.end).toBe('error')
  })

  test('off: all goes well', async () => {
    const { runTrial } = await spoiledFlow()
    expect(await runTrial(name)).toMatchObject({ end: 'well' })
  })
})

test('faultSlow: the app gives up, asks again, and has sent a used code', async () => {
  const { runTrial, host } = await spoiledFlow('faultSlow')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const ended = runTrial('faultSlow')
  let done = false
  ended.finally(() => {
    done = true
  })
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(slowMs / 8)
  }
  expect(failures(await ended)).toEqual([
    ['request tokens in time', 'network_failed'],
    ['request tokens again', 'invalid_grant'],
  ])
  expect(await host.store.list('families')).toMatchObject([
    { row: { revokedBecause: 'code used twice' } },
  ])
})

test('a trial leaves the run as it was, but for its messages, which are marked', async () => {
  const { runTrial, run } = await spoiledFlow(...switchNames.filter((name) => name !== 'faultSlow'))
  const before = run()
  await runTrial('faultServerError')
  const { exchanges, ...rest } = run()
  expect({ ...rest, exchanges: [] }).toEqual({ ...before, exchanges: [] })
  expect(exchanges.length).toBeGreaterThan(0)
  expect(exchanges.every(({ exercise }) => exercise)).toBe(true)
})
