import type { callbackErrors } from '@/content/errors/callback'
import type { Way } from '@/content/ways'

const lesson = 'authorize-user'
const withCallback =
  'Log in. Under “Paste a callback URL” press Put the last one here, then change it:'

export const callbackWays = {
  verifier_too_short: {
    lesson: 'create-code-verifier',
    hand: 'Choose 31 bytes and press Generate verifier. The rules below the value say that it is too short.',
  },
  verifier_too_long: {
    lesson: 'create-code-verifier',
    hand: 'Choose 97 bytes and press Generate verifier. The rules below the value say that it is too long.',
  },
  verifier_bad_character: {
    lesson: 'create-code-verifier',
    hand: 'Type a + or an é into “Your own value”. The rules below name the character and its place.',
  },
  callback_malformed: {
    lesson,
    hand: 'Paste a few words as the callback URL and press Read it.',
    press: { kind: 'read text', text: 'no address' },
  },
  callback_empty: {
    lesson,
    hand: 'Paste this as the callback URL and press Read it.',
    paste: 'com.exampleco.timesheets:/callback',
    press: { kind: 'read text', text: 'com.exampleco.timesheets:/callback' },
  },
  callback_unexpected_uri: {
    lesson,
    hand: `${withCallback} write /elsewhere for /callback. Press Read it.`,
    press: { kind: 'read callback', path: '/elsewhere' },
  },
  tokens_in_callback: {
    lesson,
    hand: `${withCallback} add &access_token=abc at the end. Press Read it.`,
    press: { kind: 'read callback', add: 'access_token=abc' },
  },
  code_repeated: {
    lesson,
    hand: `${withCallback} add &code=abc at the end. Press Read it.`,
    press: { kind: 'read callback', add: 'code=abc' },
  },
  code_and_error: {
    lesson,
    hand: `${withCallback} add &error=access_denied at the end. Press Read it.`,
    press: { kind: 'read callback', add: 'error=access_denied' },
  },
  state_missing: {
    lesson,
    hand: 'Take state out of the request, then log in. The server has nothing to send back.',
    press: { kind: 'log in', set: { state: null } },
  },
  state_repeated: {
    lesson,
    hand: `${withCallback} add &state=abc at the end. Press Read it.`,
    press: { kind: 'read callback', add: 'state=abc' },
  },
  state_mismatch: {
    lesson,
    hand: `${withCallback} another letter in state. Press Read it.`,
    press: { kind: 'read callback', set: { state: 'the-state-of-somebody-else' } },
  },
  transaction_unknown: {
    lesson,
    hand: 'Press Start over in the menu, paste this as the callback URL, and press Read it.',
    paste: 'com.exampleco.timesheets:/callback?code=abc&state=def',
  },
  transaction_used: {
    lesson,
    hand: 'Walk to step 4 and get your tokens. Come back to step 3, press Put the last one here and Read it.',
    press: { kind: 'read callback', after: 'tokens' },
  },
  transaction_expired: {
    lesson,
    hand: 'Log in. In “Call your API” press + 1 hour under the clock. Back in step 3 press Put the last one here and Read it.',
  },
  issuer_missing: {
    lesson,
    hand: `${withCallback} take out &iss= with its value. Press Read it.`,
    press: { kind: 'read callback', set: { iss: null } },
  },
  issuer_mismatch: {
    lesson,
    hand: `${withCallback} another address in iss. Press Read it.`,
    press: { kind: 'read callback', set: { iss: 'https://other.example' } },
  },
  issuer_repeated: {
    lesson,
    hand: `${withCallback} add &iss=abc at the end. Press Read it.`,
    press: { kind: 'read callback', add: 'iss=abc' },
  },
} satisfies Record<keyof typeof callbackErrors, Way>
