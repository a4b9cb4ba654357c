import type { idTokenErrors } from '@/content/errors/id-token'
import type { Way } from '@/content/ways'

const lesson = 'request-tokens'
const tryIt = 'Get your tokens and open the tab “Try another token”'

/** Foreign, unsigned in truth, without a user, for another app, and from the year 2100. */
const oddToken =
  'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL290aGVyLmV4YW1wbGUiLCJzdWIiOiIiLCJhdWQiOiJ0aW1lc2hlZXRzLW1vYmlsZSIsImF6cCI6ImFub3RoZXItYXBwIiwiaWF0Ijo0MTAyNDQ0ODAwLCJuYmYiOjQxMDI0NDQ4MDAsImV4cCI6NDEwMjQ0ODQwMH0.bm8gc2lnbmF0dXJl'

function odd(check: string): Way {
  return { lesson, hand: `${tryIt}. Paste this one, and look at ${check}.`, paste: oddToken }
}

export const idTokenWays = {
  id_token_algorithm: {
    lesson,
    hand: `${tryIt}. Paste this one, which says alg none and has no signature. Check 7 refuses it.`,
    paste: 'eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJhZGEifQ.',
  },
  id_token_signature: {
    lesson,
    hand: `${tryIt}. Press Take the ID token, then Change one character of the signature.`,
  },
  id_token_key_unknown: {
    lesson,
    hand: 'Copy your ID token. Press Reset the sandbox in the menu, walk again, and paste the copy under “Try another token”. Its key is gone.',
  },
  id_token_crit: {
    lesson,
    hand: `${tryIt}. Paste this one. Its header says that exp must be understood as an extension.`,
    paste:
      'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImNyaXQiOlsiZXhwIl19.eyJzdWIiOiJhZGEifQ.bm8gc2lnbmF0dXJl',
  },
  id_token_type: {
    lesson,
    hand: `${tryIt}. Press Take the access token. Among the further checks, the first says that it is no ID token.`,
  },
  id_token_issuer: odd('check 2'),
  id_token_audience: {
    lesson,
    hand: `${tryIt}. Press Take the access token. Check 3 finds the API where your app should be.`,
  },
  id_token_authorized_party: odd('check 5'),
  id_token_expired: {
    lesson: 'call-api',
    hand: 'Under the clock press + 15 days. Then go back to step 4, open the tab “Try another token” and press Take the ID token.',
  },
  id_token_issued_at: odd('check 10'),
  id_token_not_before: odd('the further checks'),
  id_token_nonce: {
    lesson,
    hand: 'Copy your ID token. Log in once more, get new tokens, and paste the copy under “Try another token”. Its nonce is that of the first login.',
  },
  id_token_subject: odd('the further checks'),
  id_token_auth_time: {
    lesson: 'authorize-user',
    hand: 'Add max_age with the value 60, log in, and get your tokens. Press + 10 minutes under the clock of “Call your API”. Then open the tab “Try another token” in step 4 and press Take the ID token.',
  },
  id_token_at_hash: {
    lesson,
    hand: 'Copy your ID token. Press Refresh tokens in step 5, and paste the copy under “Try another token”. It belongs to the access token before.',
  },
  subject_mismatch: {
    hand: 'Not with this sandbox: its userinfo endpoint answers about the user of the access token, and both tokens came from one login.',
  },
} satisfies Record<keyof typeof idTokenErrors, Way>
