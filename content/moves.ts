/** The eleven moves of the flow, in the order in which they happen. */
import type { Lesson } from '@/content/lessons'
import type { Lane } from '@/lib/trace/sequence'

export type Move = {
  from: Exclude<Lane, 'person'>
  /** The same as `from` where an actor does something by itself. */
  to: Exclude<Lane, 'person'>
  /** `front` runs through the browser, `back` from the app to a server. */
  channel: 'front' | 'back' | 'api' | 'none'
  label: string
  /** The protocol values that travel, or are made. */
  carries: readonly ('code_verifier' | 'code_challenge' | 'code' | 'access_token' | 'id_token')[]
  sentence: string
  /** Where it is done for real. */
  lesson: Lesson['slug']
}

export const moves: readonly Move[] = [
  {
    from: 'app',
    to: 'app',
    channel: 'none',
    label: 'You tap Log in',
    carries: [],
    sentence: 'You tap Log in. The app has no password field, and it will never see your password.',
    lesson: 'authorize-user',
  },
  {
    from: 'app',
    to: 'app',
    channel: 'none',
    label: 'makes',
    carries: ['code_verifier', 'code_challenge'],
    sentence:
      'The app makes a secret for this one login, the code verifier, and hashes it to the code challenge.',
    lesson: 'create-code-verifier',
  },
  {
    from: 'app',
    to: 'server',
    channel: 'front',
    label: 'authorize',
    carries: ['code_challenge'],
    sentence:
      'The app opens the authorization server’s address in the system browser. The challenge goes along, the verifier stays.',
    lesson: 'authorize-user',
  },
  {
    from: 'server',
    to: 'browser',
    channel: 'front',
    label: 'login page',
    carries: [],
    sentence:
      'The server shows its login page in the browser, and then asks what the app may do in your name.',
    lesson: 'authorize-user',
  },
  {
    from: 'browser',
    to: 'server',
    channel: 'front',
    label: 'your login',
    carries: [],
    sentence: 'You log in and agree. Your password goes to the server and to nobody else.',
    lesson: 'authorize-user',
  },
  {
    from: 'server',
    to: 'app',
    channel: 'front',
    label: 'redirect',
    carries: ['code'],
    sentence:
      'The server keeps the challenge beside a fresh authorization code, and sends the code back to the app by a link. It is good for one use.',
    lesson: 'authorize-user',
  },
  {
    from: 'app',
    to: 'server',
    channel: 'back',
    label: 'token request',
    carries: ['code', 'code_verifier'],
    sentence:
      'The app sends code and verifier to the server, with no browser between. Only now is the verifier shown to anyone.',
    lesson: 'request-tokens',
  },
  {
    from: 'server',
    to: 'server',
    channel: 'none',
    label: 'hashes, compares',
    carries: ['code_challenge'],
    sentence:
      'The server hashes the verifier and compares it with the challenge it kept. If they differ, it gives nothing.',
    lesson: 'create-code-challenge',
  },
  {
    from: 'server',
    to: 'app',
    channel: 'back',
    label: 'tokens',
    carries: ['id_token', 'access_token'],
    sentence:
      'The server answers with tokens: an ID token that tells the app who you are, an access token for the API, and a refresh token if the app asked for one.',
    lesson: 'request-tokens',
  },
  {
    from: 'app',
    to: 'api',
    channel: 'api',
    label: 'API call',
    carries: ['access_token'],
    sentence: 'The app calls the API with the access token in a header.',
    lesson: 'call-api',
  },
  {
    from: 'api',
    to: 'app',
    channel: 'api',
    label: 'answer',
    carries: [],
    sentence: 'The API checks the token and what it allows, and answers.',
    lesson: 'call-api',
  },
]
