/** Plans for a workshop, and the questions that come up in one. */
import type { LessonSlug } from '@/content/lessons'

export type PlanRow = {
  minutes: number
  /** What you do, or have the room do. */
  what: string
  lesson: LessonSlug
  /** What is broken on purpose. */
  broken?: string
  /** What the room should see. */
  seen: string
}

/** By their length in minutes. */
export const plans: Record<30 | 60 | 90, readonly PlanRow[]> = {
  30: [
    {
      minutes: 4,
      what: 'Play the eleven moves and name the four actors.',
      lesson: 'overview',
      seen: 'The app never holds the password, and the code comes by the browser.',
    },
    {
      minutes: 5,
      what: 'Generate a verifier, then its challenge.',
      lesson: 'create-code-challenge',
      broken: 'Change one character of the verifier.',
      seen: 'The two challenges look nothing alike.',
    },
    {
      minutes: 7,
      what: 'Log in on the phone as Ada, and open the first exchange.',
      lesson: 'authorize-user',
      broken: 'Change one letter of redirect_uri and log in again.',
      seen: 'The error stays on the server’s page. The app hears nothing.',
    },
    {
      minutes: 7,
      what: 'Log in once more with the right URI, then request tokens.',
      lesson: 'request-tokens',
      broken: 'Change one character of the verifier first.',
      seen: 'invalid_grant. With the right verifier the same code still works.',
    },
    {
      minutes: 4,
      what: 'Refresh twice.',
      lesson: 'refresh-tokens',
      broken: 'Use the first refresh token again, as a thief would.',
      seen: 'The whole family is dead, the newest token too.',
    },
    {
      minutes: 3,
      what: 'Questions. Give out the hand-out.',
      lesson: 'keep-reading',
      seen: 'Where each rule stands.',
    },
  ],
  60: [
    {
      minutes: 5,
      what: 'Show the address of the room. Play the eleven moves.',
      lesson: 'overview',
      seen: 'Everybody has the page open, on a machine of their own.',
    },
    {
      minutes: 5,
      what: 'All look at the registration of the app.',
      lesson: 'register-application',
      broken: 'Take the tick of Authorization Code away, save, and log in. Put the defaults back.',
      seen: 'unauthorized_client, and no login page.',
    },
    {
      minutes: 10,
      what: 'All make a verifier and a challenge, and do the task of step 2.',
      lesson: 'create-code-challenge',
      broken: 'Put the hash of the raw bytes into the request.',
      seen: 'It looks right, and step 3 takes it. Keep it until step 4.',
    },
    {
      minutes: 10,
      what: 'All log in on the phone.',
      lesson: 'authorize-user',
      broken: 'Press Deny on the consent page. Then log in once more, and allow.',
      seen: 'access_denied comes back to the app: a no is an answer too.',
    },
    {
      minutes: 12,
      what: 'All request tokens, find the check that refused, and start over with a right challenge.',
      lesson: 'request-tokens',
      broken: 'The challenge of ten minutes ago.',
      seen: 'invalid_grant, and under Server the two values that differ. Then tokens.',
    },
    {
      minutes: 8,
      what: 'Call the API.',
      lesson: 'call-api',
      broken: 'Send the ID token. Send an expired token.',
      seen: '401 twice, for two reasons. The clock has moved on for the second.',
    },
    {
      minutes: 6,
      what: 'Refresh twice.',
      lesson: 'refresh-tokens',
      broken: 'Use the first refresh token again.',
      seen: 'The family is dead: app and thief are both out.',
    },
    {
      minutes: 4,
      what: 'Questions. Give out the hand-out.',
      lesson: 'keep-reading',
      seen: 'Where each rule stands.',
    },
  ],
  90: [
    {
      minutes: 5,
      what: 'Show the address of the room. Play the eleven moves.',
      lesson: 'overview',
      seen: 'Everybody has the page open, on a machine of their own.',
    },
    {
      minutes: 6,
      what: 'All look at the registration of the app.',
      lesson: 'register-application',
      broken: 'Take the tick of Authorization Code away, save, and log in. Put the defaults back.',
      seen: 'unauthorized_client, and no login page.',
    },
    {
      minutes: 10,
      what: 'All make a verifier and a challenge, and do the task of step 2.',
      lesson: 'create-code-challenge',
      broken: 'Put the hash of the raw bytes into the request.',
      seen: 'It looks right, and step 3 takes it. Keep it until step 4.',
    },
    {
      minutes: 12,
      what: 'All log in on the phone, and read the callback check by check.',
      lesson: 'authorize-user',
      broken: 'Change one letter of redirect_uri. Then press Deny.',
      seen: 'One error stays with the server, the other comes back to the app.',
    },
    {
      minutes: 12,
      what: 'All request tokens, find the check that refused, and start over with a right challenge.',
      lesson: 'request-tokens',
      broken: 'The challenge of step 2. Then send a used code once more.',
      seen: 'invalid_grant twice. After the second one the tokens are dead too.',
    },
    {
      minutes: 8,
      what: 'Call the API.',
      lesson: 'call-api',
      broken: 'Send the ID token. Ask for too little.',
      seen: '401 for the wrong kind of token, 403 for a good one that may too little.',
    },
    {
      minutes: 7,
      what: 'Refresh twice.',
      lesson: 'refresh-tokens',
      broken: 'Use the first refresh token again.',
      seen: 'The family is dead: app and thief are both out.',
    },
    {
      minutes: 12,
      what: 'In pairs: mend one published request each.',
      lesson: 'find-the-mistake',
      broken: 'It came broken.',
      seen: 'The server names the check that refused, and then takes the mended one.',
    },
    {
      minutes: 12,
      what: 'Spoil the server, and run the attack against it.',
      lesson: 'misconfigure',
      broken: 'Switch unsafeAllowMissingPkce on.',
      seen: 'The thief has Ada’s tokens. With the switch off, the same attack is refused.',
    },
    {
      minutes: 6,
      what: 'Questions. Give out the hand-out.',
      lesson: 'keep-reading',
      seen: 'Where each rule stands.',
    },
  ],
}

