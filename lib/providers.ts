/** A provider: the authorization server and API that a run talks to. */
import type { Inside } from '@/lib/inside'
import type { JsonWebKeySet } from '@/lib/jwt/verify'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import type { SigningAlg } from '@/lib/settings'

/**
 * Who on the phone sends a request: the app itself (back channel), the system browser (front channel), or a
 * private window of that browser, which has a session of its own.
 */
export type Sender = 'app' | 'browser' | 'private browser'

/** Sends one request and never follows a redirect. */
export type Send = (request: Request, sender: Sender) => Promise<Response>

/**
 * Why this page answered a request of the sandbox by itself, and not the service worker. `redirects`: the
 * request is of the drawn phone's browser, which has to see each redirect, and a page's `fetch` hides them.
 */
export type PageBecause =
  | 'redirects'
  | 'not in control yet'
  | 'hard reload'
  | 'no workers'
  | 'insecure'
  | 'refused'
  | 'no shared storage'
  | 'another worker'
  | 'development'

/** Who answered a request of the sandbox. */
export type AnsweredBy = 'service worker' | PageBecause

export type Provider = {
  server: AuthorizationServer
  /** Where its pages are shown: on the drawn phone, or by real navigations only. */
  pages: 'drawn' | 'real'
  /** The demo API that the access token opens; absent with a provider of the learner's own. */
  api?: string
  send: Send
  /** Its public keys, where they were entered and are not to be fetched. */
  keys?: JsonWebKeySet
  /** The time that app, server and API agree on, in milliseconds. */
  now(): number
  /** Forgets the session of the private window, as closing it does; absent where there is no such window. */
  closePrivateBrowser?(): void
  /** Who answered a response that `send` returned; absent where it is always the server itself. */
  answeredBy?(response: Response): AnsweredBy | undefined
  /**
   * Waits, some seconds at most, until real navigations to the server are answered. Resolves to why they are
   * not. Absent where they always are.
   */
  navigable?(): Promise<PageBecause | undefined>
  /** True while the browser has no network and the server is beyond it. Absent where it never is. */
  isOffline?(): boolean
  /** Absent where the provider cannot be looked into. */
  inside?: Inside
}

/** The issuer without a slash at the end, which is what its endpoints' URLs begin with. */
export function baseOf(issuer: string): string {
  return issuer.replace(/\/$/, '')
}

/** The sandbox's own endpoints, known without discovery (RFC 8414 §2 gives the names). */
export function sandboxServer(
  issuer: string,
): AuthorizationServer & { registration_endpoint: string } {
  const base = baseOf(issuer)
  return {
    issuer,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/oauth/token`,
    userinfo_endpoint: `${base}/userinfo`,
    revocation_endpoint: `${base}/oauth/revoke`,
    introspection_endpoint: `${base}/oauth/introspect`,
    end_session_endpoint: `${base}/logout`,
    registration_endpoint: `${base}/oidc/register`,
    jwks_uri: `${base}/.well-known/jwks.json`,
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256'] satisfies SigningAlg[],
  }
}

/** The demo API of the sandbox at `issuer`. */
export function sandboxApi(issuer: string): string {
  return `${baseOf(issuer)}/api/timesheets`
}

/** What a fresh tenant and a fresh run agree on. */
export const sandboxDefaults = {
  clientId: 'timesheets-mobile',
  redirectUri: 'com.exampleco.timesheets:/callback',
  audience: 'https://api.exampleco.com/timesheets',
  scope: 'openid profile email offline_access read:timesheets create:timesheets',
  /** A second app of ExampleCo on the same phone, which only wants to know who the user is. */
  secondApp: {
    clientId: 'expenses-mobile',
    redirectUri: 'com.exampleco.expenses:/callback',
    scope: 'openid profile',
  },
  /** The user whose login is filled in, by the names of the login form's fields. */
  ada: { username: 'ada@example.com', password: 'analytical-engine' },
  /** A manager, for the use cases that need one. */
  grace: { username: 'grace@example.com', password: 'first-compiler' },
} as const
