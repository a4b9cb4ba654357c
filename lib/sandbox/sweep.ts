/** Keeps the tenant small: rows that ended long ago go, and of too many the oldest. */
import type { Env } from '@/lib/sandbox/env'
import type { Rows, TenantRow } from '@/lib/sandbox/store'

const minuteMs = 60_000
/** Ended rows stay for a while, so that a late request can be told why it is refused. */
const keptAfterEndMs = 60 * 24 * 60 * minuteMs

/** A client that registered itself is for one session of work; a tenant holds so many of them. */
const registrationLifetimeMs = 24 * 60 * minuteMs
const mostRegistrations = 1000

/** What a page has not read by then, no page will. */
const unreadMs = 60 * minuteMs

type Sweepable =
  | 'pending'
  | 'codes'
  | 'families'
  | 'accessTokens'
  | 'sessions'
  | 'timesheets'
  | 'reports'
  | 'hops'

/** The most rows that a sweep leaves in a table, when a row began, and for how long it may stay. */
const rules: {
  [T in Sweepable]: { most: number; beganMs(row: Rows[T]): number; keptMs?: number }
} = {
  pending: { most: 200, beganMs: (row) => row.startedAtMs },
  codes: { most: 500, beganMs: (row) => row.issuedAtMs },
  families: {
    most: 500,
    beganMs: (row) => row.refreshTokens.at(-1)?.issuedAtMs ?? row.startedAtMs,
  },
  accessTokens: { most: 1000, beganMs: (row) => row.issuedAtMs },
  sessions: { most: 200, beganMs: (row) => row.authTimeMs ?? row.createdAtMs },
  timesheets: { most: 200, beganMs: (row) => row.createdAtMs, keptMs: Number.POSITIVE_INFINITY },
  reports: { most: 50, beganMs: (row) => row.writtenAtMs, keptMs: unreadMs },
  hops: { most: 20, beganMs: (row) => row.beganAtMs, keptMs: unreadMs },
}

/** Sweeps at most once a minute; call it where rows are made. */
export async function sweepSometimes(env: Env): Promise<void> {
  const nowMs = env.now()
  const isDue = ({ sweptAtMs }: Pick<TenantRow, 'sweptAtMs'>) => nowMs - sweptAtMs >= minuteMs
  if (!isDue(env)) return
  // Of many requests at once, one sweeps.
  const mine = await env.store.update('tenant', 'tenant', (old) =>
    old && isDue(old)
      ? { row: { ...old, sweptAtMs: nowMs }, result: true }
      : { row: old, result: false },
  )
  if (mine) await sweep(env)
}

/** Deletes what no lesson can still ask about. */
export async function sweep(env: Env): Promise<void> {
  await sweepTable(env, 'pending')
  await sweepTable(env, 'codes')
  await sweepTable(env, 'families')
  await sweepTable(env, 'accessTokens')
  await sweepTable(env, 'sessions')
  await sweepTable(env, 'timesheets')
  await sweepTable(env, 'reports')
  await sweepTable(env, 'hops')
  await sweepRegistrations(env)
}

async function sweepTable<T extends Sweepable>(env: Env, table: T): Promise<void> {
  const { most, beganMs, keptMs = keptAfterEndMs } = rules[table]
  const oldestMs = env.now() - keptMs
  const listed = await env.store.list(table)
  const youngestFirst = listed
    .map(({ key, row }) => ({ key, beganAtMs: beganMs(row) }))
    .sort((one, other) => other.beganAtMs - one.beganAtMs)
  const gone = youngestFirst.filter(({ beganAtMs }, index) => index >= most || beganAtMs < oldestMs)
  for (const { key } of gone) await env.store.delete(table, key)
}

async function sweepRegistrations(env: Env): Promise<void> {
  const oldestMs = env.now() - registrationLifetimeMs
  const youngestFirst = (await env.store.list('clients'))
    .flatMap(({ key, row: { registeredAtMs } }) =>
      registeredAtMs === undefined ? [] : [{ key, registeredAtMs }],
    )
    .sort((one, other) => other.registeredAtMs - one.registeredAtMs)
  const gone = youngestFirst.filter(
    ({ registeredAtMs }, index) => index >= mostRegistrations || registeredAtMs <= oldestMs,
  )
  for (const { key } of gone) await env.store.delete('clients', key)
}
