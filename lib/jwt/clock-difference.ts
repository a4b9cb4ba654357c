/** How far the clock of whoever signed an ID token is from this machine's (OpenID Connect Core 1.0 §2, `iat`). */
import { claimTime } from '@/lib/jwt/claims'
import { decodeJwt } from '@/lib/jwt/decode'

/**
 * The server's clock minus this machine's, in whole seconds: what `iat` says against when the token came. The time
 * that the answer was under way is in it, and `iat` has no fractions, so a second or two mean nothing. Undefined
 * if the token cannot be read or does not say when it was made.
 * @param receivedAtMs when the token came, by this machine's clock, in milliseconds.
 */
export function clockDifferenceS(idToken: string, receivedAtMs: number): number | undefined {
  try {
    const issuedAt = claimTime(decodeJwt(idToken).payload.iat)
    return issuedAt && Math.round((issuedAt.getTime() - receivedAtMs) / 1000)
  } catch {
    return undefined
  }
}
