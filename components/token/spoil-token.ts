/** Two forgeries: a token that says something else, and one with another signature. */
import { base64url, utf8 } from '@/lib/encoding'
import { readToken } from '@/lib/jwt/read-token'

/** The token with another `sub`, under the old signature. Comes back as it was if it cannot be read. */
export function withOtherSubject(token: string): string {
  const { parts, payload } = readToken(token)
  if (!payload) return token
  const forged = base64url(utf8(JSON.stringify({ ...payload, sub: 'sandbox|mallory' })))
  return [parts[0], forged, ...parts.slice(2)].join('.')
}

/** The token with another character in the middle of its last part. */
export function withOtherSignature(token: string): string {
  const start = token.lastIndexOf('.') + 1
  const at = start + Math.floor((token.length - start) / 2)
  return token.slice(0, at) + (token.charAt(at) === 'A' ? 'B' : 'A') + token.slice(at + 1)
}
