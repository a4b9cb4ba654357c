import type { serverErrors } from '@/content/errors/server'
import type { Press, Way } from '@/content/ways'

const lesson = 'authorize-user'

/** An answer that the sandbox never gives, written into the callback that came. */
function forged(error: string, why: string): Way {
  const press: Press = { kind: 'read callback', set: { code: null }, add: `error=${error}` }
  return {
    lesson,
    hand: `${why} To see how your app reads it, log in, press Put the last one here, and write error=${error} in place of the code.`,
    press,
  }
}

/** A parameter that is added to the login. */
function added(name: string, value: string): Way {
  return {
    lesson,
    hand: `Add the parameter ${name} with the value ${value}, then log in.`,
    press: { kind: 'log in', set: { [name]: value } },
  }
}

export const serverWays = {
  invalid_request: {
    lesson,
    hand: 'Take out code_challenge, then log in.',
    press: { kind: 'log in', set: { code_challenge: null } },
  },
  unauthorized_client: {
    lesson: 'register-application',
    hand: 'Take the tick from Authorization Code and save, then log in in step 3. Put back the defaults mends it.',
  },
  access_denied: {
    lesson,
    hand: 'Log in, and press Deny on the consent page. If no such page comes, add prompt with the value consent.',
    press: { kind: 'log in', set: { prompt: 'consent' }, answer: 'deny' },
  },
  unsupported_response_type: {
    lesson,
    hand: 'Change response_type to token, then log in.',
    press: { kind: 'log in', set: { response_type: 'token' } },
  },
  invalid_scope: {
    lesson,
    hand: 'Change scope to fly:to-the-moon, then log in.',
    press: { kind: 'log in', set: { scope: 'fly:to-the-moon' } },
  },
  server_error: {
    lesson: 'misconfigure',
    hand: 'Open the switches, switch faultServerError on, and press Run the flow.',
  },
  temporarily_unavailable: forged(
    'temporarily_unavailable',
    'Not with this sandbox: it serves nobody but you.',
  ),
  invalid_client: {
    lesson: 'request-tokens',
    hand: 'Change client_id to another name, then press Request tokens. The code stays good.',
    press: { kind: 'request tokens', set: { client_id: 'an-app-that-nobody-knows' } },
  },
  invalid_grant: {
    lesson: 'request-tokens',
    hand: 'Press Change one character of the verifier, then Request tokens. Put the verifier back, and the code still works.',
    press: { kind: 'request tokens', set: { code_verifier: 'a'.repeat(43) } },
  },
  unsupported_grant_type: {
    lesson: 'request-tokens',
    hand: 'Change grant_type to password, then press Request tokens.',
    press: { kind: 'request tokens', set: { grant_type: 'password' } },
  },
  interaction_required: forged(
    'interaction_required',
    'Not with this sandbox: it says more exactly which page is needed, the login or the consent.',
  ),
  login_required: {
    lesson,
    hand: 'Add prompt with the value none and max_age with the value 0, then log in.',
    press: { kind: 'log in', set: { prompt: 'none', max_age: '0' } },
  },
  account_selection_required: forged(
    'account_selection_required',
    'Not with this sandbox: a browser is logged in as one user at a time.',
  ),
  consent_required: {
    lesson,
    hand: 'Log in once. Then add prompt with the value none, add approve:timesheets to the scope, and log in again.',
    press: {
      kind: 'log in',
      set: { prompt: 'none', scope: 'openid approve:timesheets' },
      after: 'login',
    },
  },
  invalid_request_uri: forged(
    'invalid_request_uri',
    'Not with this sandbox: it fetches no request objects at all.',
  ),
  invalid_request_object: forged(
    'invalid_request_object',
    'Not with this sandbox: it reads no request objects at all.',
  ),
  request_not_supported: added('request', 'eyJhbGciOiJub25lIn0.e30.'),
  request_uri_not_supported: added('request_uri', 'https://app.exampleco.com/request.jwt'),
  registration_not_supported: added('registration', '{}'),
  invalid_token: {
    lesson: 'call-api',
    hand: 'Press Send the ID token, or Send an expired token.',
    press: { kind: 'call', with: 'id_token' },
  },
  insufficient_scope: {
    lesson: 'call-api',
    hand: 'Press Ask for too little.',
    press: { kind: 'call', with: 'narrow scope' },
  },
  invalid_redirect_uri: {
    lesson: 'register-application',
    hand: 'Start Proofkey with npm start, choose This server at the top of the page, and register a callback with a fragment, such as com.example.app:/callback#top.',
  },
  invalid_client_metadata: {
    lesson: 'register-application',
    hand: 'With npm start running, copy the registration request, write password among its grant_types, and send it in a terminal.',
  },
  invalid_target: {
    lesson,
    hand: 'Change audience to an API that is not registered, then log in.',
    press: { kind: 'log in', set: { audience: 'https://api.other.example' } },
  },
  unsupported_token_type: {
    hand: 'Not with this sandbox: it revokes both kinds of token that it gives.',
  },
  unknown_error: forged(
    'out_of_coffee',
    'Not with this sandbox: all its errors have names from a specification.',
  ),
} satisfies Record<keyof typeof serverErrors, Way>
