import type { answerErrors } from '@/content/errors/answers'
import type { Way } from '@/content/ways'

const tryIt = 'Get your tokens and open the tab “Try another token”'

export const answerWays = {
  request_dropped: {
    lesson: 'request-tokens',
    hand: 'On the stage, choose to pause before token requests. Press Request tokens, then Drop it.',
  },
  offline: {
    hand: 'Not with this sandbox: it works without a network. Choose a provider of your own, switch the network off, and press Request tokens.',
  },
  network_failed: {
    lesson: 'misconfigure',
    hand: 'Open the switches, switch faultSlow on, and press Run the flow. The app gives up before the answer comes, as it does when a connection is lost.',
  },
  answer_not_readable: {
    hand: 'Not with this sandbox: it is in the same page. Choose a provider of your own that does not allow this site’s origin, and press Request tokens.',
  },
  unexpected_status: {
    hand: 'Not with this sandbox: each of its refusals has an error code. A proxy or a server that is being restarted answers 502 without one.',
  },
  response_not_json: {
    hand: 'Not with this sandbox. It happens when the address is wrong and a web site answers with a page.',
  },
  response_malformed: {
    hand: 'Not with this sandbox. Some servers send expires_in as a text, for example.',
  },
  token_type_unsupported: {
    hand: 'Not with this sandbox: it gives bearer tokens only. A server that was asked for DPoP answers with that type.',
  },
  access_token_missing: {
    hand: 'Not with this sandbox: a token response without an access token would be a fault of the server.',
  },
  access_token_bad_character: {
    hand: 'Not with the tokens of this sandbox. It happens when a token is copied by hand with a line break in it.',
  },
  access_token_not_sent: {
    lesson: 'call-api',
    hand: 'Press Send no token.',
    press: { kind: 'call', with: 'none' },
  },
  id_token_missing: {
    hand: 'Not with this sandbox: whoever asks for openid gets an ID token here.',
  },
  jwt_malformed: {
    lesson: 'request-tokens',
    hand: `${tryIt}. Press Take the ID token, then Cut off the end.`,
  },
  jwt_too_large: {
    lesson: 'request-tokens',
    hand: `${tryIt} and paste more than 262,144 characters. The field does not take them, and says how many there are.`,
  },
  jwt_duplicate_member: {
    lesson: 'request-tokens',
    hand: `${tryIt} and paste this one. Its payload has sub twice.`,
    paste:
      'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhZGEiLCJzdWIiOiJncmFjZSJ9.bm8gc2lnbmF0dXJl',
  },
} satisfies Record<keyof typeof answerErrors, Way>
