/** What is said of the settings of a learner's own provider while they are typed. Data only. */
import type { IssuerNote, IssuerProblem } from '@/lib/oauth/issuer'

export const issuerProblems: Record<IssuerProblem, string> = {
  empty: 'Enter it as your provider shows it.',
  not_an_address: 'This is no address. An issuer looks like https://id.example.com.',
  scheme: 'An issuer begins with https://. Other schemes are not for asking a server.',
  http: 'http is refused: whoever is on the way could read the code and change the keys. Enter the https address. Only a server on this machine may do without.',
  loopback_address:
    'For a server on this machine write localhost or 127.0.0.1. The policy of this page can name no other.',
  user_info: 'There is a name or a password in front of an @. Leave it out.',
  query: 'An issuer has no query. Leave out the question mark and what follows it.',
  fragment: 'An issuer has no fragment. Leave out the # and what follows it.',
  no_domain:
    'This is the name of a tenant. The domain has more to it, such as dev-abc123.us.auth0.com: copy Domain from the settings of your application.',
}

export const issuerNotes: Record<IssuerNote, string> = {
  https_assumed: 'You gave no scheme, so https is assumed.',
  reduced: 'Cut down to the part that counts.',
  loopback:
    'http is fine here: the server is on this machine, and nothing leaves it. Your browser may ask you for leave to reach it; from a page by https some browsers refuse.',
}

/** D10: why there is no field for a secret, and why a pasted one is not taken. */
export const secretRefused =
  'This looks like a client secret, so it was not taken. A page, like an app on a phone, cannot keep one: everybody who has it can read it (RFC 8252 §8.5). Register a public client (RFC 6749 §2.1), which needs none. If the secret was shown to anybody, have your provider make a new one.'

export const clientIdBlank = 'A client ID has no blanks in it. Copy it once more.'
export const scopeMissing = 'Ask for something: openid gives you an ID token.'
export const scopeBad =
  'Words with one blank between them. Quotes, backslashes and letters outside ASCII are not for scopes.'
export const scopeWithoutOpenid =
  'Without openid the server sends no ID token, and two lessons stay empty.'

export const endpointProblem =
  'An endpoint is a whole https address (or http://localhost on this machine).'
