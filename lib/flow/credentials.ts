/** What a credentials manager decides when an app asks it for an access token: hand it out, or renew it first. */

/** What the manager has in its store. */
export type StoredCredentials = {
  /** When the tokens came, in milliseconds. */
  receivedAtMs: number
  /** The lifetime that the token response gave, in seconds (RFC 6749 §5.1). */
  expires_in: number | undefined
  hasRefreshToken: boolean
}

export type CredentialsDecision =
  | { do: 'hand out'; leftMs: number }
  | { do: 'renew'; leftMs: number }
  /** Nothing to renew it with: the user has to log in. */
  | { do: 'log in'; leftMs: number }
  /** The response gave no lifetime, so only a refusal can tell that the token is over. */
  | { do: 'hand out, unsure' }
  /** No new token would live that long, so renewing cannot help. */
  | { do: 'refuse'; lifetimeMs: number }

/**
 * Decides as the SDKs' managers do: a token with less than `minTtlS` seconds left is renewed before it is
 * handed out. The app learns the lifetime from `expires_in`, never from the token (RFC 6749 §1.4).
 */
export function decideCredentials(
  { receivedAtMs, expires_in, hasRefreshToken }: StoredCredentials,
  nowMs: number,
  minTtlS: number,
): CredentialsDecision {
  if (expires_in === undefined) return { do: 'hand out, unsure' }
  const lifetimeMs = expires_in * 1000
  const leftMs = receivedAtMs + lifetimeMs - nowMs
  const wantedMs = Math.max(0, minTtlS) * 1000
  if (leftMs > 0 && leftMs >= wantedMs) return { do: 'hand out', leftMs }
  if (lifetimeMs === 0 || wantedMs > lifetimeMs) return { do: 'refuse', lifetimeMs }
  return { do: hasRefreshToken ? 'renew' : 'log in', leftMs }
}
