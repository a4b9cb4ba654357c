/** Looking into the tenant and steering it, for the host that shares the page's memory (`lib/inside.ts`). */
import type { CheckReport, Inside, Settings } from '@/lib/inside'
import { customizationProblem } from '@/lib/oauth/custom-claims'
import { takeHops } from '@/lib/sandbox/hops'
import { createKeys } from '@/lib/sandbox/keys'
import { createRegistrations } from '@/lib/sandbox/registrations'
import type { Rows, Store, Table, TenantRow } from '@/lib/sandbox/store'
import { freshTenant } from '@/lib/sandbox/tenant'
import { defaultSettings } from '@/lib/tenant-defaults'

type OpenTenant = () => Promise<{ store: Store; row: TenantRow }>

/** Makes the inside of a tenant. `onOffset` hears of every change of the clock offset. */
export function createInside(
  open: OpenTenant,
  reports: WeakMap<Response, CheckReport>,
  now: () => number,
  onOffset: (offsetMs: number) => void,
): Inside {
  async function change(change: (row: TenantRow) => TenantRow): Promise<TenantRow> {
    const { store } = await open()
    return store.update('tenant', 'tenant', (old) => {
      const row = change(old ?? freshTenant(now()))
      return { row, result: row }
    })
  }

  return {
    settings: {
      read: async () => (await open()).row.settings,
      change: async (part) => {
        const allowed = wellFormed(part)
        return (await change((row) => ({ ...row, settings: { ...row.settings, ...allowed } })))
          .settings
      },
    },

    tables: async () => {
      const { store, row } = await open()
      // The key is made on first use; the view shows it from the start.
      await createKeys(store, now).jwks()
      const [clients, apis, users, pending, codes, families, accessTokens, sessions, keys] =
        await Promise.all([
          rows(store, 'clients'),
          rows(store, 'apis'),
          rows(store, 'users'),
          rows(store, 'pending'),
          rows(store, 'codes'),
          rows(store, 'families'),
          rows(store, 'accessTokens'),
          rows(store, 'sessions'),
          rows(store, 'keys'),
        ])
      return {
        clients,
        apis,
        users: users.sort(by((user) => user.email)),
        pending: pending.sort(by((row) => row.startedAtMs)),
        codes: codes.sort(by((row) => row.issuedAtMs)),
        families: families.sort(by((row) => row.startedAtMs)),
        accessTokens: accessTokens.sort(by((row) => row.issuedAtMs)),
        sessions: sessions.sort(by((row) => row.createdAtMs)),
        keys: keys.map(({ kid, alg, createdAtMs }) => ({ kid, alg, createdAtMs })),
        customization: row.customization,
      }
    },

    ...createRegistrations(async () => (await open()).store),

    customizeTokens: async ({ claims, addedScopes }) => {
      const problem = customizationProblem({ claims, addedScopes })
      if (problem) throw new Error(problem)
      const customization = {
        claims: claims.map(({ name, value, token }) => ({ name, value, token })),
        addedScopes: [...new Set(addedScopes)],
      }
      await change((row) => ({ ...row, customization }))
    },

    checks: (response) => reports.get(response),

    exchanges: async (state) => takeHops((await open()).store, state),

    advanceClock: async (ms) => {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock moves forward only')
      const row = await change((row) => ({ ...row, clockOffsetMs: row.clockOffsetMs + ms }))
      onOffset(row.clockOffsetMs)
    },

    reset: async () => {
      const { store } = await open()
      await store.clear()
      onOffset((await open()).row.clockOffsetMs)
    },
  }
}

/** Only members that are lifetimes: whole milliseconds, not negative. */
function wellFormed(part: Partial<Settings>): Partial<Settings> {
  const entries = Object.entries(part).filter(([name]) => Object.hasOwn(defaultSettings, name))
  for (const [name, value] of entries) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`${name} has to be a whole number of milliseconds, not negative`)
    }
  }
  return Object.fromEntries(entries)
}

async function rows<T extends Table>(store: Store, table: T): Promise<Rows[T][]> {
  return (await store.list(table)).map(({ row }) => row)
}

function by<Row>(value: (row: Row) => string | number): (one: Row, other: Row) => number {
  return (one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0)
}
