import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import { canHoldTenant } from '@/lib/sandbox/open-store'
import { type Store, type Table, tableNames } from '@/lib/sandbox/store'
import { createMemoryStore } from '@/lib/sandbox/store-memory'
import { mendTenant } from '@/lib/sandbox/tenant'
import {
  answerOf,
  api,
  authorize,
  call,
  decide,
  exchange,
  getTokens,
  type Host,
  hosts,
  issuer,
  location,
  logIn,
  refresh,
  tokensOf,
} from '@/lib/sandbox/testing/walk'

const full = new DOMException('no room: /secret/path', 'QuotaExceededError')

/** Lets `count` writes through, then refuses `refused` of them. */
function refuseWrites(
  store: Store,
  count: number,
  refused: number,
  tables: readonly Table[] = tableNames,
): { refusals: number } {
  const { put, update } = store
  const seen = { writes: 0, refusals: 0 }
  function next(table: Table): void {
    if (!tables.includes(table)) return
    seen.writes += 1
    if (seen.writes <= count || seen.refusals >= refused) return
    seen.refusals += 1
    throw full
  }
  store.put = async (...args) => {
    next(args[0])
    return put(...args)
  }
  store.update = async (...args) => {
    next(args[0])
    return update(...args)
  }
  return seen
}

/** Login, consent, exchange, refresh; ends at the first answer that is no step forward. */
async function walk(host: Host): Promise<Response> {
  let response = await authorize(host)
  if (response.status !== 303) return response
  if (location(response).includes('/login?')) response = await logIn(host, response)
  if (response.status !== 303) return response
  if (location(response).includes('/consent?')) response = await decide(host, response, 'allow')
  if (response.status !== 303) return response
  const answer = await exchange(host, answerOf(response).code)
  if (answer.status !== 200) return answer
  return refresh(host, (await tokensOf(answer)).refresh_token)
}

describe.each(hosts)('on the %s host', (name, createHost) => {
  // Over HTTP the jar is the browser's own, not a table of the server.
  const ownTables = tableNames.filter((table) => name !== 'Node' || table !== 'jar')

  test('P3 quota full at any write: a sentence, nothing half-written, and the next walk succeeds', async () => {
    let count = 0
    for (; ; count += 1) {
      const host = await createHost()
      const seen = refuseWrites(host.store, count, 1, ownTables)
      const ended = await walk(host).catch((error: Error) => error)
      if (seen.refusals === 0) break
      if (ended instanceof Error) throw new Error(`write ${count}: ${ended.message}`)
      if (ended.status !== 200) {
        expect(ended.status, `write ${count}`).toBe(500)
        const text = await ended.text()
        expect(text, `write ${count}`).not.toMatch(/secret|path|Quota/)
        expect(text).toMatch(
          text.startsWith('{') ? /"error":"server_error"/ : /press Reset the sandbox/,
        )
      }
      const tokens = await tokensOf(await walk(host))
      expect((await call(host, api, tokens.access_token)).status, `write ${count}`).toBe(200)
    }
    expect(count).toBeGreaterThan(8)
  }, 60_000)

  test('P3 while nothing can be written the answer stays a sentence', async () => {
    const host = await createHost()
    refuseWrites(host.store, 0, Number.POSITIVE_INFINITY, ownTables)
    const page = await authorize(host)
    expect(page.status).toBe(500)
    expect(await page.text()).toMatch(/no room left|Reset the sandbox/)
  })

  const lost: Table[] = tableNames.filter((name) => name !== 'timesheets')

  test.each(lost)(
    'P4 with every record of %s dropped: answers all the way, and a reload mends it',
    async (table) => {
      const host = await createHost()
      await getTokens(host)
      for (const { key } of await host.store.list(table)) await host.store.delete(table, key)
      const ended = await walk(host).catch(() => undefined)
      expect(ended?.status ?? 400).toBeLessThan(600)
      await mendTenant(host.store, issuer)
      expect((await tokensOf(await walk(host))).scope).toBe(sandboxDefaults.scope)
      await host.inside?.reset()
      expect((await tokensOf(await walk(host))).scope).toBe(sandboxDefaults.scope)
    },
  )

  test('P5 storage cleared in mid-flow: the code is unknown, and a fresh tenant is there', async () => {
    const host = await createHost()
    const toConsent = await logIn(host, await authorize(host))
    const { code } = answerOf(await decide(host, toConsent, 'allow'))
    await host.store.clear()
    const response = await exchange(host, code)
    expect([response.status, (await response.json()).error]).toEqual([400, 'invalid_grant'])
    expect(location(await authorize(host))).toContain('/login?')
    expect((await tokensOf(await walk(host))).token_type).toBe('Bearer')
  })
})

test('P3 a store that takes nothing from the start is not used', async () => {
  const store = createMemoryStore()
  refuseWrites(store, 0, Number.POSITIVE_INFINITY)
  expect(await canHoldTenant(store)).toBe(false)
  expect(await canHoldTenant(createMemoryStore())).toBe(true)
})