/** Asked in nearly every room; each answer with its section. */
export const questions: readonly { question: string; answer: string; spec: string }[] = [
  {
    question: 'Is the challenge a secret?',
    answer:
      'No. It is the hash of a value with 256 random bits, so nobody works back from it. The verifier is the secret, until it is used.',
    spec: 'RFC 7636 §7.1',
  },
  {
    question: 'Why does the app not have a client secret?',
    answer:
      'It would be the same in every copy of the app, and whoever has the app can read it. So it proves nothing.',
    spec: 'RFC 8252 §8.5',
  },
  {
    question: 'Somebody stole the code. What now?',
    answer:
      'Without the verifier the server refuses it. The verifier never went through the browser, where the code was seen.',
    spec: 'RFC 7636 §1',
  },
  {
    question: 'Why not give the tokens in the redirect at once?',
    answer:
      'They would pass through the browser, and could be taken there. That was the implicit grant. Clients should not use it.',
    spec: 'RFC 9700 §2.1.2',
  },
  {
    question: 'Does PKCE replace state?',
    answer:
      'Against forged answers it may, if the app has made sure that the server does PKCE. The app here sends state all the same, and finds its login by it.',
    spec: 'RFC 9700 §2.1',
  },
  {
    question: 'Do apps with a server of their own need PKCE?',
    answer: 'It is recommended for them too. For public clients it is a must.',
    spec: 'RFC 9700 §2.1.1',
  },
  {
    question: 'Why not a web view?',
    answer:
      'The app around it can read what is typed, and people learn to type passwords anywhere. A native app must not use one for this.',
    spec: 'RFC 8252 §8.12',
  },
  {
    question: 'May the app send the ID token to its API?',
    answer:
      'No. An ID token is made for the app. An API takes access tokens, and checks that it is the audience itself.',
    spec: 'RFC 9068 §4',
  },
  {
    question: 'Why does the refresh token change each time?',
    answer:
      'So that a copy is noticed: the second use of one token tells the server that two have it. It cannot tell who is who, and ends both.',
    spec: 'RFC 9700 §4.14.2',
  },
  {
    question: 'How long is a code good?',
    answer: 'Once, and ten minutes at most are recommended. The sandbox gives it ten minutes.',
    spec: 'RFC 6749 §4.1.2',
  },
]

/** When a screen does not show what it should. */
export const rescues: readonly { sign: string; help: string }[] = [
  {
    sign: 'The Wi-Fi is gone',
    help: 'Go on. After one visit the pages come from the browser, and so does every answer of the sandbox.',
  },
  {
    sign: 'invalid_grant, and nobody broke anything',
    help: 'Open the token request in the stage, then the tab Server: it names the check that refused and shows both values. Or ask the PKCE doctor.',
  },
  {
    sign: 'A step says that an earlier one is missing',
    help: 'Press Fill in the earlier steps. Every request is sent for real, and marked as filled in.',
  },
  {
    sign: 'No login page comes',
    help: 'The browser still has its session with the server: that is single sign-on, and worth showing. Reset the sandbox ends it.',
  },
  {
    sign: 'The page speaks of a secure context',
    help: 'Its address is http on another machine. Steps 2 to 5 need https there, or localhost.',
  },
  {
    sign: 'A private window, or storage is refused',
    help: 'It works, and keeps everything in memory: a reload forgets the run.',
  },
]
