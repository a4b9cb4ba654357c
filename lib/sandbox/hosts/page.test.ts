import { describe, expect, test } from 'vitest'
import { createPageHost } from '@/lib/sandbox/hosts/page'
import { readRow } from '@/lib/sandbox/row-schemas'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import {
  answerOf,
  authorize,
  createHost,
  exchange,
  getCode,
  getTokens,
  issuer,
  refresh,
} from '@/lib/sandbox/testing/walk'

test('P1 without IndexedDB the tenant lives in memory', async () => {
  expect(typeof indexedDB).toBe('undefined')
  const host = createPageHost({ issuer })
  expect((await host.inside?.tables())?.clients.map(({ client_id }) => client_id)).toEqual([
    'timesheets-mobile',
    'expenses-mobile',
  ])
})

test('the default callbacks hold the real one of this site', async () => {
  const tables = await createPageHost({ issuer }).inside?.tables()
  expect(tables?.clients[0]?.redirect_uris).toContain('https://learn.example/docs/callback/')
})

describe('inside', () => {
  test('two hosts over one store are one tenant: session, codes, clock', async () => {
    const host = await createHost()
    await getCode(host)
    const other = { ...createPageHost({ issuer, store: host.store }), store: host.store, tick() {} }
    expect(answerOf(await authorize(other))).toHaveProperty('code')
    await host.inside?.advanceClock(1000)
    await other.inside?.tables()
    expect(other.now() - Date.now()).toBeGreaterThan(900)
  })

  test('the clock moves forward only', async () => {
    const host = await createHost()
    const before = host.now()
    await host.inside?.advanceClock(5000)
    expect(host.now() - before).toBe(5000)
    await expect(host.inside?.advanceClock(-1)).rejects.toThrow(RangeError)
    await expect(host.inside?.advanceClock(Number.NaN)).rejects.toThrow(RangeError)
  })

  test('settings are checked and kept', async () => {
    const host = await createHost()
    await host.inside?.settings.change({ accessTokenLifetimeMs: 60_000 })
    expect((await getTokens(host)).expires_in).toBe(60)
    await expect(host.inside?.settings.change({ codeLifetimeMs: -1 })).rejects.toThrow(RangeError)
    await expect(host.inside?.settings.change({ codeLifetimeMs: 1.5 })).rejects.toThrow(RangeError)
  })

  test('P6 reset drops keys, sessions, codes, tokens and the clock', async () => {
    const host = await createHost()
    const tokens = await getTokens(host)
    const before = await host.inside?.tables()
    await host.inside?.advanceClock(1000)
    await host.inside?.reset()
    const after = await host.inside?.tables()
    expect(after).toMatchObject({
      pending: [],
      codes: [],
      families: [],
      accessTokens: [],
      sessions: [],
    })
    expect(after?.keys[0]?.kid).not.toBe(before?.keys[0]?.kid)
    expect((await refresh(host, tokens.refresh_token)).status).toBe(400)
    expect((await host.store.get('tenant', 'tenant'))?.clockOffsetMs).toBe(0)
  })

  test('the report of a response names every check once, also those not reached', async () => {
    const host = await createHost()
    const response = await exchange(host, 'unknown')
    const report = host.inside?.checks(response)
    expect(report?.endpoint).toBe('token')
    const outcomes = report?.checks.map(({ outcome }) => outcome) ?? []
    const failed = outcomes.indexOf('failed')
    expect(report?.checks[failed]?.name).toBe('codeKnown')
    expect(outcomes.slice(0, failed).every((outcome) => outcome === 'passed')).toBe(true)
    expect(outcomes.slice(failed + 1).every((outcome) => outcome === 'not reached')).toBe(true)
    expect(host.inside?.checks(new Response())).toBeUndefined()
  })

  test('every row that a walk writes is one that a database gives back', async () => {
    const host = await createHost()
    const tokens = await getTokens(host)
    await refresh(host, tokens.refresh_token)
    await refresh(host, tokens.refresh_token)
    for (const table of [
      'tenant',
      'pending',
      'codes',
      'families',
      'accessTokens',
      'sessions',
      'jar',
      'timesheets',
    ] as const) {
      const listed = await host.store.list(table)
      expect(listed.length).toBeGreaterThan(0)
      for (const { row } of listed) expect(readRow(table, row)).toEqual(row)
    }
  })
})

test('T17 P3 a store that fails gives 500, never an exception', async () => {
  const store = createMemoryStore()
  store.get = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  const host = createPageHost({ issuer, store })
  const page = await host.send(new Request(`${issuer}/authorize`), 'browser')
  expect(page.status).toBe(500)
  expect(await page.text()).toMatch(/no room left .* press Reset the sandbox/s)
  const response = await host.send(new Request(`${issuer}/userinfo`), 'app')
  expect([response.status, (await response.json()).error]).toEqual([500, 'server_error'])
})

test('growth is bounded: a sweep keeps the youngest rows of each table', async () => {
  const host = await createHost()
  for (let count = 0; count < 230; count += 1) {
    host.tick(1)
    await authorize(host)
  }
  const youngest = (await host.inside?.tables())?.pending.at(-1)?.id
  host.tick(60_000)
  await authorize(host)
  const left = (await host.inside?.tables())?.pending.map(({ id }) => id) ?? []
  expect(left).toHaveLength(201)
  expect(left).toContain(youngest)
})
