/** Every request parameter, form field and response member of the flow, each explained. */

type Status = 'required' | 'recommended' | 'optional'

export type ParameterExplanation = {
  title: string
  text: string
  spec: string
  /** Where it may be sent, and how much it is needed there. Absent for members of a response only. */
  status?: { authorize?: Status; token?: Status; refresh?: Status }
}

/** By name on the wire. An unknown name is undefined. */
export const parameters: Record<string, ParameterExplanation> = {
  response_type: {
    title: 'Response type',
    text: 'What you want back. It is always code here: an authorization code.',
    spec: 'RFC 6749 §3.1.1',
    status: { authorize: 'required' },
  },
  client_id: {
    title: 'Client ID',
    text: 'The name under which your app is registered. It is public.',
    spec: 'RFC 6749 §2.2',
    status: { authorize: 'required', token: 'required', refresh: 'required' },
  },
  redirect_uri: {
    title: 'Redirect URI',
    text: 'Where the browser brings the code. It must equal a registered one, character for character, and be the same in both requests.',
    spec: 'RFC 6749 §3.1.2',
    status: { authorize: 'required', token: 'required' },
  },
  scope: {
    title: 'Scope',
    text: 'What you ask for, as words separated by spaces. openid is needed for an ID token. In a refresh you can only ask for less.',
    spec: 'RFC 6749 §3.3',
    status: { authorize: 'required', refresh: 'optional' },
  },
  audience: {
    title: 'Audience',
    text: "The identifier of the API you want to call. This is Auth0's parameter; the standard's own is resource.",
    spec: 'RFC 8707 §2',
    status: { authorize: 'optional' },
  },
  resource: {
    title: 'Resource',
    text: "The identifier of the API you want to call, by the standard's name. Send this or audience.",
    spec: 'RFC 8707 §2',
    status: { authorize: 'optional' },
  },
  state: {
    title: 'State',
    text: 'A random value that comes back unchanged. Compare it, and you know that the answer belongs to a login your app started.',
    spec: 'RFC 6749 §4.1.1',
    status: { authorize: 'recommended' },
  },
  nonce: {
    title: 'Nonce',
    text: 'A random value that comes back inside the ID token. It ties the token to this login.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
    status: { authorize: 'optional' },
  },
  code_challenge: {
    title: 'Code challenge',
    text: 'The fingerprint of the code verifier. The server keeps it and compares it in the token request.',
    spec: 'RFC 7636 §4.3',
    status: { authorize: 'required' },
  },
  code_challenge_method: {
    title: 'Code challenge method',
    text: 'How the challenge was made: S256. If it is missing it means plain, which the sandbox refuses.',
    spec: 'RFC 7636 §4.3',
    status: { authorize: 'required' },
  },
  prompt: {
    title: 'Prompt',
    text: 'Which pages the server must or must not show: none, login, consent or select_account.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
    status: { authorize: 'optional' },
  },
  max_age: {
    title: 'Maximum age of the login',
    text: 'If more seconds than this have passed since the user logged in, the server asks again.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
    status: { authorize: 'optional' },
  },
  login_hint: {
    title: 'Login hint',
    text: 'Who will probably log in, for example an e-mail address. It is only a hint.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
    status: { authorize: 'optional' },
  },
  id_token_hint: {
    title: 'ID token hint',
    text: 'An earlier ID token of the user you expect.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
    status: { authorize: 'optional' },
  },
  connection: {
    title: 'Connection',
    text: "Which login method to use at once, for example github. This is Auth0's parameter.",
    spec: 'RFC 6749 §8.2',
    status: { authorize: 'optional' },
  },
  ui_locales: {
    title: 'Languages',
    text: 'The languages you would like the pages in, best first, separated by spaces.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
    status: { authorize: 'optional' },
  },
  acr_values: {
    title: 'Authentication context',
    text: 'How strong the login should be, best first. The names are agreed with the server.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
    status: { authorize: 'optional' },
  },
  response_mode: {
    title: 'Response mode',
    text: 'How the answer travels to the redirect URI. For a code the default is query. fragment puts the answer behind the #.',
    spec: 'OAuth 2.0 Multiple Response Types §2.1',
    status: { authorize: 'optional' },
  },
  grant_type: {
    title: 'Grant type',
    text: 'What you exchange for tokens: authorization_code in step 4, refresh_token in step 5.',
    spec: 'RFC 6749 §4.1.3',
    status: { token: 'required', refresh: 'required' },
  },
  code: {
    title: 'Authorization code',
    text: 'Comes back in the callback and is exchanged once. By itself it opens nothing.',
    spec: 'RFC 6749 §4.1.2',
    status: { token: 'required' },
  },
  code_verifier: {
    title: 'Code verifier',
    text: 'The secret behind the challenge. The server hashes it and compares.',
    spec: 'RFC 7636 §4.5',
    status: { token: 'required' },
  },
  refresh_token: {
    title: 'Refresh token',
    text: 'Gets new access tokens without a login. Each use replaces it by a new one; store that and forget the old one.',
    spec: 'RFC 6749 §1.5',
    status: { refresh: 'required' },
  },
  client_secret: {
    title: 'Client secret',
    text: 'For apps on a server. An app on a phone cannot keep a secret, so it has none and the sandbox refuses one.',
    spec: 'RFC 8252 §8.5',
  },
  token: {
    title: 'Token',
    text: 'The token to be revoked or asked about.',
    spec: 'RFC 7009 §2.1',
  },
  token_type_hint: {
    title: 'Token type hint',
    text: 'Which kind of token it is, so that the server finds it sooner: access_token or refresh_token.',
    spec: 'RFC 7009 §2.1',
  },
  access_token: {
    title: 'Access token',
    text: 'The key to the API. Your app passes it on and does not read it.',
    spec: 'RFC 6749 §1.4',
  },
  id_token: {
    title: 'ID token',
    text: 'Says who logged in, signed by the issuer and meant for your app. Check it before you believe it.',
    spec: 'OpenID Connect Core 1.0 §2',
  },
  token_type: {
    title: 'Token type',
    text: 'How to use the access token. Bearer means: whoever holds it may use it.',
    spec: 'RFC 6749 §7.1',
  },
  expires_in: {
    title: 'Lifetime',
    text: 'How many seconds the access token lives, counted from the response.',
    spec: 'RFC 6749 §5.1',
  },
  iss: {
    title: 'Issuer',
    text: 'Which authorization server answers. Compare it with the one you sent the user to.',
    spec: 'RFC 9207 §2',
  },
  error: {
    title: 'Error code',
    text: 'What went wrong, as a fixed word that your app can compare.',
    spec: 'RFC 6749 §4.1.2.1',
  },
  error_description: {
    title: 'Error description',
    text: 'What went wrong, in a sentence for developers. Show it as text, never as markup.',
    spec: 'RFC 6749 §4.1.2.1',
  },
  error_uri: {
    title: 'Error page',
    text: 'The address of a page about the error. Treat it as a link from outside.',
    spec: 'RFC 6749 §4.1.2.1',
  },
}
