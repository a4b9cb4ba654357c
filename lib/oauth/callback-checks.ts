/** The checks of an authorization response, in the order in which they are asked. */
import {
  fail,
  type Judgement,
  type OpenedCallback,
  parseUrl,
  withoutAnswer,
} from '@/lib/oauth/callback-open'
import { errorDetails, serverErrorCode } from '@/lib/oauth/errors'

/** How long a login may take from the request to its callback: 1 h. */
export const transactionLifetimeMs = 3_600_000

type Check = {
  name: string
  asks: string
  spec: string
  judge(callback: OpenedCallback): Judgement
}

const readableUrl: Check = {
  name: 'readableUrl',
  asks: 'Is this a whole URL?',
  spec: 'RFC 6749 §4.1.2',
  judge: ({ url }) =>
    url
      ? { found: withoutAnswer(url) }
      : fail('callback_malformed', 'This is no whole URL. Copy it from its scheme to its end.'),
}

const noTokens: Check = {
  name: 'noTokens',
  asks: 'Are there no tokens in the URL?',
  spec: 'RFC 9700 §2.1.2',
  judge: ({ query, fragment }) => {
    const expected = 'no token in a URL'
    const names = ['access_token', 'id_token', 'refresh_token'].filter(
      (name) => query.has(name) || fragment.has(name),
    )
    if (names.length === 0) return { expected, found: 'none' }
    const sentence = 'The callback carries tokens. They came by an unsafe way and are not used.'
    return fail('tokens_in_callback', sentence, expected, names.join(', '))
  },
}

const answerPresent: Check = {
  name: 'answerPresent',
  asks: 'Does it carry an answer: a code or an error?',
  spec: 'RFC 6749 §4.1.2, §4.1.2.1',
  judge: ({ query, fragment }) => {
    const expected = 'code or error in the query'
    const names = ['code', 'error'].filter((name) => query.get(name))
    if (names.length > 0) return { expected, found: names.join(' and ') }
    const found = fragment.has('code') ? 'a code behind #, which was not asked for' : 'neither'
    return fail(
      'callback_empty',
      'The callback carries neither a code nor an error.',
      expected,
      found,
    )
  },
}

const oneAnswer: Check = {
  name: 'oneAnswer',
  asks: 'Is it one answer, a code or an error, given once?',
  spec: 'RFC 6749 §3.1, §4.1.2',
  judge: ({ query }) => {
    const expected = 'one code, or one error'
    const counts = { code: query.getAll('code').length, error: query.getAll('error').length }
    const found = `code ${counts.code} times, error ${counts.error} times`
    if (counts.code > 0 && counts.error > 0) {
      return fail('code_and_error', 'A code and an error came together.', expected, found)
    }
    if (counts.code > 1) return fail('code_repeated', 'The code came twice.', expected, found)
    if (counts.error > 1)
      return fail('callback_malformed', 'The error came twice.', expected, found)
    return { expected, found: counts.code === 1 ? 'one code' : 'one error' }
  },
}

const oneState: Check = {
  name: 'oneState',
  asks: 'Does it carry one state?',
  spec: 'RFC 6749 §4.1.2, §3.1',
  judge: ({ query, state }) => {
    const expected = 'one state'
    const count = query.getAll('state').length
    if (count > 1) {
      return fail('state_repeated', 'The state came more than once.', expected, `${count} of them`)
    }
    if (state) return { expected, found: 'one' }
    return fail('state_missing', 'The callback carries no state.', expected, 'none')
  },
}

const knownState: Check = {
  name: 'knownState',
  asks: 'Is it the state of a login that this app started?',
  spec: 'RFC 6749 §10.12',
  judge: ({ state, transaction, transactions }) => {
    if (transaction) return { expected: transaction.state, found: state }
    const waiting = transactions.filter((candidate) => candidate.usedAtMs === undefined)
    const expected = waiting.map((candidate) => candidate.state).join(' or ')
    if (expected) {
      const sentence = 'This answers a request that this app did not send: the state differs.'
      return fail('state_mismatch', sentence, expected, state)
    }
    const sentence = 'No login is waiting for an answer here. Start again.'
    return fail('transaction_unknown', sentence, 'a login that waits', 'none')
  },
}

const unusedTransaction: Check = {
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

const freshTransaction: Check = {
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

const sentRedirectUri: Check = {
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

const sameIssuer: Check = {
  name: 'sameIssuer',
  asks: 'Does it come from the server that was asked?',
  spec: 'RFC 9207 §2.4',
  judge: ({ query, transaction, server }) => {
    const expected = transaction?.issuer
    const [found, ...more] = query.getAll('iss')
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

const noError: Check = {
  name: 'noError',
  asks: 'Did the server say yes?',
  spec: 'RFC 6749 §4.1.2.1',
  judge: ({ query }) => {
    const error = query.get('error')
    if (!error) return { expected: 'a code', found: 'a code' }
    const answer = errorDetails({
      error,
      error_description: query.get('error_description'),
      error_uri: query.get('error_uri'),
    })
    const sentence = 'The server answered with an error in place of a code.'
    return { ...fail(serverErrorCode(error), sentence, 'a code', answer.error), answer }
  },
}

/** All checks in order; a later one may rely on the earlier ones having passed. */
export const callbackChecks: readonly Check[] = [
  readableUrl,
  noTokens,
  answerPresent,
  oneAnswer,
  oneState,
  knownState,
  unusedTransaction,
  freshTransaction,
  sentRedirectUri,
  sameIssuer,
  noError,
]

function isoTime(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : 'an unknown time'
}
