/** The switches that spoil the server on purpose: what each does, why nobody should, and what comes of it. */
import type { StepName } from '@/lib/flow/trials'
import type { SwitchName } from '@/lib/settings'

type Words = {
  title: string
  /** What the server does while it is on. */
  does: string
  why: string
  spec: string
  /** What is to be expected, before it is tried. */
  leads: string
  /** What a thief has, once the attack went through. */
  harm?: string
}

export const switchWords: Record<SwitchName, Words> = {
  unsafeAllowPlain: {
    title: 'Allow plain challenges',
    does: 'The server takes code_challenge_method=plain, and a challenge without a method. The challenge is then the verifier itself.',
    why: 'The authorization URL goes through the browser: history, logs, other apps. With plain it carries the secret that was to be kept back.',
    spec: 'RFC 9700 §2.1.1',
    leads: 'A thief who has seen the URL and got the code needs nothing more.',
    harm: 'The thief copied code_challenge out of the URL, sent it as the verifier, and has Ada’s tokens.',
  },
  unsafeAllowMissingPkce: {
    title: 'Do without PKCE',
    does: 'The server takes a request without a code_challenge. It then asks for no verifier, and a verifier that comes all the same proves nothing.',
    why: 'A thief who can change the URL on its way takes the challenge out, and PKCE is off for this login. This is the PKCE downgrade attack.',
    spec: 'RFC 9700 §4.8',
    leads: 'A stolen code is enough to get tokens.',
    harm: 'The thief sent the code without a verifier, and has Ada’s tokens.',
  },
  unsafePrefixRedirects: {
    title: 'Compare only how redirect URIs begin',
    does: 'The server takes a redirect_uri that begins like a registered one, whatever follows.',
    why: 'Everything behind the registered text is now open: /callback/../out is another page of the same host. One page that sends visitors on is enough.',
    spec: 'RFC 9700 §4.1.3',
    leads:
      'A forged link makes the server send the code to an address that nobody registered. PKCE does not help: the thief’s own challenge is in the link.',
    harm: 'The code went to an address that is not registered. From there it came to the thief, whose own verifier fits. The thief has Ada’s tokens.',
  },
  unsafeNoRotation: {
    title: 'Give the same refresh token again',
    does: 'A refresh brings no new refresh token. The old one stays good, however often it is used and by whom.',
    why: 'With rotation, the second use of a token shows that there is a copy, and ends the family. Without it, a copy is never noticed.',
    spec: 'RFC 9700 §4.14.2',
    leads: 'Thief and app refresh side by side, and nobody sees it.',
    harm: 'The thief refreshed with a copy, then the app with the original. Both got new access tokens, and nothing was noticed.',
  },
  faultClockSkew: {
    title: 'A clock that is ten minutes ahead',
    does: 'The server’s clock runs ten minutes before everybody else’s. Its tokens are from the future.',
    why: 'Apps allow for a minute or so. Beyond that they cannot tell a wrong clock from a forged token.',
    spec: 'OpenID Connect Core 1.0 §3.1.3.7',
    leads: 'The app refuses the ID token: its iat lies ahead.',
  },
  faultWrongIssuer: {
    title: 'Another name for the issuer',
    does: 'Callbacks and tokens name an issuer that has a slash at the end. The metadata has none.',
    why: 'The issuer is compared letter for letter. An app that let this pass would let an attacker’s server pass too.',
    spec: 'RFC 9207 §2.4',
    leads: 'The app refuses the callback, before it sends the code.',
  },
  faultNoIss: {
    title: 'A callback without iss',
    does: 'The metadata promises iss in every callback, and it is not there.',
    why: 'An app that then goes on can be played a callback of another server. This is the mix-up attack.',
    spec: 'RFC 9207 §2.4',
    leads: 'The app refuses the callback, before it sends the code.',
  },
  faultRotatedKeys: {
    title: 'A new key that was not published',
    does: 'Tokens are signed with a key that is missing from the key set at jwks_uri.',
    why: 'A new key is published first, and signs afterwards. In the other order nobody can check what it signs.',
    spec: 'OpenID Connect Core 1.0 §10.1.1',
    leads:
      'The app finds no key for its ID token, even after it fetched the key set again. The API refuses the access token too.',
  },
  faultSlow: {
    title: 'Answer late',
    does: 'The token endpoint does its work at once, and answers four seconds later.',
    why: 'An app that gives up in the meantime does not know that its code is used. When it asks again, it looks like a thief.',
    spec: 'RFC 6749 §4.1.2',
    leads:
      'The app gives up after two seconds and asks again. The code was used, and everything that came of it is revoked.',
  },
  faultServerError: {
    title: 'Fail at the token endpoint',
    does: 'The token endpoint answers 500, whatever it is asked.',
    why: 'Servers do fail. An app has to say so, keep what it has, and let the user try again.',
    spec: 'RFC 6749 §4.1.2.1',
    leads: 'The app gets no tokens. Its code was not touched and is still good.',
  },
  faultNoCors: {
    title: 'Permit no other origin',
    does: 'No answer has an Access-Control-Allow-Origin header any more.',
    why: 'A browser hands a page the answers of another origin only with this header. An app on a phone does not need it, and this site’s own page does not either.',
    spec: 'RFC 9700 §2.6',
    leads:
      'Your run goes on as before. A web app at another origin gets no answer at all from a server like this: its token request ends in network_failed.',
  },
}

/** The steps of a trial, as they are listed. */
export const trialSteps: Record<StepName, string> = {
  'log in': 'The app asks for a code, and Ada logs in',
  'read the callback': 'The app checks the callback',
  'request tokens': 'The app exchanges the code',
  'request tokens in time': 'The app exchanges the code, and waits two seconds',
  'request tokens again': 'The app sends the same code again, and waits longer',
  'check the ID token': 'The app checks the ID token',
  'call the API': 'The app calls the API',
  'read from another origin': 'A page of another origin asks if it may read the answer',
  'log in with plain': 'The app asks for a code with a plain challenge, and Ada logs in',
  'log in, challenge taken out':
    'The thief takes the challenge out of the URL, and Ada logs in with it',
  'log in by a forged link': 'Ada follows the thief’s link and logs in',
  'redeem the stolen code': 'The thief exchanges the code',
  'refresh a stolen copy': 'The thief refreshes with a copy of the refresh token',
  'refresh as the app': 'The app refreshes with the refresh token it has',
}
