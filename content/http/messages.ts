/** What a method, a status and an endpoint mean in this flow. */

export type Words = { text: string; spec: string }

/** By method. */
export const methodWords: Record<string, Words> = {
  GET: { text: 'Asks for something and changes nothing.', spec: 'RFC 9110 §9.3.1' },
  HEAD: { text: 'Asks for the headers only.', spec: 'RFC 9110 §9.3.2' },
  POST: {
    text: 'Hands something over to be worked on. Its values stand in the body, not in the URL.',
    spec: 'RFC 9110 §9.3.3',
  },
  PUT: { text: 'Puts this in the place of what is there.', spec: 'RFC 9110 §9.3.4' },
  PATCH: { text: 'Changes a part of what is there.', spec: 'RFC 5789 §2' },
  DELETE: { text: 'Takes away what is there.', spec: 'RFC 9110 §9.3.5' },
  OPTIONS: { text: 'Asks what is allowed here.', spec: 'RFC 9110 §9.3.7' },
}

/** By status. */
export const statusWords: Record<number, Words> = {
  200: { text: 'It worked, and here is the answer.', spec: 'RFC 9110 §15.3.1' },
  201: { text: 'It worked, and something new was made.', spec: 'RFC 9110 §15.3.2' },
  204: { text: 'It worked, and there is nothing to say.', spec: 'RFC 9110 §15.3.5' },
  301: { text: 'It has moved for good: go to Location.', spec: 'RFC 9110 §15.4.2' },
  302: {
    text: 'Go to Location. For old reasons a browser may turn POST into GET on the way.',
    spec: 'RFC 9110 §15.4.3',
  },
  303: {
    text: 'Go to Location, with GET. A form that was sent is not sent again, so a password goes no further.',
    spec: 'RFC 9700 §4.12',
  },
  304: { text: 'Nothing has changed: use the copy you have.', spec: 'RFC 9110 §15.4.5' },
  307: {
    text: 'Go to Location with the same method and body. For a login form that would hand the password on.',
    spec: 'RFC 9700 §4.12',
  },
  308: {
    text: 'It has moved for good: go to Location with the same method and body.',
    spec: 'RFC 9110 §15.4.9',
  },
  400: {
    text: 'The request is not good. At the token endpoint, error says why.',
    spec: 'RFC 6749 §5.2',
  },
  401: {
    text: 'Who asks did not show good credentials. WWW-Authenticate says what is wanted.',
    spec: 'RFC 9110 §15.5.2',
  },
  403: {
    text: 'Understood, and refused: the token does not allow this, or a check failed.',
    spec: 'RFC 9110 §15.5.4',
  },
  404: { text: 'There is nothing at this address.', spec: 'RFC 9110 §15.5.5' },
  405: {
    text: 'This address does not answer this method. Allow names those it does.',
    spec: 'RFC 9110 §15.5.6',
  },
  413: { text: 'The body is too large.', spec: 'RFC 9110 §15.5.14' },
  415: { text: 'The body is in a format that is not read here.', spec: 'RFC 9110 §15.5.16' },
  429: { text: 'Too many requests: wait, then try again.', spec: 'RFC 6585 §4' },
  500: { text: 'The server broke while it worked on this.', spec: 'RFC 9110 §15.6.1' },
  502: { text: 'A server behind this one did not answer well.', spec: 'RFC 9110 §15.6.3' },
  503: { text: 'The server cannot answer now.', spec: 'RFC 9110 §15.6.4' },
}

export type EndpointWords = Words & { title: string }

/** By the end of the path, the first that fits. */
export const endpointWords: readonly [end: string, words: EndpointWords][] = [
  [
    '/login/callback',
    {
      title: 'Callback of another login',
      text: 'Where another identity provider sends the browser back with a code of its own. Here the server itself is a client.',
      spec: 'RFC 6749 §3.1.2',
    },
  ],
  [
    '/idp/github',
    {
      title: 'Another identity provider',
      text: 'The stand-in for GitHub: it says who the person is.',
      spec: 'RFC 6749 §4.1',
    },
  ],
  [
    '/authorize',
    {
      title: 'Authorization endpoint',
      text: 'Where the browser asks for a code. The person logs in and agrees here, out of the app’s sight.',
      spec: 'RFC 6749 §3.1',
    },
  ],
  [
    '/login',
    {
      title: 'Login page',
      text: 'How the server finds out who the person is. OAuth leaves this to the server.',
      spec: 'RFC 6749 §3.1',
    },
  ],
  [
    '/consent',
    {
      title: 'Consent page',
      text: 'The person is asked whether the app may have what it asked for.',
      spec: 'OpenID Connect Core 1.0 §3.1.2.4',
    },
  ],
  [
    '/oauth/token',
    {
      title: 'Token endpoint',
      text: 'Where the app exchanges a code, or a refresh token, for tokens. The browser takes no part in it.',
      spec: 'RFC 6749 §3.2',
    },
  ],
  [
    '/oauth/revoke',
    {
      title: 'Revocation endpoint',
      text: 'Where the app gives a token back.',
      spec: 'RFC 7009 §2',
    },
  ],
  [
    '/oauth/introspect',
    {
      title: 'Introspection endpoint',
      text: 'Where one asks whether a token is still good.',
      spec: 'RFC 7662 §2',
    },
  ],
  [
    '/oidc/register',
    {
      title: 'Registration endpoint',
      text: 'Where an app registers itself.',
      spec: 'RFC 7591 §3',
    },
  ],
  [
    '/userinfo',
    {
      title: 'UserInfo endpoint',
      text: 'Says who the user is, for an access token with the scope openid.',
      spec: 'OpenID Connect Core 1.0 §5.3',
    },
  ],
  [
    '/logout',
    {
      title: 'Logout endpoint',
      text: 'Ends the login at the server, and with it single sign-on.',
      spec: 'OpenID Connect RP-Initiated Logout 1.0 §2',
    },
  ],
  [
    '/.well-known/openid-configuration',
    {
      title: 'Metadata',
      text: 'What the server says about itself: its addresses, and what it can do.',
      spec: 'OpenID Connect Discovery 1.0 §4',
    },
  ],
  [
    '/.well-known/jwks.json',
    {
      title: 'Public keys',
      text: 'The keys that the signatures of its tokens are checked with. They are public.',
      spec: 'RFC 7517 §5',
    },
  ],
  ['/style.css', { title: 'Style sheet', text: 'How the pages of the server look.', spec: '' }],
]

/** The demo API, whatever stands behind its address. */
export const apiWords: EndpointWords = {
  title: 'Protected resource',
  text: 'The API of ExampleCo. It opens for an access token with the right audience and scope.',
  spec: 'RFC 6749 §7',
}
