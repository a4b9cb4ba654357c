/** The sample use cases of the tutorial: what each changes in step 3, and what should come back. */
import type { Edits } from '@/lib/flow/run'
import type { Expected, FindingName } from '@/lib/flow/use-case'
import type { Customization } from '@/lib/inside'

export type UseCase = {
  id: 'basic' | 'name-and-picture' | 'github' | 'customize-tokens' | 'mobile-and-api'
  title: string
  story: string
  /** The variants of the request; most cases have one. */
  variants: readonly [Variant, ...Variant[]]
  /** Why the answer is as it is, one sentence or two for each thing that is compared. */
  why: Partial<Record<FindingName, string>>
}

export type Variant = {
  title: string
  /** Who logs in; the account of the stand-in for GitHub is Ada's too. */
  person: 'ada' | 'grace'
  edits: Edits
  expected: Expected
}

const timesheets =
  'openid profile email offline_access read:timesheets create:timesheets delete:timesheets approve:timesheets'

const employeeScopes = [
  'openid',
  'profile',
  'email',
  'offline_access',
  'read:timesheets',
  'create:timesheets',
  'delete:timesheets',
] as const

const asked = { scope: timesheets, prompt: 'login' } as const

export const useCases: readonly UseCase[] = [
  {
    id: 'basic',
    title: 'Basic request',
    story:
      'The app only wants to know that the same person is back. It asks for openid and nothing else, and for no API.',
    variants: [
      {
        title: 'Basic request',
        person: 'ada',
        edits: { scope: 'openid', audience: null },
        expected: {
          sub: { begins: 'sandbox|' },
          claims: [],
          scope: ['openid'],
          accessToken: 'opaque',
          refreshToken: false,
        },
      },
    ],
    why: {
      subject:
        'sub names the user at this issuer and never changes. If you see another beginning, the browser was still logged in with another account.',
      claims:
        'openid alone opens no claim about the person: no name, no picture, no e-mail address.',
      scope:
        'The server granted what was asked for. Something more here comes from a customization.',
      'access token':
        'Without an audience no API is meant, so the token opens the userinfo endpoint only. There, too, it brings nothing but sub.',
      'refresh token': 'offline_access was not in the scope.',
    },
  },
  {
    id: 'name-and-picture',
    title: 'Name and picture',
    story:
      'The app greets the user with name and picture. Each is a scope of its own here, so the app gets these two claims and not the whole profile.',
    variants: [
      {
        title: 'Name and picture',
        person: 'ada',
        edits: { scope: 'openid name picture', audience: null },
        expected: {
          sub: { begins: 'sandbox|' },
          claims: ['name', 'picture'],
          scope: ['openid', 'name', 'picture'],
        },
      },
    ],
    why: {
      subject: 'The same user as before has the same sub, whatever the scope.',
      claims:
        'A scope for one claim is an addition of Auth0. The standard has profile, which would bring given_name, family_name and nickname too.',
      scope:
        'All three were granted, and the consent page showed the two new ones as “see your name” and “see your picture”.',
    },
  },
  {
    id: 'github',
    title: 'Log in with GitHub',
    story:
      'The user has no password here and logs in at GitHub. The app adds connection=github, and the server sends the browser on. Here a page of the sandbox stands in for GitHub.',
    variants: [
      {
        title: 'Log in with GitHub',
        person: 'ada',
        edits: { scope: 'openid name picture', audience: null, connection: 'github' },
        expected: {
          sub: { begins: 'github|' },
          claims: ['name', 'picture'],
          scope: ['openid', 'name', 'picture'],
        },
      },
    ],
    why: {
      subject:
        'The user came from GitHub, so sub begins with the connection’s name. It is another user than the one with a password, even if both are the same person.',
      claims:
        'The scope decides here too. The published sample shows email in this case although nobody asked for it: a slip.',
      scope:
        'GitHub and your server have a login of their own, with a code and scopes of theirs. Your app sees none of it.',
    },
  },
  {
    id: 'customize-tokens',
    title: 'Customize tokens',
    story:
      'The server can add claims and scopes of its own before it signs. At Auth0 a post-login Action does that, in code. Here you fill in a form, and no code runs.',
    variants: [
      {
        title: 'Customize tokens',
        person: 'ada',
        edits: { scope: 'openid read:timesheets' },
        expected: { accessToken: 'JWT' },
      },
    ],
    why: {
      'access token':
        'With an audience the access token is a JWT, so it can carry claims to the API.',
      'custom claim':
        'Added by the server, after the login and before signing. The app cannot ask for it, and cannot forge it.',
      'added scope':
        'Granted without being asked for, and nobody agreed to it on the consent page. That is why the answer names the scope.',
    },
  },
  {
    id: 'mobile-and-api',
    title: 'Mobile + API',
    story:
      'ExampleCo’s people enter their hours on the phone. Employees read, create and delete their own timesheets; managers approve them too. The app sends the same request for everybody.',
    variants: [
      {
        title: 'Ada, employee',
        person: 'ada',
        edits: { ...asked, login_hint: 'ada@example.com' },
        expected: {
          sub: { is: 'sandbox|ada' },
          scope: employeeScopes,
          refreshToken: true,
        },
      },
      {
        title: 'Grace, manager',
        person: 'grace',
        edits: { ...asked, login_hint: 'grace@example.com' },
        expected: {
          sub: { is: 'sandbox|grace' },
          scope: [...employeeScopes, 'approve:timesheets'],
          refreshToken: true,
        },
      },
    ],
    why: {
      subject:
        'prompt=login asks for a login although somebody is logged in, and login_hint fills in the address. The user can still type another one.',
      scope:
        'Asked for is one thing, granted another: the role decides. The answer names what was granted, and the app shows its buttons by that.',
      'refresh token':
        'offline_access was in the scope, the API allows it, and so does the app’s registration.',
    },
  },
]

/** What is compared, as the head of a line, and where the rule stands. */
export const findingTitles: Record<FindingName, { title: string; spec: string }> = {
  subject: { title: 'sub, the user', spec: 'OpenID Connect Core 1.0 §5.7' },
  claims: {
    title: 'Claims about the person in the ID token',
    spec: 'OpenID Connect Core 1.0 §5.4',
  },
  scope: { title: 'The granted scope', spec: 'RFC 6749 §3.3' },
  'access token': { title: 'The kind of access token', spec: 'RFC 6749 §1.4' },
  'refresh token': { title: 'A refresh token', spec: 'OpenID Connect Core 1.0 §11' },
  'custom claim': { title: 'The claim', spec: 'RFC 7519 §4.2' },
  'added scope': { title: 'The added scope', spec: 'RFC 6749 §3.3' },
}

/** Where the form of claims begins: a claim for the app, one for the API, and a scope that was not asked for. */
export const exampleCustomization: Customization = {
  claims: [
    { name: 'https://exampleco.com/department', value: 'Engines', token: 'id_token' },
    { name: 'https://api.exampleco.com/email', value: 'ada@example.com', token: 'access_token' },
  ],
  addedScopes: ['delete:timesheets'],
}
