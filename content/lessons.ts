/** The table of contents: every lesson that exists, in reading order. */
import type { StepName } from '@/lib/flow/status'
import type { TaskName } from '@/lib/flow/tasks'

export type Lesson = {
  /** Names the page, its MDX file, its panel and its browser test. */
  slug: string
  title: string
  group: 'Before you start' | 'The five steps' | 'Put it to use'
  /** The step's number in the tutorial; `undefined` for a lesson between or around the five. */
  number: 1 | 2 | 3 | 4 | 5 | undefined
  /** The step of the run that the lesson completes; `undefined` for a lesson that is only read. */
  step: StepName | undefined
  /** The lesson's task, named as the lesson is; its words are in `content/tasks.ts`. */
  task?: TaskName
}

export const lessons = [
  {
    slug: 'overview',
    title: 'Overview',
    group: 'Before you start',
    number: undefined,
    step: undefined,
  },
  {
    slug: 'register-application',
    title: 'Register your application',
    group: 'Before you start',
    number: undefined,
    step: undefined,
    task: 'register-application',
  },
  {
    slug: 'register-api',
    title: 'Register your API',
    group: 'Before you start',
    number: undefined,
    step: undefined,
    task: 'register-api',
  },
  {
    slug: 'create-code-verifier',
    title: 'Create a code verifier',
    group: 'The five steps',
    number: 1,
    step: 'verifier',
    task: 'create-code-verifier',
  },
  {
    slug: 'create-code-challenge',
    title: 'Create a code challenge',
    group: 'The five steps',
    number: 2,
    step: 'challenge',
    task: 'create-code-challenge',
  },
  {
    slug: 'authorize-user',
    title: 'Authorize the user',
    group: 'The five steps',
    number: 3,
    step: 'code',
    task: 'authorize-user',
  },
  {
    slug: 'request-tokens',
    title: 'Request tokens',
    group: 'The five steps',
    number: 4,
    step: 'tokens',
    task: 'request-tokens',
  },
  {
    slug: 'call-api',
    title: 'Call your API',
    group: 'The five steps',
    number: undefined,
    step: 'api',
    task: 'call-api',
  },
  {
    slug: 'refresh-tokens',
    title: 'Refresh tokens',
    group: 'The five steps',
    number: 5,
    step: 'refresh',
    task: 'refresh-tokens',
  },
  {
    slug: 'sample-use-cases',
    title: 'Sample use cases',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    task: 'sample-use-cases',
  },
  {
    slug: 'silent-login',
    title: 'Silent login and step-up',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    task: 'silent-login',
  },
  {
    slug: 'mobile-sdks',
    title: 'Mobile SDKs',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    task: 'mobile-sdks',
  },
  {
    slug: 'quickstarts',
    title: 'Quickstarts',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    task: 'quickstarts',
  },
  {
    slug: 'hosted-or-embedded',
    title: 'Hosted login or an embedded widget',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    task: 'hosted-or-embedded',
  },
  {
    slug: 'find-the-mistake',
    title: 'Find the mistake',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    task: 'find-the-mistake',
  },
  {
    slug: 'misconfigure',
    title: 'Misconfigure the server',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
    task: 'misconfigure',
  },
  {
    slug: 'keep-reading',
    title: 'Keep reading',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
  },
  {
    slug: 'concept-access-tokens',
    title: 'Why an API takes access tokens only',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
  },
  {
    slug: 'concept-oauth',
    title: 'OAuth 2.0',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
  },
  {
    slug: 'concept-openid-connect',
    title: 'OpenID Connect',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
  },
  {
    slug: 'concept-tokens',
    title: 'The tokens',
    group: 'Put it to use',
    number: undefined,
    step: undefined,
  },
] as const satisfies readonly Lesson[]

export type LessonSlug = (typeof lessons)[number]['slug']
