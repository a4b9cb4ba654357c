import type { Question } from '@/content/quizzes'

export const openidConnectQuiz: readonly Question[] = [
  {
    ask: 'You walk the five steps and get an access token, but no ID token. What is the likely reason?',
    options: [
      {
        text: 'openid was not in the scope.',
        why: 'That word is what makes the request one of OpenID Connect. Without it, it is OAuth alone.',
      },
      {
        text: 'offline_access was not in the scope.',
        why: 'That one asks for a refresh token. An ID token comes without it.',
      },
      {
        text: 'No nonce was sent.',
        why: 'The nonce is copied into the ID token. In this flow the token also comes without one.',
      },
    ],
    right: 0,
    spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  },
  {
    ask: 'Your database needs a key for each user. Which claims do you take?',
    options: [
      {
        text: 'email, if email_verified is true',
        why: 'It was right at that moment. The user may change it, and the address may go to another person later.',
      },
      {
        text: 'sub',
        why: 'Almost. It is unique at one issuer. With a second issuer the same text may be somebody else.',
      },
      {
        text: 'iss and sub together',
        why: 'This pair is the only one that is promised to be unique and to stay.',
      },
    ],
    right: 2,
    spec: 'OpenID Connect Core 1.0 §5.7',
  },
  {
    ask: 'Userinfo answers with another sub than the ID token has. What does your app do with the other claims?',
    options: [
      {
        text: 'It uses them: userinfo is newer.',
        why: 'They are about another user. Somebody may have put another access token in place.',
      },
      {
        text: 'It uses none of them.',
        why: 'The two must be equal, or the answer must not be used.',
      },
      {
        text: 'It uses name and picture, which are harmless.',
        why: 'You would greet one user with the name of another. No claim of that answer may be used.',
      },
    ],
    right: 1,
    spec: 'OpenID Connect Core 1.0 §5.3.2',
  },
]
