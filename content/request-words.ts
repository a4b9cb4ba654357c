/** What the editor of requests offers: methods, headers, and the values of parameters that have few. */

type Word = { text: string; spec?: string; values?: readonly string[] }

export const methods: Record<string, Word> = {
  GET: { text: 'Asks for something. It has no body.', spec: 'RFC 9110 §9.3.1' },
  POST: { text: 'Hands something over in the body.', spec: 'RFC 9110 §9.3.3' },
  PUT: { text: 'Replaces what is at the URL.', spec: 'RFC 9110 §9.3.4' },
  DELETE: { text: 'Removes what is at the URL.', spec: 'RFC 9110 §9.3.5' },
  HEAD: { text: 'As GET, and only the headers come back.', spec: 'RFC 9110 §9.3.2' },
  OPTIONS: { text: 'Asks what can be done with the URL.', spec: 'RFC 9110 §9.3.7' },
}

/** By name in small letters. */
export const headers: Record<string, Word> = {
  accept: {
    text: 'Which kinds of answer you can read.',
    spec: 'RFC 9110 §12.5.1',
    values: ['application/json'],
  },
  authorization: {
    text: 'The access token that opens an API goes here, behind the word Bearer.',
    spec: 'RFC 6750 §2.1',
    values: ['Bearer '],
  },
  'content-type': {
    text: 'What the body is. The token endpoint reads forms, and the API JSON.',
    spec: 'RFC 9110 §8.3',
    values: ['application/x-www-form-urlencoded', 'application/json'],
  },
  'accept-language': {
    text: 'Which languages you would like the answer in.',
    spec: 'RFC 9110 §12.5.4',
    values: ['en'],
  },
  'cache-control': {
    text: 'Whether an answer may come from a cache.',
    spec: 'RFC 9111 §5.2',
    values: ['no-cache'],
  },
  dpop: {
    text: 'Proof that you hold the key that a token is bound to. Tokens of this sandbox are bound to none.',
    spec: 'RFC 9449 §4.1',
  },
}

/** The values that a parameter can have, by its name. */
export const parameterValues: Record<string, readonly string[]> = {
  response_type: ['code'],
  response_mode: ['query', 'form_post', 'fragment'],
  code_challenge_method: ['S256', 'plain'],
  grant_type: ['authorization_code', 'refresh_token'],
  prompt: ['none', 'login', 'consent', 'select_account'],
  token_type_hint: ['refresh_token', 'access_token'],
  connection: ['github', 'Username-Password-Authentication'],
}
