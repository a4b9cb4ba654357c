import type { Question } from '@/content/quizzes'

export const tokensQuiz: readonly Question[] = [
  {
    ask: 'Your API is down for a moment. May your app send it the refresh token with the next call, to be safe?',
    options: [
      {
        text: 'Yes: the API could then fetch a new access token itself.',
        why: 'It could, and so could everyone who breaks into the API. It would have Ada’s access for weeks.',
      },
      {
        text: 'Yes, over TLS.',
        why: 'TLS protects the way. The API itself still holds what it must not have.',
      },
      {
        text: 'No: a refresh token goes to the authorization server only.',
        why: 'It is meant for the authorization server and never sent to a resource server.',
      },
    ],
    right: 2,
    spec: 'RFC 6749 §1.5',
  },
  {
    ask: 'Somebody reads a signed JWT in a log file. What can they do with the text?',
    options: [
      {
        text: 'Nothing: it is signed, so it cannot be read.',
        why: 'Signed is not encrypted. Header and payload are base64url, which anyone can turn back.',
      },
      {
        text: 'Read all claims, and use it until exp if it is a bearer token.',
        why: 'Whoever holds a bearer token may use it. That is why tokens do not belong in logs.',
      },
      {
        text: 'Read the claims and raise exp a little.',
        why: 'Reading works. With a changed exp the signature no longer fits, and the API refuses it.',
      },
    ],
    right: 1,
    spec: 'RFC 6750 §1.2',
  },
  {
    ask: 'An old refresh token of your app is used a second time. What should the server do?',
    options: [
      {
        text: 'End the active refresh token as well.',
        why: 'Two parties hold tokens of this login and the server cannot tell which one is your app. The user logs in again, and the thief is out.',
      },
      {
        text: 'Refuse this one request and go on.',
        why: 'If the thief was first, the newest token is the thief’s. It would go on working.',
      },
      {
        text: 'Answer with the newest tokens again.',
        why: 'Then rotation would protect nothing: every old copy would do.',
      },
    ],
    right: 0,
    spec: 'RFC 9700 §4.14.2',
  },
]
