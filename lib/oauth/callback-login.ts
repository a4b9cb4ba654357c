/** The checks that hold a callback against the login it claims to answer (RFC 6749 §10.12, RFC 9207). */
import { type CallbackRule, fail, parseUrl, withoutAnswer } from '@/lib/oauth/callback-open'
import { transactionLifetimeMs } from '@/lib/oauth/transaction-lifetime'

const knownState: CallbackRule = {
  name: 'knownState',
  asks: 'Is it the state of a login that this app started?',
  spec: 'RFC 6749 §10.12',
  judge: ({ state, transaction, transactions }) => {
    if (transaction) return { expected: transaction.state, found: state }
    const waiting = transactions.filter((one) => one.state && one.usedAtMs === undefined)
    const expected = waiting.map((candidate) => candidate.state).join(' or ')
    if (expected) {
      const sentence = 'This answers a request that this app did not send: the state differs.'
      return fail('state_mismatch', sentence, expected, state)
    }
    const sentence = 'No login is waiting for an answer here. Start again.'
    return fail('transaction_unknown', sentence, 'a login that waits', 'none')
  },
}

const unusedTransaction: CallbackRule = {
  name: 'unusedTransaction',
  asks: 'Is it the first callback for that login?',
  spec: 'RFC 9700 §4.2.4, §4.3.1',
  judge: ({ transaction }) =>
    transaction?.usedAtMs === undefined
      ? { expected: 'not used yet', found: 'not used yet' }
      : fail(
          'transaction_used',
          'The callback for this login was read before. Start again.',
          'not used yet',
          `used at ${isoTime(transaction.usedAtMs)}`,
        ),
}

const freshTransaction: CallbackRule = {
  name: 'freshTransaction',
  asks: 'Did the login start less than an hour ago?',
  spec: 'RFC 9700 §2.1',
  judge: ({ transaction, nowMs }) => {
    const expected = 'at most 60 minutes'
    const ageMs = nowMs - (transaction?.startedAtMs ?? nowMs)
    const found = `${Math.floor(ageMs / 60_000)} minutes`
    return ageMs <= transactionLifetimeMs
      ? { expected, found }
      : fail('transaction_expired', 'This login is too old. Start again.', expected, found)
  },
}

const sentRedirectUri: CallbackRule = {
  name: 'sentRedirectUri',
  asks: 'Did it come to the redirect URI that was sent?',
  spec: 'RFC 6749 §3.1.2, RFC 8252 §8.10',
  judge: ({ url, query, transaction }) => {
    const sent = parseUrl(transaction?.redirectUri ?? '')
    const expected = transaction?.redirectUri
    const found = url && withoutAnswer(url)
    // The redirect URI may have a query of its own (RFC 6749 §3.1.2); the answer is added to it.
    const sentQuery = Array.from(sent?.searchParams ?? [])
    const sameQuery = sentQuery.every(([name, value]) => query.getAll(name).includes(value))
    if (sent && withoutAnswer(sent) === found && sameQuery) return { expected, found }
    const sentence = 'The callback came to another place than the redirect URI that was sent.'
    return fail('callback_unexpected_uri', sentence, expected, found)
  },
}

const sameIssuer: CallbackRule = {
  name: 'sameIssuer',
  asks: 'Does it come from the server that was asked?',
  spec: 'RFC 9207 §2.4',
  judge: ({ answer, transaction, server }) => {
    const expected = transaction?.issuer
    const [found, ...more] = answer.getAll('iss')
    if (more.length > 0) {
      return fail('issuer_repeated', 'The issuer came more than once.', expected, 'several')
    }
    if (server.issuer !== expected) {
      const sentence = 'This login was started at another server than the one that is chosen now.'
      return fail('issuer_mismatch', sentence, expected, server.issuer)
    }
    if (!found) {
      if (!server.authorization_response_iss_parameter_supported) {
        return { expected, found: 'none, and this server does not promise it' }
      }
      const sentence =
        'The server promises to name itself in the callback, and its name is missing.'
      return fail('issuer_missing', sentence, expected, 'none')
    }
    if (found === expected) return { expected, found }
    const sentence = 'The callback names another server than the one that was asked.'
    return fail('issuer_mismatch', sentence, expected, found)
  },
}

/** In order: later ones rely on the login that the first one found. */
export const loginRules: readonly CallbackRule[] = [
  knownState,
  unusedTransaction,
  freshTransaction,
  sentRedirectUri,
  sameIssuer,
]

function isoTime(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : 'an unknown time'
}
