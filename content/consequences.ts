/** What a setting of the tenant leads to later, in a learner's words. Data only. */
import type { Consequence } from '@/lib/oauth/foretell'

type Words = {
  title: string
  /** What will be seen, the real error included. */
  text: string
  /** The lesson in which it is met, and what it is called in a sentence. */
  lesson: 'authorize-user' | 'request-tokens' | 'call-api' | 'refresh-tokens' | 'register-api'
  place: string
}

export const consequences: Record<Consequence['code'], Words> = {
  callback_missing: {
    title: 'Callback mismatch',
    text: 'Step 3 sends a redirect_uri that is not in your list. The server shows its own error page with invalid_request, and your app hears nothing: the server sends nobody to an address that it does not know. Auth0 calls it “Callback URL mismatch”.',
    lesson: 'authorize-user',
    place: 'step 3',
  },
  code_grant_off: {
    title: 'No code',
    text: 'Step 3 comes back at once, without a login page: unauthorized_client, “Grant type ‘authorization_code’ not allowed for the client.” A code that is already out is refused in step 4 with the same words.',
    lesson: 'authorize-user',
    place: 'step 3',
  },
  refresh_grant_off: {
    title: 'No refresh token',
    text: 'The scope offline_access is dropped in step 3, so step 4 brings no refresh token. One from before is refused in step 5: unauthorized_client, “Grant type ‘refresh_token’ not allowed for the client.”',
    lesson: 'refresh-tokens',
    place: 'step 5',
  },
  offline_access_off: {
    title: 'No refresh token',
    text: 'The scope offline_access is dropped in step 3, so step 4 brings no refresh token, and no error either. A missing refresh token is all that your app sees.',
    lesson: 'request-tokens',
    place: 'step 4',
  },
  permission_missing: {
    title: 'Scopes that are not granted',
    text: 'Step 3 asks for scopes that this API does not have. They are dropped without an error, and the API answers 403 insufficient_scope where one is needed.',
    lesson: 'call-api',
    place: 'the call of the API',
  },
  code_too_short: {
    title: 'A code that dies on the way',
    text: 'Between Allow and Request tokens you have so little time that step 4 is likely to be refused: invalid_grant, “The code has expired”.',
    lesson: 'request-tokens',
    place: 'step 4',
  },
  access_token_too_short: {
    title: 'An access token that dies in your hands',
    text: 'By the time you press Call the API it has expired: 401, invalid_token. Your app has to refresh first.',
    lesson: 'call-api',
    place: 'the call of the API',
  },
  idle_over_absolute: {
    title: 'An idle limit that never counts',
    text: 'A refresh token dies at its absolute limit even if it is used. An idle limit beyond that changes nothing.',
    lesson: 'refresh-tokens',
    place: 'step 5',
  },
}
