/** A provider of the learner's own, as the learner set it up: an Auth0 tenant or any OpenID Connect issuer. */
import type { JsonWebKeySet } from '@/lib/jwt/verify'
import type { AuthorizationServer } from '@/lib/oauth/discovery'

/** What a learner enters, and what a link may carry: nothing in it is secret. */
export type OwnSettings = {
  /** `auth0`: the issuer is made of the tenant's domain. */
  kind: 'auth0' | 'issuer'
  /** The issuer, letter for letter as its metadata and its ID tokens have to name it. */
  issuer: string
  clientId: string
  scope: string
  /** The identifier of the API that the access token is for (Auth0's `audience`). */
  audience?: string
  /** Auth0: the connection to log in with. */
  connection?: string
}

/** The settings together with what the server says about itself: enough to talk to it. */
export type OwnProvider = OwnSettings & {
  /** The endpoints, by discovery or, where there is none, entered by hand. */
  server: AuthorizationServer
  enteredByHand?: true
  /** Its public keys, pasted by hand where the page may not fetch them. */
  keys?: JsonWebKeySet
}
