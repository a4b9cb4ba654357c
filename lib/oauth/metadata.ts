/** Reading what an authorization server says about itself (OpenID Connect Discovery 1.0 §4, RFC 8414 §3). */
import * as v from 'valibot'

/** Why a metadata document is not taken. */
export type MetadataProblem =
  | 'not there'
  | 'no JSON'
  | 'a member is missing'
  | { issuer: string; asked: string }

const required = v.looseObject({
  issuer: v.string(),
  authorization_endpoint: v.string(),
  token_endpoint: v.string(),
  jwks_uri: v.string(),
})

/**
 * Checks a metadata document: there, JSON, the members that this app needs, and an `issuer` equal, letter for
 * letter, to the one it was asked of (OpenID Connect Discovery 1.0 §4.3). Resolves to the problem, if any.
 */
export async function metadataProblem(
  response: Response,
  issuer: string,
): Promise<MetadataProblem | undefined> {
  if (!response.ok) return 'not there'
  let body: unknown
  try {
    body = await response.json()
  } catch {
    return 'no JSON'
  }
  const result = v.safeParse(required, body)
  if (!result.success) return 'a member is missing'
  return result.output.issuer === issuer
    ? undefined
    : { issuer: result.output.issuer, asked: issuer }
}
