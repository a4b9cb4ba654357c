/** The words of the lessons' tasks. What ticks them is in `lib/flow/tasks.ts`. */
import type { TaskName } from '@/lib/flow/tasks'

export type Task = { title: string; text: string; hint: string }

export const tasks: Record<TaskName, Task> = {
  'register-application': {
    title: 'An app that may not ask',
    text: 'Change the registration so that the server refuses the login at once, with unauthorized_client and without a login page.',
    hint: 'A login begins with the grant Authorization Code. Take its tick away, save, and press Log in on the phone. Put the defaults back afterwards.',
  },
  'register-api': {
    title: 'One of three switches',
    text: 'Get tokens without a refresh token, only because the API does not allow it: the app asks for offline_access, and its registration permits it.',
    hint: 'Switch off offline access for the API and save. What counts is how it stands when the app asks for a code, so log in after that and request the tokens.',
  },
  'create-code-verifier': {
    title: 'As long as it gets',
    text: 'Make a random verifier of 128 characters, the most that is allowed.',
    hint: 'base64url writes three bytes as four characters. Set the number of bytes in the panel, then generate.',
  },
  'create-code-challenge': {
    title: 'One character, another fingerprint',
    text: 'Get the challenges of two verifiers that differ in one single character, and count what the two have in common.',
    hint: 'Make a verifier first. Then press Change one character, or type a change of your own in step 1.',
  },
  'authorize-user': {
    title: 'A refusal that does not come back',
    text: 'Send an authorization request with a callback URL that is not registered. The error stays on the server’s page, and the app hears nothing.',
    hint: 'Open Edit beside redirect_uri and change a character behind the colon. Then log in. Sent on to that address, the error would reach whoever owns it.',
  },
  'request-tokens': {
    title: 'Almost the right proof',
    text: 'Get invalid_grant by changing one character of the verifier after the login.',
    hint: 'Log in first, so that the server holds the challenge. Then open Edit beside code_verifier in the token request and change one character, or press Change one character in step 2.',
  },
  'call-api': {
    title: 'Two ways to hear no',
    text: 'Get two refusals from the timesheets API: a 401 for a token that is no good there, and a 403 for a good token that may too little.',
    hint: 'An ID token was made for your app, not for the API. And a token without create:timesheets may read, but not add.',
  },
  'refresh-tokens': {
    title: 'The thief and the family',
    text: 'Refresh, then use the old refresh token again as a thief would. Then refresh with the newest one, and see that it is dead too.',
    hint: 'After a refresh, the list of the family has a button beside the token that was used. The button Refresh tokens always sends the newest one.',
  },
  'sample-use-cases': {
    title: 'What only a manager may',
    text: 'Get an access token that may approve timesheets.',
    hint: 'The app may ask for approve:timesheets, but what is granted depends on who logs in. Ada is an employee.',
  },
  'silent-login': {
    title: 'Silence, with two endings',
    text: 'Send prompt=none twice: once so that it is answered by login_required, and once so that it brings a code. No page may come either time.',
    hint: 'A private window knows of no login. In the ordinary window there has to be one before.',
  },
  'mobile-sdks': {
    title: 'Renew what is over',
    text: 'Let the access token run out, then get a new one without a login.',
    hint: 'An access token lives for an hour here. The clock can be moved forward; the refresh comes after that.',
  },
  quickstarts: {
    title: 'A claimed way back',
    text: 'Get an authorization code by the https callback https://app.exampleco.com/callback, which is registered for this app.',
    hint: 'In step 3, open Edit beside redirect_uri, put the https address there, and log in.',
  },
  'hosted-or-embedded': {
    title: 'A door that is not there',
    text: 'Do what a widget would have to do: send the token endpoint a user name and a password. Get unsupported_grant_type for it.',
    hint: 'The panel above has such a request, with a made-up password. The server refuses the grant before it looks at anything else.',
  },
  'find-the-mistake': {
    title: 'Mend one',
    text: 'Send a request as it was published, read why it is refused, mend it, and have it accepted.',
    hint: 'The server names the check that refused. Each exercise has a hint and an answer of its own.',
  },
  misconfigure: {
    title: 'A door opened, and shut again',
    text: 'Have a code exchanged that no challenge protects. Then put everything right, and have the same attack refused.',
    hint: 'The switch is unsafeAllowMissingPkce. Run the attack with it on, and once more with it off.',
  },
}
