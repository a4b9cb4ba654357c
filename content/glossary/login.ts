/** The request through the browser, and its answer. */
import type { GlossaryEntry } from '@/content/glossary'

export const loginTerms = {
  'authorization-code': {
    term: 'authorization code',
    text: 'What the browser brings back after a login. It works once, for a few minutes, and only together with the verifier.',
    spec: 'RFC 6749 §1.3.1',
  },
  'redirect-uri': {
    term: 'redirect URI',
    text: 'The address at which the answer is delivered. It is registered beforehand and compared character for character. Auth0 calls it callback URL.',
    spec: 'RFC 6749 §3.1.2',
  },
  callback: {
    term: 'callback',
    text: 'The redirect URI with the answer added to it: code and state, or an error.',
    spec: 'RFC 6749 §4.1.2',
  },
  'private-use-scheme': {
    term: 'private-use scheme',
    text: 'A link scheme of your app, made from a domain of yours turned round: com.exampleco.timesheets:/callback. Another app can claim the same one.',
    spec: 'RFC 8252 §7.1',
  },
  'claimed-https': {
    term: 'claimed https link',
    text: 'An https address that the phone opens in your app, because a file on that domain names the app. Nobody else can claim it.',
    spec: 'RFC 8252 §7.2',
  },
  loopback: {
    term: 'loopback',
    text: 'An address of the machine itself, 127.0.0.1 with any port. A program on a desktop can receive the callback there.',
    spec: 'RFC 8252 §7.3',
  },
  scope: {
    term: 'scope',
    text: 'What an app asks for, and what a token allows: words with spaces between them.',
    spec: 'RFC 6749 §3.3',
  },
  audience: {
    term: 'audience',
    text: 'Who a token is made for. An ID token is for your app, an access token for an API. Everybody else must refuse it.',
    spec: 'RFC 7519 §4.1.3',
  },
  state: {
    term: 'state',
    text: 'A random value that your app sends with a login and compares when the answer comes. It tells an answer to your request from a forged one.',
    spec: 'RFC 6749 §10.12',
  },
  nonce: {
    term: 'nonce',
    text: 'A random value that your app sends with a login and finds again inside the ID token. It ties the token to this login.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  },
  csrf: {
    term: 'cross-site request forgery',
    text: 'Somebody makes the user’s browser open a link that the user did not mean to open, for example a callback with the attacker’s own code.',
    spec: 'RFC 6749 §10.12',
  },
  'mix-up': {
    term: 'mix-up attack',
    text: 'An app that knows several servers is led to send the code of one to another. Comparing iss in the answer prevents it.',
    spec: 'RFC 9700 §4.4',
  },
} satisfies Record<string, GlossaryEntry>
