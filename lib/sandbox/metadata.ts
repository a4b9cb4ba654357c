/** What the server says about itself (OpenID Connect Discovery 1.0 §3; RFC 8414 §2): one document, two addresses. */
import { sandboxServer } from '@/lib/providers'
import { json, methodNotAllowed, preflight } from '@/lib/sandbox/answers'
import type { Env } from '@/lib/sandbox/env'
import { responseModes } from '@/lib/sandbox/response-checks'
import { identityScopes } from '@/lib/sandbox/scope'
import { defaultApi } from '@/lib/tenant-defaults'

/** Answers with the metadata document. */
export async function metadata(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('GET')
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET')
  return json({
    ...sandboxServer(env.issuer),
    ...(env.settings.unsafeAllowPlain && { code_challenge_methods_supported: ['S256', 'plain'] }),
    scopes_supported: [...identityScopes, ...defaultApi.permissions],
    response_types_supported: ['code'],
    response_modes_supported: responseModes,
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['none'],
    revocation_endpoint_auth_methods_supported: ['none'],
    introspection_endpoint_auth_methods_supported: ['none'],
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    claims_supported: [
      'iss',
      'sub',
      'aud',
      'exp',
      'iat',
      'auth_time',
      'nonce',
      'at_hash',
      'azp',
      'sid',
      'name',
      'given_name',
      'family_name',
      'nickname',
      'picture',
      'email',
      'email_verified',
    ],
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
  })
}
