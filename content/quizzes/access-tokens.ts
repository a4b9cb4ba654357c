import type { Question } from '@/content/quizzes'

export const accessTokensQuiz: readonly Question[] = [
  {
    ask: 'Your API gets a JWT. The signature is right, the issuer is yours, it has not expired, and aud is the client ID of your app. What does the API do?',
    options: [
      {
        text: 'It accepts: the token is genuine and from the right server.',
        why: 'Genuine, and addressed to somebody else. With this rule every app of the server could call your API with its own ID tokens.',
      },
      {
        text: 'It refuses with 401: the token is not made for this API.',
        why: 'A reader that is not in aud must reject the token. This one is an ID token, for the app alone.',
      },
      {
        text: 'It refuses with 403: the scope is missing.',
        why: '403 says that the token is good and does not reach far enough. This token is no access token at all, so the check stops earlier.',
      },
    ],
    right: 1,
    spec: 'RFC 7519 §4.1.3',
  },
  {
    ask: 'Signed by the right server, an ID token comes to your API. Which part of its header gives it away?',
    options: [
      {
        text: 'typ, which is at+jwt for an access token',
        why: 'The API takes no other type. So an ID token fails even if somebody gave the app and the API the same name.',
      },
      {
        text: 'alg, which is RS256',
        why: 'Both tokens are signed in the same way, often with the same key.',
      },
      {
        text: 'kid, the name of the key',
        why: 'It says which public key checks the signature. The same key may have signed both.',
      },
    ],
    right: 0,
    spec: 'RFC 9068 §4',
  },
  {
    ask: 'Your app got an access token. May it take that as proof that the user has logged in to it?',
    options: [
      {
        text: 'Yes: the server gives access tokens only after a login.',
        why: 'To somebody, at some time. The token may have been given to another app and put in place of yours.',
      },
      {
        text: 'Yes, if it is a JWT and its signature is right.',
        why: 'The signature says who made the token. It does not say that it was made for your app, and its format may change without notice.',
      },
      {
        text: 'No: for that it has the ID token.',
        why: 'The ID token names your app in aud and carries the nonce of this login. An access token has neither of your app’s marks to check.',
      },
    ],
    right: 2,
    spec: 'RFC 6749 §10.16',
  },
]
