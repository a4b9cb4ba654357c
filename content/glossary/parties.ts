/** Who takes part, and by which ways they talk. */
import type { GlossaryEntry } from '@/content/glossary'

export const partyTerms = {
  'authorization-server': {
    term: 'authorization server',
    text: 'The server that logs the user in, asks what your app may do, and gives out tokens. Here it is the sandbox; at Auth0 it is your tenant.',
    spec: 'RFC 6749 §1.1',
  },
  client: {
    term: 'client',
    text: 'The app that wants access, for example the Timesheets app on the phone. Not the user, and not the browser.',
    spec: 'RFC 6749 §1.1',
  },
  'public-client': {
    term: 'public client',
    text: 'A client that cannot keep a secret, because its code is in the hands of its users: an app on a phone, a page in a browser.',
    spec: 'RFC 6749 §2.1',
  },
  'confidential-client': {
    term: 'confidential client',
    text: 'A client that can keep a secret, because it runs on a server that only its owner reaches.',
    spec: 'RFC 6749 §2.1',
  },
  'resource-owner': {
    term: 'resource owner',
    text: 'Who may allow access to the data. Mostly the user: here Ada, or her manager Grace.',
    spec: 'RFC 6749 §1.1',
  },
  'resource-server': {
    term: 'resource server',
    text: 'The server with the data: the API. It takes access tokens and decides from them what to answer.',
    spec: 'RFC 6749 §1.1',
  },
  endpoint: {
    term: 'endpoint',
    text: 'An address of a server with one task. The authorization endpoint shows the login, the token endpoint gives tokens.',
    spec: 'RFC 6749 §3',
  },
  grant: {
    term: 'grant',
    text: 'What an app shows at the token endpoint to get tokens, for example an authorization code or a refresh token. The field grant_type says which.',
    spec: 'RFC 6749 §1.3',
  },
  issuer: {
    term: 'issuer',
    text: 'The name of an authorization server, an https address. It stands in tokens and answers as iss, and must match character for character.',
    spec: 'RFC 8414 §2',
  },
  discovery: {
    term: 'discovery',
    text: 'A document at a fixed address below the issuer. It lists the endpoints of the server and what it supports, so your app need not know more than the issuer.',
    spec: 'RFC 8414 §3',
  },
  'front-channel': {
    term: 'front channel',
    text: 'The way through the user’s browser: URLs and redirects. What goes this way can be seen and changed by others, so nothing secret does.',
  },
  'back-channel': {
    term: 'back channel',
    text: 'The direct way from app to server, over TLS and without the browser. The verifier and the tokens go this way.',
  },
  'system-browser': {
    term: 'system browser',
    text: 'The browser of the phone, or a tab of it shown over your app. Your app cannot look into it, and it may hold a session already.',
    spec: 'RFC 8252 §3',
  },
  'web-view': {
    term: 'web view',
    text: 'A browser inside your app that your app controls. It could read the password, so it must not be used for a login.',
    spec: 'RFC 8252 §8.12',
  },
  'single-sign-on': {
    term: 'single sign-on',
    text: 'The user is logged in at the server already, so the next login needs no password. The browser’s session with the server does it.',
  },
  consent: {
    term: 'consent',
    text: 'The page on which the user sees what your app asks for, and allows or denies it.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.4',
  },
} satisfies Record<string, GlossaryEntry>
