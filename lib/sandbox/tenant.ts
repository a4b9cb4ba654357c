/** The tenant: its defaults, and how a store gets them on first use. */
import type { Customization, UserRecord } from '@/lib/inside'
import type { Rows, Store, Table, TenantRow } from '@/lib/sandbox/store'
import {
  defaultApi,
  defaultClient,
  defaultSecondClient,
  defaultSettings,
} from '@/lib/tenant-defaults'

const dayMs = 24 * 60 * 60_000

/** How long a login lasts; not a setting, since no lesson changes it. */
export const sessionLifetimeMs = 7 * dayMs

/** The customization of a fresh tenant: tokens are as the specs have them. */
export const defaultCustomization: Customization = { claims: [], addedScopes: [] }

/** What a tenant is before anything was changed. */
export function freshTenant(nowMs: number): TenantRow {
  return {
    settings: defaultSettings,
    customization: defaultCustomization,
    clockOffsetMs: 0,
    sweptAtMs: nowMs,
  }
}

/** The demo users. Their passwords are public: the login page shows them. */
export const defaultUsers: readonly UserRecord[] = [
  {
    sub: 'sandbox|ada',
    email: 'ada@example.com',
    connection: 'Username-Password-Authentication',
    password: 'analytical-engine',
    name: 'Ada Lovelace',
    given_name: 'Ada',
    family_name: 'Lovelace',
    nickname: 'ada',
    picture: 'https://example.com/people/ada.png',
    role: 'employee',
  },
  {
    sub: 'sandbox|grace',
    email: 'grace@example.com',
    connection: 'Username-Password-Authentication',
    password: 'first-compiler',
    name: 'Grace Hopper',
    given_name: 'Grace',
    family_name: 'Hopper',
    nickname: 'grace',
    picture: 'https://example.com/people/grace.png',
    role: 'manager',
  },
]

/**
 * The account at the stand-in for GitHub. It becomes a user of the tenant at its first login, as a user of a
 * social connection does.
 */
export const githubUser: UserRecord = {
  sub: 'github|18151210',
  email: 'ada.lovelace@users.example.com',
  connection: 'github',
  password: '',
  name: 'Ada L.',
  given_name: 'Ada',
  family_name: 'L.',
  nickname: 'ada-codes',
  picture: 'https://example.com/people/ada-codes.png',
  role: 'employee',
}

/**
 * Writes what every tenant has and this store has not: apps, API, users. A fresh store has none of them, and
 * one with a damaged record lacks that one.
 */
export async function mendTenant(store: Store, issuer: string, site?: string): Promise<void> {
  async function write<T extends Table>(table: T, key: string, row: Rows[T]): Promise<void> {
    if ((await store.get(table, key)) === undefined) await store.put(table, key, row)
  }
  for (const client of [defaultClient(issuer, site), defaultSecondClient]) {
    await write('clients', client.client_id, client)
  }
  await write('apis', defaultApi.identifier, defaultApi)
  for (const user of defaultUsers) await write('users', user.sub, user)
}

/** Reads the tenant, and sets it up if the store is new or was cleared. `site` is where the lessons are. */
export async function openTenant(
  store: Store,
  issuer: string,
  nowMs: number,
  site?: string,
): Promise<TenantRow> {
  const known = await store.get('tenant', 'tenant')
  if (known) return known
  await mendTenant(store, issuer, site)
  for (const user of defaultUsers) {
    const id = `first-of-${user.nickname}`
    await store.put('timesheets', id, {
      id,
      sub: user.sub,
      date: '2026-11-02',
      project: user.role === 'manager' ? 'Planning' : 'Notes on the engine',
      hours: 8,
      createdAtMs: nowMs,
    })
  }
  // Last, so that a tenant is only taken as set up when everything above is written.
  return store.update('tenant', 'tenant', (old) => {
    const row = old ?? freshTenant(nowMs)
    return { row, result: row }
  })
}
