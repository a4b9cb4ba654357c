/** What an authorization server says about itself (RFC 8414 §2; OpenID Connect Discovery 1.0 §3). */

/** The members of the metadata that this app uses. */
export type AuthorizationServer = {
  issuer: string
  authorization_endpoint: string
  token_endpoint: string
  /** Recommended only: a server may have none (OpenID Connect Discovery 1.0 §3). */
  userinfo_endpoint?: string
  revocation_endpoint?: string
  introspection_endpoint?: string
  end_session_endpoint?: string
  /** Where an app registers itself (RFC 7591 §3). */
  registration_endpoint?: string
  jwks_uri: string
  /** True if every authorization response carries `iss` (RFC 9207 §3). */
  authorization_response_iss_parameter_supported?: boolean
  code_challenge_methods_supported?: string[]
  id_token_signing_alg_values_supported?: string[]
}
