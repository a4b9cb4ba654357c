/** The panels that can stand in other sites, in reading order: each is named as its file and its address. */
export type EmbeddedPanel = {
  name: string
  /** What a screen reader says of the frame. */
  title: string
  /** Of the frame where nobody sets it, in pixels: what the panel needs at first in a text column, at most 1000. */
  height: number
  /** The lesson that it is from, where that has another name. */
  lesson?: string
  /** The topics of code samples, for a panel that is made of them; as the lesson lists them. */
  samples?: string
  /** It shows the phone from the start: its first step is taken there. */
  phone?: true
}

export const panels = [
  { name: 'overview', title: 'The flow in eleven moves', height: 980 },
  { name: 'register-application', title: 'Your application', height: 600 },
  { name: 'register-api', title: 'Your API', height: 680 },
  { name: 'create-code-verifier', title: 'From random bytes to a verifier', height: 960 },
  { name: 'create-code-challenge', title: 'From verifier to challenge', height: 680 },
  {
    name: 'wrong-challenges',
    title: 'Three wrong challenges',
    height: 520,
    lesson: 'create-code-challenge',
  },
  { name: 'authorize-user', title: 'The authorization request', height: 1000, phone: true },
  {
    name: 'callback-reader',
    title: 'The callback, taken apart',
    height: 460,
    lesson: 'authorize-user',
  },
  { name: 'request-tokens', title: 'The token request', height: 1000 },
  { name: 'token-viewer', title: 'The tokens, taken apart', height: 580, lesson: 'request-tokens' },
  { name: 'call-api', title: 'Calls with a token', height: 500 },
  { name: 'refresh-tokens', title: 'The refresh request', height: 840 },
  { name: 'clock', title: 'The clock', height: 340, lesson: 'refresh-tokens' },
  { name: 'sample-use-cases', title: 'Five requests, five answers', height: 700 },
  { name: 'silent-login', title: 'Log in again, in seven ways', height: 1000, phone: true },
  { name: 'mobile-sdks', title: 'One call, opened up', height: 1000 },
  { name: 'quickstarts', title: 'Your platform’s callback', height: 1000 },
  { name: 'hosted-or-embedded', title: 'The same login, twice', height: 1000 },
  { name: 'find-the-mistake', title: 'Find the mistake', height: 1000 },
  {
    name: 'create-code-verifier-samples',
    title: 'In your language: make a verifier',
    height: 540,
    lesson: 'create-code-verifier',
    samples: 'create-code-verifier',
  },
  {
    name: 'create-code-challenge-samples',
    title: 'In your language: make a challenge',
    height: 640,
    lesson: 'create-code-challenge',
    samples: 'create-code-challenge',
  },
  {
    name: 'authorize-user-samples',
    title: 'In your language: the authorization URL',
    height: 640,
    lesson: 'authorize-user',
    samples: 'authorize-user',
  },
  {
    name: 'request-tokens-samples',
    title: 'In your language: request tokens',
    height: 760,
    lesson: 'request-tokens',
    samples: 'request-tokens get-keys',
  },
  {
    name: 'call-api-samples',
    title: 'In your language: call the API',
    height: 480,
    lesson: 'call-api',
    samples: 'call-api get-user-info add-timesheet',
  },
  {
    name: 'refresh-tokens-samples',
    title: 'In your language: refresh tokens',
    height: 640,
    lesson: 'refresh-tokens',
    samples: 'refresh-tokens revoke-token',
  },
] as const satisfies readonly EmbeddedPanel[]

export type PanelName = (typeof panels)[number]['name']

/** Steps 1 to 4 with the phone and every exchange, as one embed. */
export const flow = {
  name: 'flow',
  title: 'The mobile login flow, steps 1 to 4',
  height: 1000,
} as const satisfies EmbeddedPanel
