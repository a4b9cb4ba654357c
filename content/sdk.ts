/** What Auth0.swift and Auth0.Android do behind one call, moment by moment, and their defaults. Data only. */
import type { SdkMoment } from '@/lib/flow/sdk-timeline'

type Words = { title: string; does: string; swift: string; android: string }

export const sdkWords: Record<SdkMoment, Words> = {
  verifier: {
    title: 'Makes a verifier',
    does: '32 random bytes, written in base64url.',
    swift: 'SecRandomCopyBytes',
    android: 'SecureRandom',
  },
  challenge: {
    title: 'Hashes it to a challenge',
    does: 'SHA-256 of the verifier’s characters, in base64url. Always S256.',
    swift: 'CommonCrypto',
    android: 'MessageDigest',
  },
  names: {
    title: 'Makes state and nonce',
    does: 'Two more random values, fresh for each login.',
    swift: 'unless you give your own',
    android: 'unless you give your own',
  },
  browser: {
    title: 'Opens the system browser',
    does: 'With the authorize URL. Login and consent happen there, out of the app’s reach.',
    swift: 'ASWebAuthenticationSession',
    android: 'Chrome Custom Tabs',
  },
  callback: {
    title: 'Takes the callback',
    does: 'Compares state with the one that it sent, and reads the code.',
    swift: 'the session hands it over',
    android: 'RedirectActivity, from the SDK’s manifest',
  },
  exchange: {
    title: 'Exchanges the code',
    does: 'Posts code and verifier to the token endpoint.',
    swift: 'codeExchangeFailed if refused',
    android: 'AuthenticationException if refused',
  },
  identity: {
    title: 'Checks the ID token',
    does: 'Fetches the server’s keys, verifies the signature, then compares iss, aud, exp, nonce and the rest.',
    swift: 'allows 60 s between the clocks',
    android: 'allows 60 s between the clocks',
  },
  storage: {
    title: 'Stores the tokens',
    does: 'Only if you ask for it, in a credentials manager.',
    swift: 'CredentialsManager, in the Keychain',
    android: 'SecureCredentialsManager, encrypted by a key of the Keystore',
  },
  renewal: {
    title: 'Renews them later',
    does: 'When you ask the manager for credentials and the access token is nearly over.',
    swift: 'below 60 s, by default',
    android: 'below 60 s, by default',
  },
}

type DefaultRow = {
  name: string
  swift: string
  android: string
  /** The parameter of the run's request that stands beside them. */
  parameter?: 'scope' | 'code_challenge_method' | 'audience'
  here?: string
  note?: string
}

export const sdkDefaults: readonly DefaultRow[] = [
  {
    name: 'scope',
    swift: 'openid profile email offline_access',
    android: 'openid profile email',
    parameter: 'scope',
    note: 'Android asks for no refresh token until you add offline_access. Both put openid in if you leave it out.',
  },
  {
    name: 'audience',
    swift: 'none',
    android: 'none',
    parameter: 'audience',
    note: 'Without one the access token is good for userinfo only.',
  },
  {
    name: 'code_challenge_method',
    swift: 'S256',
    android: 'S256',
    parameter: 'code_challenge_method',
  },
  { name: 'state and nonce', swift: 'random', android: 'random', here: 'random' },
  {
    name: 'where tokens are kept',
    swift: 'nowhere, or the Keychain',
    android: 'nowhere, or encrypted preferences',
    here: 'this tab’s session storage',
    note: 'Fit for a sandbox only: tokens of real users do not belong there.',
  },
]
