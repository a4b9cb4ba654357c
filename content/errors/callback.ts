/** What can be wrong with the verifier and the callback, as this app finds it. */
import type { Explanation } from '@/content/errors'
import type { ClientErrorCode } from '@/lib/oauth/errors'

export const callbackErrors = {
  verifier_too_short: {
    title: 'The verifier is too short',
    why: 'A code verifier has at least 43 characters. Fewer than 32 random bytes give fewer characters.',
    wayOut: 'Press Generate verifier in step 1, with 32 bytes or more.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_too_long: {
    title: 'The verifier is too long',
    why: 'A code verifier has at most 128 characters, which is 96 random bytes.',
    wayOut: 'Choose 96 bytes or fewer in step 1 and press Generate verifier.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_bad_character: {
    title: 'The verifier has a character that is not allowed',
    why: 'Only A to Z, a to z, 0 to 9 and the four signs - . _ ~ may be used. A + or / comes from plain base64, where base64url has - and _.',
    wayOut: 'Take the character out in step 1, or press Generate verifier.',
    spec: 'RFC 7636 §4.1',
  },
  callback_malformed: {
    title: 'This is not a URL',
    why: 'The callback could not be read as an address. Often a piece is missing at the beginning or the end.',
    wayOut: 'Copy the whole callback URL again, from its scheme to its last character.',
    spec: 'RFC 6749 §4.1.2',
  },
  callback_empty: {
    title: 'The callback brings nothing',
    why: 'The URL has neither a code nor an error, so it is no answer to a login.',
    wayOut: 'Press Log in and walk to the end of the login.',
    spec: 'RFC 6749 §4.1.2',
  },
  callback_unexpected_uri: {
    title: 'The callback is for another address',
    why: 'The answer did not come to the redirect URI that your app sent with this login.',
    wayOut: 'Check redirect_uri in step 3, then press Log in again.',
    spec: 'RFC 6749 §3.1.2',
  },
  tokens_in_callback: {
    title: 'There are tokens in the URL',
    why: 'Your app asked for a code. Tokens in a URL belong to the old implicit flow, and somebody may have planted them.',
    wayOut: 'Do not use them. Press Log in and let the code flow bring the tokens.',
    spec: 'RFC 9700 §2.1.2',
  },
  code_repeated: {
    title: 'The code is there twice',
    why: 'A parameter may appear only once. If it appears twice, nobody can say which one is meant.',
    wayOut: 'Take one of them out, or press Log in for a new callback.',
    spec: 'RFC 6749 §3.1',
  },
  code_and_error: {
    title: 'A code and an error together',
    why: 'An answer is either a success or a failure. A URL with both was not made by the server.',
    wayOut: 'Press Log in for a new callback.',
    spec: 'RFC 6749 §4.1.2.1',
  },
  state_missing: {
    title: 'The answer has no state',
    why: 'Your app sent a state, so it must come back. If you took state out in step 3, your app has nothing to compare.',
    wayOut: 'Put state back in step 3 and press Log in.',
    spec: 'RFC 6749 §10.12',
  },
  state_repeated: {
    title: 'The state is there twice',
    why: 'A parameter may appear only once. With two values, nobody can say which one is meant.',
    wayOut: 'Take one of them out, or press Log in for a new callback.',
    spec: 'RFC 6749 §3.1',
  },
  state_mismatch: {
    title: 'The state is not the one your app sent',
    why: 'The answer belongs to a login that your app did not start. Somebody may have sent you the link, or state was changed on its way.',
    wayOut: 'Use the callback as it came. If it came like this, press Log in again.',
    spec: 'RFC 6749 §10.12',
  },
  transaction_unknown: {
    title: 'Your app knows of no such login',
    why: 'No login with this state is waiting here. Your app drops a login after one hour. The link may also be from another tab or browser, from an earlier run, or forged.',
    wayOut: 'Press Log in to begin a login here.',
    spec: 'RFC 9700 §4.7',
  },
  transaction_used: {
    title: 'This answer was used before',
    why: 'Its code was sent to the token endpoint already, and a code works once. A reload, the back button or a second tab can bring the same URL again.',
    wayOut: 'Press Log in for a new code.',
    spec: 'RFC 6749 §4.1.2',
  },
  transaction_expired: {
    title: 'This login was begun too long ago',
    why: 'Your app keeps a login open for one hour. Moving the clock counts too.',
    wayOut: 'Press Log in to begin again.',
    spec: 'RFC 9700 §2.1',
  },
  issuer_missing: {
    title: 'The answer does not say who sends it',
    why: 'The server announced that it puts iss into every answer, and this one has none.',
    wayOut: 'Use the callback as it came, or press Log in again.',
    spec: 'RFC 9207 §2.4',
  },
  issuer_mismatch: {
    title: 'The answer comes from another server',
    why: 'iss is not the issuer your app sent the user to. If your app went on, it could hand the code to an attacker: this is the mix-up attack.',
    wayOut: 'Use the callback as it came. If it came like this, press Log in again.',
    spec: 'RFC 9207 §2.4',
  },
  issuer_repeated: {
    title: 'iss is there twice',
    why: 'A parameter may appear only once. With two values, nobody can say which server answered.',
    wayOut: 'Take one of them out, or press Log in for a new callback.',
    spec: 'RFC 6749 §3.1',
  },
} satisfies Partial<Record<ClientErrorCode, Explanation>>
