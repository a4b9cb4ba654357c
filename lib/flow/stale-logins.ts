/** Logins that nobody will finish any more: their transactions are dropped (RFC 9700 §2.1). */
import type { Run } from '@/lib/flow/run'
import { transactionLifetimeMs } from '@/lib/oauth/transaction-lifetime'

/**
 * The run without logins that began over an hour before `nowMs`. The login whose code the run holds stays, since
 * its tokens are checked against it. A `state` is good for one login, so that of a dropped one goes with it.
 */
export function withoutStaleLogins(run: Run, nowMs: number): Run {
  const isKept = ({ state, startedAtMs }: Run['transactions'][number]) =>
    state === run.code?.from.state || nowMs - startedAtMs <= transactionLifetimeMs
  const gone = run.transactions.filter((each) => !isKept(each))
  if (gone.length === 0) return run
  const isGone = (asked?: string) => gone.some(({ state }) => state === asked)
  return {
    ...run,
    transactions: run.transactions.filter(isKept),
    ...(isGone(run.state) && { state: undefined, nonce: undefined }),
    ...(isGone(run.away?.state) && { away: undefined }),
    // The phone's page is of the login that began last.
    ...(isGone(run.transactions.at(-1)?.state) && { page: undefined }),
  }
}
