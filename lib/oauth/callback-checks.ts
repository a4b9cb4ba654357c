/** The checks of an authorization response, in the order in which they are asked. */
import { loginRules } from '@/lib/oauth/callback-login'
import { type CallbackRule, fail, withoutAnswer } from '@/lib/oauth/callback-open'
import { errorDetails, serverErrorCode } from '@/lib/oauth/errors'

const readableUrl: CallbackRule = {
  name: 'readableUrl',
  asks: 'Is this a whole URL?',
  spec: 'RFC 6749 §4.1.2',
  judge: ({ url }) =>
    url
      ? { found: withoutAnswer(url) }
      : fail('callback_malformed', 'This is no whole URL. Copy it from its scheme to its end.'),
}

const noTokens: CallbackRule = {
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

const answerPresent: CallbackRule = {
  name: 'answerPresent',
  asks: 'Does it carry an answer: a code or an error?',
  spec: 'RFC 6749 §4.1.2, §4.1.2.1',
  judge: ({ query, fragment, answer }) => {
    const place = answer === query ? 'in the query' : 'behind the #'
    const expected = `code or error ${place}`
    const names = ['code', 'error'].filter((name) => answer.get(name))
    if (names.length > 0) return { expected, found: names.join(' and ') }
    const elsewhere = answer === query && fragment.has('code')
    const found = elsewhere ? 'a code behind #, which was not asked for' : 'neither'
    return fail(
      'callback_empty',
      'The callback carries neither a code nor an error.',
      expected,
      found,
    )
  },
}

const oneAnswer: CallbackRule = {
  name: 'oneAnswer',
  asks: 'Is it one answer, a code or an error, given once?',
  spec: 'RFC 6749 §3.1, §4.1.2',
  judge: ({ query, answer }) => {
    const expected = 'one code, or one error'
    // An answer behind the # with another one in the query is two answers.
    const count = (name: string) =>
      answer.getAll(name).length + (answer === query ? 0 : query.getAll(name).length)
    const counts = { code: count('code'), error: count('error') }
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

const oneState: CallbackRule = {
  name: 'oneState',
  asks: 'Does it carry one state?',
  spec: 'RFC 6749 §4.1.2, §3.1',
  judge: ({ answer, state }) => {
    const expected = 'one state'
    const count = answer.getAll('state').length
    if (count > 1) {
      return fail('state_repeated', 'The state came more than once.', expected, `${count} of them`)
    }
    if (state) return { expected, found: 'one' }
    return fail('state_missing', 'The callback carries no state.', expected, 'none')
  },
}

const noError: CallbackRule = {
  name: 'noError',
  asks: 'Did the server say yes?',
  spec: 'RFC 6749 §4.1.2.1',
  judge: ({ answer: received }) => {
    const error = received.get('error')
    if (!error) return { expected: 'a code', found: 'a code' }
    const answer = errorDetails({
      error,
      error_description: received.get('error_description'),
      error_uri: received.get('error_uri'),
    })
    const sentence = 'The server answered with an error in place of a code.'
    return { ...fail(serverErrorCode(error), sentence, 'a code', answer.error), answer }
  },
}

/** All checks in order; a later one may rely on the earlier ones having passed. */
export const callbackChecks: readonly CallbackRule[] = [
  readableUrl,
  noTokens,
  answerPresent,
  oneAnswer,
  oneState,
  ...loginRules,
  noError,
]
