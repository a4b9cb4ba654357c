/** How each event changes the run. Pure: a late result whose input has moved on changes nothing. */
import type { FlowEvent } from '@/lib/flow/events'
import { lessonValue } from '@/lib/flow/parameters'
import { emptyRun, keptExchanges, keptTransactions, keptVerifiers, type Run } from '@/lib/flow/run'
import { withoutStaleLogins } from '@/lib/flow/stale-logins'

export function reduce(run: Run, event: FlowEvent): Run {
  switch (event.type) {
    case 'app-set-up':
      return { ...run, app: event.app }
    case 'verifier-made':
      return { ...run, verifier: event.verifier, earlierVerifiers: withReplaced(run, event) }
    case 'verifier-brought-back': {
      const earlier = run.earlierVerifiers.at(-1)
      return earlier
        ? { ...run, ...earlier, earlierVerifiers: run.earlierVerifiers.slice(0, -1) }
        : run
    }
    case 'challenge-derived':
      return run.verifier?.value === event.challenge.from.verifier
        ? { ...run, challenge: event.challenge }
        : run
    case 'request-named':
      return { ...run, state: event.state, nonce: event.nonce }
    case 'parameter-edited': {
      const { request, name, value } = event
      const { [name]: _, ...others } = run.edits[request]
      // The lesson's own value is no edit: it keeps following what it is made from.
      const same = lessonValue(run, request, name) === value
      const edits = same ? others : { ...run.edits[request], [name]: value }
      return { ...run, edits: { ...run.edits, [request]: edits } }
    }
    case 'parameters-restored':
      return { ...run, edits: { ...run.edits, [event.request]: {} } }
    case 'authorization-started': {
      const others = run.transactions.filter(({ state }) => state !== event.transaction.state)
      const fresh = withoutStaleLogins(
        { ...run, transactions: others },
        event.transaction.startedAtMs,
      )
      const transactions = [...fresh.transactions, event.transaction].slice(-keptTransactions)
      return { ...fresh, transactions, callback: undefined, away: undefined }
    }
    case 'page-shown':
      return { ...run, page: event.page }
    case 'page-closed':
      return { ...run, page: undefined }
    case 'browser-left':
      return { ...run, away: event.away, page: undefined }
    case 'browser-returned':
      return { ...run, away: undefined }
    case 'callback-received':
      return { ...run, callback: event.callback, page: undefined }
    case 'code-received':
      return run.transactions.some(({ state }) => state === event.from.state)
        ? {
            ...run,
            code: { value: event.code, from: event.from },
            edits: { ...run.edits, token: {}, refresh: {} },
            answers: {},
          }
        : run
    case 'transaction-used':
      return { ...run, transactions: withUse(run, event.state, event.atMs) }
    case 'transaction-released':
      return { ...run, transactions: withUse(run, event.state, undefined) }
    case 'call-changed':
      return { ...run, answers: { ...run.answers, [event.call]: event.answer } }
    case 'tokens-received':
      return run.code?.value === event.from.code
        ? {
            ...run,
            tokens: { value: event.tokens, from: event.from },
            receivedAtMs: event.atMs,
            idTokenReceivedAtMs: event.tokens.id_token ? event.atMs : undefined,
            spentRefreshTokens: [],
            identity: undefined,
          }
        : run
    case 'tokens-refreshed':
      return refreshed(run, event)
    case 'identity-checked':
      return run.tokens?.value.id_token === event.from.idToken
        ? { ...run, identity: { value: event.report, from: event.from } }
        : run
    case 'userinfo-received':
      return run.tokens?.from.code === event.from.code
        ? { ...run, userinfo: { value: event.claims, from: event.from } }
        : run
    case 'timesheets-received':
      return run.tokens?.from.code === event.from.code
        ? { ...run, timesheets: { value: event.body, from: event.from } }
        : run
    case 'exchange-recorded':
      return { ...run, exchanges: [...run.exchanges, event.exchange].slice(-keptExchanges) }
    case 'clock-moved': {
      const move = { byMs: event.byMs, after: run.exchanges.at(-1)?.id }
      return { ...run, clockMoves: [...run.clockMoves, move].slice(-keptExchanges) }
    }
    case 'run-restored':
      return { ...event.run, app: run.app }
    case 'started-over':
      return { ...emptyRun, app: run.app }
  }
}

/** What is typed letter by letter replaces one verifier, not one for each letter. */
function withReplaced(
  { verifier, state, nonce, earlierVerifiers }: Run,
  { verifier: next }: FlowEvent & { type: 'verifier-made' },
): Run['earlierVerifiers'] {
  const typing = verifier?.from.kind === 'typed' && next.from.kind === 'typed'
  if (!verifier || verifier.value === next.value || typing) return earlierVerifiers
  return [...earlierVerifiers, { verifier, state, nonce }].slice(-keptVerifiers)
}

function withUse(run: Run, state: string, usedAtMs: number | undefined): Run['transactions'] {
  return run.transactions.map((transaction) =>
    transaction.state === state ? { ...transaction, usedAtMs } : transaction,
  )
}

/** A rotated token replaces the stored one; members the answer leaves out are kept (RFC 6749 §6). */
function refreshed(run: Run, event: FlowEvent & { type: 'tokens-refreshed' }): Run {
  const { tokens } = run
  const { refreshToken } = event.from
  if (tokens?.value.refresh_token !== refreshToken) return run
  const rotated = (event.tokens.refresh_token ?? refreshToken) !== refreshToken
  return {
    ...run,
    tokens: {
      value: { ...tokens.value, ...event.tokens },
      from: { code: tokens.from.code, refreshToken },
    },
    receivedAtMs: event.atMs,
    idTokenReceivedAtMs: event.tokens.id_token ? event.atMs : run.idTokenReceivedAtMs,
    spentRefreshTokens: rotated
      ? [...run.spentRefreshTokens, refreshToken]
      : run.spentRefreshTokens,
    identity: event.tokens.id_token ? undefined : run.identity,
  }
}
