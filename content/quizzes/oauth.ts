import type { Question } from '@/content/quizzes'

export const oauthQuiz: readonly Question[] = [
  {
    ask: 'Ada lets the Timesheets app read her timesheets. Who is the resource owner?',
    options: [
      {
        text: 'The timesheets API, because the data lies there',
        why: 'The API is the resource server: it keeps the data and takes tokens. It does not decide who may read.',
      },
      {
        text: 'Ada, because she can allow it',
        why: 'The resource owner is who can grant access to the resource.',
      },
      {
        text: 'ExampleCo’s app, because it uses the data',
        why: 'The app is the client: it asks for access on behalf of the owner.',
      },
    ],
    right: 1,
    spec: 'RFC 6749 §1.1',
  },
  {
    ask: 'You build an app for phones. May you put a client secret into it?',
    options: [
      {
        text: 'Yes, if the secret is encrypted inside the app',
        why: 'The app must be able to decrypt it, so everything that is needed for that ships too.',
      },
      {
        text: 'Yes, app stores check what they deliver',
        why: 'Anyone who installs the app can take it apart, and every copy holds the same secret.',
      },
      {
        text: 'No: it is a public client and uses PKCE',
        why: 'A native app is a public client. A verifier is made anew on the phone for each login, so there is nothing to read out of the app.',
      },
    ],
    right: 2,
    spec: 'RFC 8252 §8.4',
  },
  {
    ask: 'An old tutorial has the app show its own password field and use the password grant. What about today?',
    options: [
      {
        text: 'It must not be used.',
        why: 'The app sees the password, users learn to type it anywhere, and a second factor does not fit in.',
      },
      {
        text: 'It is fine for the company’s own apps.',
        why: 'The rule knows no exception for your own apps. A break-in at one of them still yields passwords.',
      },
      {
        text: 'It is fine with PKCE.',
        why: 'PKCE protects a code on its way. The password grant has no code and no redirect.',
      },
    ],
    right: 0,
    spec: 'RFC 9700 §2.4',
  },
]
