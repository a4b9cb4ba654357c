/**
 * Requests as they were published or are commonly written, each with one slip. Data only.
 * `{code}`, `{code_verifier}` and `{refresh_token}` stand for what the exercise's own login gives.
 */

type Field = { name: string; value: string }

type Request =
  | { edit: 'fields'; fields: readonly Field[]; answer: readonly Field[] }
  | {
      edit: 'body'
      contentType: string
      body: string
      answer: { contentType: string; body: string }
    }

export type Mistake = Request & {
  id: string
  title: string
  /** Where it stood, and what the request is for. */
  story: string
  /** `authorize`: one front-channel request. `login`: the whole way to tokens. `token`: one back-channel request. */
  sends: 'authorize' | 'login' | 'token'
  needs: 'nothing' | 'a code' | 'a refresh token'
  /** The server's check that refuses the request as published. */
  check: string
  hint: string
  /** Shown once it is mended. */
  why: string
  spec: string
  /** Lines of code to choose from, with the challenge that each makes of the example verifier. */
  choices?: readonly { code: string; value: string }[]
}

const form = 'application/x-www-form-urlencoded'

const codeRequest = (verifierName: string): Field[] => [
  { name: 'grant_type', value: 'authorization_code' },
  { name: 'client_id', value: 'timesheets-mobile' },
  { name: 'code', value: '{code}' },
  { name: 'redirect_uri', value: 'com.exampleco.timesheets:/callback' },
  { name: verifierName, value: '{code_verifier}' },
]

const authorizeRequest = (change: Record<string, string>): Field[] =>
  Object.entries({
    response_type: 'code',
    client_id: 'timesheets-mobile',
    redirect_uri: 'com.exampleco.timesheets:/callback',
    scope: 'openid profile',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    state: 'xyzABC123',
    ...change,
  }).map(([name, value]) => ({ name, value }))

const lines = (fields: readonly Field[]) =>
  fields.map(({ name, value }) => `${name}=${value}`).join('\n')

/** The verifier behind the challenges below: that of RFC 7636 appendix B, which is public. */
export const exerciseVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

const hexEncoded =
  'MTNkMzFlOTYxYTFhZDhlYzJmMTZiMTBjNGM5ODJlMDg3NmE4NzhhZDZkZjE0NDU2NmVlMTg5NGFjYjcwZjljMw'

export const mistakes: readonly Mistake[] = [
  {
    id: 'redirect-uri-without-scheme',
    title: 'The way back',
    story:
      'From the first edition of the mobile login tutorial. The example opens the login page, and the page never comes.',
    sends: 'authorize',
    needs: 'nothing',
    check: 'exactRedirectUri',
    edit: 'fields',
    fields: authorizeRequest({ redirect_uri: 'app.exampleco.com/callback' }),
    answer: authorizeRequest({ redirect_uri: 'https://app.exampleco.com/callback' }),
    hint: 'The server prints what this app has registered. Compare the first characters.',
    why: 'A redirect URI is absolute, and it is compared as a text. Without https:// it is not the address that was registered, whatever a browser would make of it.',
    spec: 'RFC 6749 §3.1.2',
  },
  {
    id: 'code-verified',
    title: 'The proof',
    story:
      'From the sample app of the ExampleCo scenario. The token request looks whole, and the server says that something is missing.',
    sends: 'token',
    needs: 'a code',
    check: 'verifierPresent',
    edit: 'fields',
    fields: codeRequest('code_verified'),
    answer: codeRequest('code_verifier'),
    hint: 'The server ignores names that it does not know. Read each name aloud.',
    why: 'The parameter is code_verifier. A server must ignore a parameter that it does not know, so the slip shows up as a missing verifier, not as a wrong name.',
    spec: 'RFC 7636 §4.5',
  },
  {
    id: 'refresh-without-body',
    title: 'The refresh',
    story:
      'From the same scenario: its request for new tokens. Address, method and content type are right.',
    sends: 'token',
    needs: 'a refresh token',
    check: 'clientNamed',
    edit: 'body',
    contentType: form,
    body: '',
    answer: {
      contentType: form,
      body: lines([
        { name: 'grant_type', value: 'refresh_token' },
        { name: 'client_id', value: 'timesheets-mobile' },
        { name: 'refresh_token', value: '{refresh_token}' },
      ]),
    },
    hint: 'Three things: what you want, who you are, and what you have. One name=value on each line.',
    why: 'Everything that a refresh needs is in its body: the grant type, the client, the token. The server asks for the first that is missing, so you learn of one at a time.',
    spec: 'RFC 6749 §6',
  },
  {
    id: 'base64-challenge',
    title: 'The alphabet',
    story:
      'A challenge made with the base64 function that most languages offer first. The hash is right.',
    sends: 'login',
    needs: 'nothing',
    check: 'wellFormedChallenge',
    edit: 'fields',
    fields: authorizeRequest({ code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM=' }),
    answer: authorizeRequest({}),
    hint: 'base64url has - for +, _ for /, and nothing at the end. Only two characters are wrong.',
    why: 'base64 and base64url differ in two letters of the alphabet and in the padding. In a URL + and = mean something else, which is why PKCE uses the second.',
    spec: 'RFC 7636 appendix A',
  },
  {
    id: 'hex-challenge',
    title: 'The hash',
    story:
      'A hash function that answers in hex, and its text encoded once more. Which line of code makes the challenge of this verifier?',
    sends: 'login',
    needs: 'nothing',
    check: 'wellFormedChallenge',
    edit: 'fields',
    fields: authorizeRequest({ code_challenge: hexEncoded }),
    answer: authorizeRequest({}),
    choices: [
      { code: 'base64url(utf8(hex(sha256(ascii(verifier)))))', value: hexEncoded },
      {
        code: 'hex(sha256(ascii(verifier)))',
        value: '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3',
      },
      {
        code: 'base64url(sha256(fromBase64url(verifier)))',
        value: '38v3YOi6zQgk1xkqk6Y5dvSDoBHqZrTh3mmWHxxWvyk',
      },
      {
        code: 'base64url(sha256(ascii(verifier)))',
        value: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      },
    ],
    hint: '32 bytes make 43 characters. Two of the lines do that, and only one of them hashes what the verifier is: a text.',
    why: 'The challenge is base64url of the 32 bytes of the hash of the verifier’s characters. A hash of something else has the right length too. The server finds that out when the code is exchanged, not before.',
    spec: 'RFC 7636 §4.2',
  },
  {
    id: 'json-body',
    title: 'The envelope',
    story:
      'Early editions of the tutorial send the token request as JSON, and Auth0 takes it. A server that follows the RFC need not.',
    sends: 'token',
    needs: 'a code',
    check: 'formEncoded',
    edit: 'body',
    contentType: 'application/json',
    body: `{
  "grant_type": "authorization_code",
  "client_id": "timesheets-mobile",
  "code": "{code}",
  "redirect_uri": "com.exampleco.timesheets:/callback",
  "code_verifier": "{code_verifier}"
}`,
    answer: { contentType: form, body: lines(codeRequest('code_verifier')) },
    hint: 'Two places: the content type, and the body. One name=value on each line, no quotes.',
    why: 'The parameters of a token request are sent as a form. That works with every server; JSON works with some.',
    spec: 'RFC 6749 §4.1.3',
  },
]
