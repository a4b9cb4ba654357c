import { expect, test, vi } from 'vitest'
import { createSiteHost } from '@/lib/sandbox/hosts/site'
import { shareTenantChanges, tellTenantChange } from '@/lib/sandbox/hosts/tenant-changes'
import { createWorkerHost } from '@/lib/sandbox/hosts/worker'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { exchange, getCode, getTokens, type Host, issuer } from '@/lib/sandbox/testing/walk'

/** Tabs of one browser: one store, each with a page host. */
function createTabs(count: number) {
  const store = { ...createMemoryStore(), isShared: true }
  const databaseName = `tenant-${crypto.randomUUID()}`
  return Array.from({ length: count }, () => {
    const onChange = vi.fn()
    const provider = createSiteHost({ issuer, databaseName, store, worker: 'no workers', onChange })
    const host: Host = { ...provider, store, tick() {} }
    return { host, onChange }
  })
}

test('M9 other tabs hear of what one has changed, and of their own changes none', async () => {
  const [one, other] = createTabs(2)
  if (!one || !other) throw new Error('no tabs')
  await exchange(one.host, await getCode(one.host))
  await expect.poll(() => other.onChange.mock.calls.length).toBeGreaterThan(0)
  expect(one.onChange).not.toHaveBeenCalled()
})

test('M9 the clock of another tab counts here too, once it was moved', async () => {
  const [one, other] = createTabs(2)
  if (!one || !other) throw new Error('no tabs')
  await getTokens(one.host)
  await one.host.inside?.advanceClock(3_600_000)
  await expect.poll(() => other.host.now() - Date.now()).toBeGreaterThan(3_599_000)
})

test('M9 what an app only reads is told to nobody', async () => {
  const [one, other] = createTabs(2)
  if (!one || !other) throw new Error('no tabs')
  const { access_token } = await getTokens(one.host)
  await expect.poll(() => other.onChange.mock.calls.length).toBeGreaterThan(0)
  const posted = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
  const headers = { Authorization: `Bearer ${access_token}` }
  await one.host.send(new Request(`${issuer}/userinfo`, { headers }), 'app')
  expect(posted).not.toHaveBeenCalled()
  posted.mockRestore()
})

test('M9 the pages hear of a navigation that the worker answers, a logout for one', async () => {
  const databaseName = `tenant-${crypto.randomUUID()}`
  const onChange = vi.fn()
  shareTenantChanges(databaseName, onChange)
  const tell = vi.fn(() => tellTenantChange(databaseName))
  const store = createMemoryStore()
  const worker = createWorkerHost({ issuer, databaseName, store, onNavigation: tell })
  await worker.answer(new Request(`${issuer}/.well-known/jwks.json`), 'cors')
  expect(tell).not.toHaveBeenCalled()
  await worker.answer(new Request(`${issuer}/logout`), 'navigate')
  expect(tell).toHaveBeenCalledTimes(1)
  await expect.poll(() => onChange.mock.calls.length).toBe(1)
})
