/** One or two sentences on each lesson, for the page's head and for lists. Apart, because no page's script needs them. */
import type { LessonSlug } from '@/content/lessons'

export const descriptions: Record<LessonSlug, string> = {
  overview:
    'The eleven moves of the mobile login flow, played one by one: what travels, who sees it, why an app cannot keep a secret, and what PKCE stops.',
  'register-application':
    'Tell the server about your app: its type, its callback URLs and its grant types. A small dashboard that really sets up the sandbox.',
  'register-api':
    'Give your API an identifier and permissions, allow offline access, and set how long codes and tokens live. The sandbox goes by it at once.',
  'create-code-verifier':
    'Turn 32 random bytes into the 43 characters of a PKCE code verifier, the secret that your app makes for one login.',
  'create-code-challenge':
    'Hash the code verifier with SHA-256 and write the result in base64url. Your app may show this fingerprint to anyone.',
  'authorize-user':
    'Build the authorization URL, open it in the system browser, log in and consent, then check the callback that brings the code.',
  'request-tokens':
    'Exchange the authorization code and the code verifier for tokens, then check the ID token point by point.',
  'call-api':
    'Send the access token to the userinfo endpoint and to your own API, and read the answers 200, 401 and 403.',
  'refresh-tokens':
    'Get a new access token without a login, watch the refresh token rotate, and see what happens when an old one is used again.',
  'sample-use-cases':
    'Five requests and what each brings: the smallest login, name and picture, GitHub, tokens with claims of your own, and an app with its API.',
  'silent-login':
    'Log in without a page, with a page all the same, or only if the login is too old: prompt, max_age, single sign-on between two apps, a private window.',
  'mobile-sdks':
    'One call of Auth0.swift or Auth0.Android, opened up: the hidden steps beside what your run really sent, the defaults, and renewal.',
  quickstarts:
    'Pick your platform, fill in your own names, and get the callback URL and the project settings. A checker names common slips.',
  'hosted-or-embedded':
    'The login page in the system browser and a widget inside the app, side by side: who sees the password, and why the first is preferred.',
  'find-the-mistake':
    'Six published or common requests with a slip in each. Mend them, send them for real, and let the server say when they are right.',
  misconfigure:
    'Eleven switches that spoil the server on purpose: doors that let a thief through, and faults that a good app finds. Run each and see what really comes.',
  'keep-reading':
    'The four ideas behind the flow, each on a page of its own with three questions: which token an API takes, OAuth 2.0, OpenID Connect, the tokens.',
  'concept-access-tokens':
    'An ID token and an access token look alike. Read why an API must refuse the one and take the other, and why a login is never proved by an access token.',
  'concept-oauth':
    'Four roles, two kinds of client, two channels and the grants: how a user lets an app do something without giving it a password.',
  'concept-openid-connect':
    'What is added to OAuth 2.0 so that your app knows who logged in: openid, the ID token, userinfo, and iss with sub as the name of a user.',
  'concept-tokens':
    'ID token, access token and refresh token side by side: who reads them, what they look like, how long they live, and what a thief could do.',
}
