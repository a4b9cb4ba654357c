/** Everything that can go wrong on the app's side, as one closed list of codes. */

const clientCodes = [
  // PKCE: the verifier (RFC 7636 §4.1)
  'verifier_too_short',
  'verifier_too_long',
  'verifier_bad_character',
  // The callback (RFC 6749 §4.1.2, RFC 9207 §2.4)
  'callback_malformed',
  'callback_empty',
  'callback_unexpected_uri',
  'tokens_in_callback',
  'code_repeated',
  'code_and_error',
  'state_missing',
  'state_repeated',
  'state_mismatch',
  'transaction_unknown',
  'transaction_used',
  'transaction_expired',
  'issuer_missing',
  'issuer_mismatch',
  'issuer_repeated',
  // Answers of the server and the API
  'request_dropped',
  'offline',
  'network_failed',
  'answer_not_readable',
  'unexpected_status',
  'response_not_json',
  'response_malformed',
  'token_type_unsupported',
  'access_token_missing',
  'access_token_bad_character',
  'access_token_not_sent',
  'id_token_missing',
  // Reading a JWT (RFC 7515 §7.1, RFC 7519 §7.2)
  'jwt_malformed',
  'jwt_too_large',
  'jwt_duplicate_member',
  // The ID token (OpenID Connect Core 3.1.3.7)
  'id_token_algorithm',
  'id_token_signature',
  'id_token_key_unknown',
  'id_token_crit',
  'id_token_type',
  'id_token_issuer',
  'id_token_audience',
  'id_token_authorized_party',
  'id_token_expired',
  'id_token_issued_at',
  'id_token_not_before',
  'id_token_nonce',
  'id_token_subject',
  'id_token_auth_time',
  'id_token_at_hash',
  'subject_mismatch',
] as const

const serverCodes = [
  // RFC 6749 §4.1.2.1 and §5.2
  'invalid_request',
  'unauthorized_client',
  'access_denied',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'invalid_client',
  'invalid_grant',
  'unsupported_grant_type',
  // OpenID Connect Core 3.1.2.6
  'interaction_required',
  'login_required',
  'account_selection_required',
  'consent_required',
  'invalid_request_uri',
  'invalid_request_object',
  'request_not_supported',
  'request_uri_not_supported',
  'registration_not_supported',
  // RFC 6750 §3.1
  'invalid_token',
  'insufficient_scope',
  // RFC 8707 §2, RFC 7009 §2.2.1
  'invalid_target',
  'unsupported_token_type',
  // RFC 7591 §3.2.2
  'invalid_redirect_uri',
  'invalid_client_metadata',
  // Any other word that a server answers with; `details.error` has it
  'unknown_error',
] as const

/** What this app found wrong by itself. */
export type ClientErrorCode = (typeof clientCodes)[number]

/** What a server answered, by the names that the specifications give. */
export type ServerErrorCode = (typeof serverCodes)[number]

export type ErrorCode = ClientErrorCode | ServerErrorCode

/** Every code, the app's first. */
export const errorCodes: readonly ErrorCode[] = [...clientCodes, ...serverCodes]

export type ErrorDetails = {
  /** The HTTP status of the answer. */
  status?: number
  /** The server's own `error`, cut at 500 characters. */
  error?: string
  /** The server's `error_description`, plain text, cut at 500 characters. */
  description?: string
  /** The server's `error_uri`, only if it is an https address. */
  errorUri?: string
  expected?: string
  found?: string
}

/**
 * The one error that `lib/oauth` and `lib/jwt` throw. `code` is stable, the message is not;
 * no token, code or verifier is ever in the message.
 */
export class OAuthError extends Error {
  override name = 'OAuthError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(
    code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
    options: ErrorOptions = {},
  ) {
    super(message, options)
    this.code = code
    this.details = details
  }
}

/** Reads an `error` value off the wire; `unknown_error` if no specification we know has it. */
export function serverErrorCode(error: string): ServerErrorCode {
  return serverCodes.find((code) => code === error) ?? 'unknown_error'
}

/** What a server said with an error, made safe to show: text cut at 500 characters, links only https. */
export function errorDetails(answer: {
  error: string
  error_description?: unknown
  error_uri?: unknown
}): ErrorDetails {
  const details: ErrorDetails = { error: cutText(answer.error) }
  if (typeof answer.error_description === 'string') {
    details.description = cutText(answer.error_description)
  }
  if (typeof answer.error_uri === 'string' && answer.error_uri.length <= 2000) {
    try {
      const uri = new URL(answer.error_uri)
      if (uri.protocol === 'https:') details.errorUri = uri.href
    } catch {
      // Not an address: nothing to show as a link.
    }
  }
  return details
}

/** The first 500 characters of a text that came from outside. */
export function cutText(text: string): string {
  // By code points, so that no character is cut in half.
  return [...text.slice(0, 1000)].slice(0, 500).join('')
}
