/** An app registers itself: the registration request and its answer (RFC 7591 §3). */
import { malformed, readJsonObject, readRefusal } from '@/lib/oauth/answer'
import type { AuthorizationServer } from '@/lib/oauth/discovery'

/** What a native app without a secret says of itself, by the names of RFC 7591 §2. */
export type RegistrationMetadata = {
  client_name: string
  redirect_uris: readonly string[]
  grant_types: readonly string[]
}

/** The body of a registration request: a public client of the code flow (RFC 7591 §2, §3.1). */
export function registrationBody(metadata: RegistrationMetadata): string {
  const { client_name, redirect_uris, grant_types } = metadata
  const body = {
    client_name,
    application_type: 'native',
    redirect_uris,
    grant_types,
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  }
  return JSON.stringify(body, undefined, 2)
}

/** The registration request (RFC 7591 §3.1). */
export function registrationRequest(
  { registration_endpoint }: Required<Pick<AuthorizationServer, 'registration_endpoint'>>,
  metadata: RegistrationMetadata,
): Request {
  return new Request(registration_endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: registrationBody(metadata),
  })
}

/**
 * Reads the answer: 201 and a `client_id` (RFC 7591 §3.2.1).
 * @throws {OAuthError} what the server refused for (§3.2.2); else as `readJsonObject`.
 */
export async function readRegistration(response: Response): Promise<{ client_id: string }> {
  if (response.status !== 201) throw await readRefusal(response)
  const { client_id } = await readJsonObject(response)
  if (typeof client_id !== 'string' || client_id === '') {
    throw malformed(response, 'a client_id', 'none')
  }
  return { client_id }
}
