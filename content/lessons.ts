/** The table of contents: every lesson that exists, in reading order. */
import type { StepName } from '@/lib/flow/status'
import type { TaskName } from '@/lib/flow/tasks'

export type Lesson = {
  /** Names the page, its MDX file, its panel and its browser test. */
  slug: string
  title: string
  /** One or two sentences for the page's head and for lists of lessons. */
  description: string
  group: 'Before you start' | 'The five steps' | 'Put it to use'
  /** The step's number in the tutorial; `undefined` for a lesson between or around the five. */
  number: 1 | 2 | 3 | 4 | 5 | undefined
  /** The step of the run that the lesson completes; `undefined` for a lesson that is only read. */
  step: StepName | undefined
  /** Slugs of the lessons whose results this one uses. */
  prerequisites: readonly string[]
  /** The lesson's task, named as the lesson is; its words are in `content/tasks.ts`. */
  task?: TaskName
}

export const lessons = [
  {
    slug: 'overview',
    title: 'Overview',
    description:
      'The eleven moves of the mobile login flow, played one by one: what travels, who sees it, why an app cannot keep a secret, and what PKCE stops.',
    group: 'Before you start',
    number: undefined,
    step: undefined,
    prerequisites: [],
  },
  {
    slug: 'register-application',
    title: 'Register your application',
    description:
      'Tell the server about your app: its type, its callback URLs and its grant types. A small dashboard that really sets up the sandbox.',
    group: 'Before you start',
    number: undefined,
    step: undefined,
    prerequisites: [],
    task: 'register-application',
  },
  {
    slug: 'register-api',
    title: 'Register your API',
    description:
      'Give your API an identifier and permissions, allow offline access, and set how long codes and tokens live. The sandbox goes by it at once.',
    group: 'Before you start',
    number: undefined,
    step: undefined,
    prerequisites: [],
    task: 'register-api',
  },
  {
    slug: 'create-code-verifier',
    title: 'Create a code verifier',
    description:
      'Turn 32 random bytes into the 43 characters of a PKCE code verifier, the secret that your app makes for one login.',
    group: 'The five steps',
    number: 1,
    step: 'verifier',
    prerequisites: [],
    task: 'create-code-verifier',
  },
  {
    slug: 'create-code-challenge',
    title: 'Create a code challenge',
    description:
      'Hash the code verifier with SHA-256 and write the result in base64url. Your app may show this fingerprint to anyone.',
    group: 'The five steps',
    number: 2,
    step: 'challenge',
    prerequisites: ['create-code-verifier'],
    task: 'create-code-challenge',
  },
  {
    slug: 'authorize-user',
    title: 'Authorize the user',
    description:
      'Build the authorization URL, open it in the system browser, log in and consent, then check the callback that brings the code.',
    group: 'The five steps',
    number: 3,
    step: 'code',
    prerequisites: ['create-code-verifier', 'create-code-challenge'],
    task: 'authorize-user',
  },
  {
    slug: 'request-tokens',
    title: 'Request tokens',
    description:
      'Exchange the authorization code and the code verifier for tokens, then check the ID token point by point.',
    group: 'The five steps',
    number: 4,
    step: 'tokens',
    prerequisites: ['create-code-verifier', 'create-code-challenge', 'authorize-user'],
    task: 'request-tokens',
  },
  {
    slug: 'call-api',
    title: 'Call your API',
    description:
      'Send the access token to the userinfo endpoint and to your own API, and read the answers 200, 401 and 403.',
    group: 'The five steps',
    number: undefined,
    step: 'api',
    prerequisites: ['request-tokens'],
    task: 'call-api',
  },
  {
    slug: 'refresh-tokens',
    title: 'Refresh tokens',
    description:
      'Get a new access token without a login, watch the refresh token rotate, and see what happens when an old one is used again.',
    group: 'The five steps',
    number: 5,
    step: 'refresh',
    prerequisites: ['request-tokens'],
    task: 'refresh-tokens',
  },
  {
    slug: 'sample-use-cases',
    title: 'Sample use cases',
    description:
      'Five requests and what each brings: the smallest login, name and picture, GitHub, tokens with claims of your own, and an app with its API.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['authorize-user', 'request-tokens', 'call-api'],
    task: 'sample-use-cases',
  },
  {
    slug: 'silent-login',
    title: 'Silent login and step-up',
    description:
      'Log in without a page, with a page all the same, or only if the login is too old: prompt, max_age, single sign-on between two apps, a private window.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['authorize-user', 'request-tokens', 'refresh-tokens'],
    task: 'silent-login',
  },
  {
    slug: 'mobile-sdks',
    title: 'Mobile SDKs',
    description:
      'One call of Auth0.swift or Auth0.Android, opened up: the hidden steps beside what your run really sent, the defaults, and renewal.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['authorize-user', 'request-tokens', 'refresh-tokens'],
    task: 'mobile-sdks',
  },
  {
    slug: 'quickstarts',
    title: 'Quickstarts',
    description:
      'Pick your platform, fill in your own names, and get the callback URL and the project settings. A checker names common slips.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['authorize-user'],
    task: 'quickstarts',
  },
  {
    slug: 'hosted-or-embedded',
    title: 'Hosted login or an embedded widget',
    description:
      'The login page in the system browser and a widget inside the app, side by side: who sees the password, and why the first is preferred.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['authorize-user'],
  },
  {
    slug: 'find-the-mistake',
    title: 'Find the mistake',
    description:
      'Six published or common requests with a slip in each. Mend them, send them for real, and let the server say when they are right.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['create-code-challenge', 'authorize-user', 'request-tokens', 'refresh-tokens'],
    task: 'find-the-mistake',
  },
  {
    slug: 'keep-reading',
    title: 'Keep reading',
    description:
      'The four ideas behind the flow, each on a page of its own with three questions: which token an API takes, OAuth 2.0, OpenID Connect, the tokens.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: [],
  },
  {
    slug: 'concept-access-tokens',
    title: 'Why an API takes access tokens only',
    description:
      'An ID token and an access token look alike. Read why an API must refuse the one and take the other, and why a login is never proved by an access token.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['request-tokens', 'call-api'],
  },
  {
    slug: 'concept-oauth',
    title: 'OAuth 2.0',
    description:
      'Four roles, two kinds of client, two channels and the grants: how a user lets an app do something without giving it a password.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['authorize-user', 'request-tokens'],
  },
  {
    slug: 'concept-openid-connect',
    title: 'OpenID Connect',
    description:
      'What is added to OAuth 2.0 so that your app knows who logged in: openid, the ID token, userinfo, and iss with sub as the name of a user.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['authorize-user', 'request-tokens', 'call-api'],
  },
  {
    slug: 'concept-tokens',
    title: 'The tokens',
    description:
      'ID token, access token and refresh token side by side: who reads them, what they look like, how long they live, and what a thief could do.',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    prerequisites: ['request-tokens', 'call-api', 'refresh-tokens'],
  },
] as const satisfies readonly Lesson[]
