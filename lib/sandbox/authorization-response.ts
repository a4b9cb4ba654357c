/** The authorization response: back to the app, by redirect (RFC 6749 §4.1.2, §4.1.2.1). */
import { seeOther } from '@/lib/sandbox/answers'
import type { Env } from '@/lib/sandbox/env'
import { statedIssuer } from '@/lib/sandbox/spoiled'

/** Where the answer goes, and whether it travels in the query or behind the `#`. */
export type Destination = { redirectUri: string; responseMode?: 'fragment' }

/**
 * Sends the parameters to the redirect URI, with `iss` (RFC 9207 §2). The URI is kept as it was registered,
 * letter for letter. `undefined` parameters are left out.
 */
export function backToClient(
  env: Env,
  { redirectUri, responseMode }: Destination,
  parameters: Record<string, string | undefined>,
): Response {
  const answer = new URLSearchParams()
  const iss = env.settings.faultNoIss ? undefined : statedIssuer(env)
  for (const [name, value] of Object.entries({ ...parameters, iss })) {
    if (value !== undefined) answer.set(name, value)
  }
  // OAuth 2.0 Multiple Response Type Encoding Practices §2.1.
  if (responseMode === 'fragment') return seeOther(`${redirectUri}#${answer}`)
  return seeOther(`${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${answer}`)
}
