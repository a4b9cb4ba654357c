/**
 * What a login at a provider of the learner's own leaves in sessionStorage, for the way there and back: until its
 * callback is read, and one hour at most. Codes, tokens and messages are kept in memory only.
 */
import * as v from 'valibot'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { ownProviderSchema } from '@/lib/flow/provider-choice'
import type { Run } from '@/lib/flow/run'
import { restoreRun } from '@/lib/flow/storage'
import type { RunStore } from '@/lib/flow/store'
import type { Transaction } from '@/lib/oauth/callback'
import { transactionLifetimeMs } from '@/lib/oauth/transaction-lifetime'

/** A parameter of the authorization request that is a token (OpenID Connect Core 1.0 §3.1.2.1). */
const tokenParameter = 'id_token_hint'

/**
 * Brings back the logins of `provider` that wait for an answer, and stores them after each event from now on. Each
 * provider has an entry of its own under `prefix`, with its endpoints as they were when the login began: an answer
 * finds its own provider, whichever is chosen by then (RFC 9700 §4.4). Times are in milliseconds.
 */
export function keepLogins(
  store: RunStore,
  storage: Storage,
  prefix: string,
  provider: OwnProvider,
  now: () => number = Date.now,
): void {
  const { clientId, server } = provider
  const key = `${prefix}${server.issuer} ${clientId} ${server.token_endpoint}`
  const read = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const before = restoreRun(storage.getItem(key))
  sweep(storage, prefix, now())
  if (before.transactions.length > 0) {
    const run = store.getState()
    const transactions = [...before.transactions, ...run.transactions]
    const restored = run.verifier ? run : { ...run, ...before }
    store.dispatch({ type: 'run-restored', run: { ...restored, transactions } })
  }
  store.subscribe(save)
  save()

  function save(): void {
    clearTimeout(timer)
    const run = store.getState()
    if (run.code) read.add(run.code.from.state)
    const kept = run.transactions.filter((each) => isFresh(each, now()))
    const waiting = kept.filter((each) => each.usedAtMs === undefined && !read.has(each.state))
    if (kept.length === 0) {
      storage.removeItem(key)
      return
    }
    try {
      const transactions = kept.map((each) =>
        waiting.includes(each) ? each : withoutSecrets(each, now()),
      )
      storage.setItem(key, JSON.stringify({ provider, ...partsOf(run, waiting), transactions }))
    } catch {
      // Where storage is full, the login still ends well in a pop-up.
    }
    const oldest = Math.min(...kept.map(({ startedAtMs }) => startedAtMs))
    timer = setTimeout(save, oldest + transactionLifetimeMs - now() + 1)
  }
}

/** The provider at which the login with this `state` was begun in this tab, if an entry has it. */
export function findLogin(
  storage: Storage,
  prefix: string,
  state: string,
): OwnProvider | undefined {
  for (const key of keysOf(storage, prefix)) {
    const stored = storage.getItem(key)
    if (!restoreRun(stored).transactions.some((each) => each.state === state)) continue
    const found = v.safeParse(v.object({ provider: ownProviderSchema }), JSON.parse(stored ?? ''))
    if (found.success) return found.output.provider
  }
  return undefined
}

/** Of the run, what the waiting logins need when their answer comes to a page that was loaded anew. */
function partsOf(run: Run, waiting: readonly Transaction[]): Partial<Run> {
  const last = waiting.at(-1)
  if (!last) return {}
  const { [tokenParameter]: _, ...authorize } = run.edits.authorize
  const away = waiting.some(({ state }) => state === run.away?.state) ? run.away : undefined
  return {
    verifier: run.verifier?.value === last.verifier ? run.verifier : undefined,
    challenge: run.challenge?.value === last.challenge ? run.challenge : undefined,
    ...(run.state === last.state && { state: run.state, nonce: run.nonce }),
    edits: { authorize, token: {}, refresh: {} },
    away: away && { ...away, url: withoutToken(away.url) },
  }
}

/** What is left of a login whose callback was read: enough to know it again when it is replayed. */
function withoutSecrets(transaction: Transaction, nowMs: number): Transaction {
  return {
    ...transaction,
    nonce: undefined,
    verifier: '',
    challenge: '',
    usedAtMs: transaction.usedAtMs ?? nowMs,
  }
}

function withoutToken(address: string): string {
  const url = new URL(address)
  if (url.searchParams.has(tokenParameter)) url.searchParams.delete(tokenParameter)
  return url.href
}

/** Takes entries away whose logins are all older than an hour. */
function sweep(storage: Storage, prefix: string, nowMs: number): void {
  for (const key of keysOf(storage, prefix)) {
    const { transactions } = restoreRun(storage.getItem(key))
    if (!transactions.some((each) => isFresh(each, nowMs))) storage.removeItem(key)
  }
}

function isFresh({ startedAtMs }: Transaction, nowMs: number): boolean {
  return nowMs - startedAtMs <= transactionLifetimeMs
}

function keysOf(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
    (key) => key.startsWith(prefix),
  )
}
