/** The tries of the lesson on silent login: what each asks for, and why the server answers as it does. */
import type { LoginPage, LoginReason } from '@/lib/flow/logins'
import type { Edits } from '@/lib/flow/run'

export type LoginTry = {
  id: string
  title: string
  story: string
  edits: Edits
  window: 'shared' | 'private'
}

const more =
  'openid profile email offline_access read:timesheets create:timesheets delete:timesheets'

const expenses = {
  client_id: 'expenses-mobile',
  redirect_uri: 'com.exampleco.expenses:/callback',
  scope: 'openid profile',
  audience: null,
} as const

export const loginTries: readonly LoginTry[] = [
  {
    id: 'silent',
    title: 'Silent',
    story:
      'Is somebody still logged in? The app asks with prompt=none. It gets a code or an error, at once, and never a page.',
    edits: { prompt: 'none' },
    window: 'shared',
  },
  {
    id: 'silent-more',
    title: 'Silent, one scope more',
    story:
      'The app asks in silence for a scope that the user has not agreed to yet. That takes a page, and none may come.',
    edits: { prompt: 'none', scope: more },
    window: 'shared',
  },
  {
    id: 'fresh',
    title: 'Fresh login',
    story:
      'Before something delicate the app wants the user to log in again, whoever is logged in. This is a step-up.',
    edits: { prompt: 'login' },
    window: 'shared',
  },
  {
    id: 'max-age',
    title: 'At most 5 minutes old',
    story:
      'The app accepts a login of the last 300 seconds. An older one is done again. Move the clock, and try once more.',
    edits: { max_age: '300' },
    window: 'shared',
  },
  {
    id: 'second-app',
    title: 'Another app',
    story:
      'Expenses is a second app on the same phone, with a client_id and a scheme of its own. It opens the same system browser.',
    edits: expenses,
    window: 'shared',
  },
  {
    id: 'private',
    title: 'Private window',
    story:
      'The app opens a private window of the browser. It shares no session with the others, and forgets its own when it closes.',
    edits: {},
    window: 'private',
  },
  {
    id: 'private-silent',
    title: 'Private and silent',
    story: 'The app asks in silence, in a window that knows no login. There is one answer to that.',
    edits: { prompt: 'none' },
    window: 'private',
  },
]

export const pageWords: Record<LoginPage, string> = {
  login: 'the login page',
  'other identity provider': 'the page of another identity provider',
  consent: 'the consent page',
}

export const loginReasons: Record<LoginReason, { title: string; why: string; spec: string }> = {
  session: {
    title: 'Single sign-on',
    why: 'The browser sent its session along, the login was good enough, and the user had agreed to these scopes for this app. Nothing was left to ask.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.3',
  },
  'no session': {
    title: 'Nobody was logged in',
    why: 'The browser had no session at the server, so the user had to say who they are.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.3',
  },
  'private window': {
    title: 'A window without the session',
    why: 'The user may be logged in next door. This window does not know it, so the login page came.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.3',
  },
  'fresh login asked for': {
    title: 'The app asked for a fresh login',
    why: 'prompt=login asks even if somebody is logged in. Compare auth_time: a browser could have dropped the parameter on the way, and then it is old.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  },
  'login too old': {
    title: 'The login was too old',
    why: 'More seconds than max_age had passed since the user logged in, so the server asked again.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  },
  'consent missing': {
    title: 'Logged in, and not agreed yet',
    why: 'The login is shared, the consent is not: it is given to one app for certain scopes. No password was asked for.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.4',
  },
  'consent asked for': {
    title: 'The app asked for consent',
    why: 'prompt=consent asks for it even if the user has agreed before.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  },
  'silence refused, no login': {
    title: 'Silence was not possible',
    why: 'Nobody is logged in, and prompt=none allows no login page. The app may now ask without prompt.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  'silence refused, private window': {
    title: 'Silence was not possible',
    why: 'A new private window has no session, and prompt=none allows no login page. It cannot succeed here.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  'silence refused, login too old': {
    title: 'Silence was not possible',
    why: 'The login is older than max_age allows, and prompt=none allows no login page.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  'silence refused, no consent': {
    title: 'Silence was not possible',
    why: 'The user is logged in and has not agreed to all of these scopes, and prompt=none allows no consent page.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  'request refused': {
    title: 'The request was refused',
    why: 'This has nothing to do with who is logged in. The exchange on the right says which check spoke.',
    spec: 'RFC 6749 §4.1.2.1',
  },
}
