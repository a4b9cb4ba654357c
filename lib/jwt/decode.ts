/** Takes a JWT apart without believing it (RFC 7515 §3.1, RFC 7519 §3). */
import { EncodingError, fromBase64url, fromUtf8 } from '@/lib/encoding'
import { isObject } from '@/lib/oauth/answer'
import { OAuthError } from '@/lib/oauth/errors'

/** The longest token that is read, in characters. */
export const maxJwtLength = 262_144

/** A JWT taken apart. Nothing in it is checked: anybody can write a JWT. */
export type DecodedJwt = {
  /** The three parts as they crossed the wire, in base64url. */
  raw: { header: string; payload: string; signature: string }
  header: Record<string, unknown>
  payload: Record<string, unknown>
}

/**
 * Decodes a JWT in the compact form of RFC 7515 §7.1: three base64url parts with dots between.
 * @throws {OAuthError} jwt_too_large over 256 kB; jwt_malformed, whose message names the part and,
 *   where there is one, the position in it.
 */
export function decodeJwt(token: string): DecodedJwt {
  if (token.length > maxJwtLength) {
    throw new OAuthError(
      'jwt_too_large',
      `This token has ${token.length} characters. Up to ${maxJwtLength} are read.`,
      { expected: `at most ${maxJwtLength} characters`, found: `${token.length}` },
    )
  }
  const parts = token.split('.')
  const [header, payload, signature] = parts
  if (
    header === undefined ||
    payload === undefined ||
    signature === undefined ||
    parts.length !== 3
  ) {
    throw wrongNumberOfParts(parts.length)
  }
  const decoded = {
    raw: { header, payload, signature },
    header: jsonObject('header', header),
    payload: jsonObject('payload', payload),
  }
  bytesOf('signature', signature)
  return decoded
}

/** The JSON text behind a part, header or payload. Throws as `decodeJwt` does. */
export function partText(part: 'header' | 'payload', raw: string): string {
  const bytes = bytesOf(part, raw)
  if (bytes.length === 0) throw broken(part, 'is empty', 'a JSON object', 'nothing')
  try {
    return fromUtf8(bytes)
  } catch {
    throw broken(part, 'is not UTF-8 text', 'UTF-8', 'other bytes')
  }
}

function jsonObject(part: 'header' | 'payload', raw: string): Record<string, unknown> {
  const text = partText(part, raw)
  const value = parsed(part, text)
  if (isObject(value)) return value
  const found = Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`
  throw broken(part, `is ${found} and no JSON object`, 'a JSON object', found)
}

function parsed(part: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw broken(part, `is no whole JSON text${place(text, error)}`, 'a JSON object', 'other text')
  }
}

function place(text: string, error: unknown): string {
  if (!/^[ \t\r\n]*\{/.test(text)) return ': it does not begin with a brace'
  if (!text.trimEnd().endsWith('}')) return `: it breaks off after ${text.length} characters`
  // Engines quote the text in their message, and some give the position: take the number alone.
  const [, position] = /position (\d+)/.exec(String(error)) ?? []
  return position === undefined ? '' : `: look at character ${Number(position) + 1} of it, decoded`
}

function bytesOf(part: string, raw: string): Uint8Array {
  try {
    return fromBase64url(raw)
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error
    const { position, message } = error
    throw broken(part, `is not base64url: ${message}`, 'base64url', `position ${position}`)
  }
}

function wrongNumberOfParts(count: number): OAuthError {
  const details = { expected: '3 parts', found: count === 1 ? '1 part' : `${count} parts` }
  if (count === 5) {
    const sentence =
      'This token has five parts: it is encrypted (RFC 7516) and cannot be read here.'
    return new OAuthError('jwt_malformed', sentence, details)
  }
  const missing = count < 3 ? ' The end is missing: copy the whole token.' : ''
  const sentence = `A signed JWT has three parts, header, payload and signature, with dots between. This text has ${count}.${missing}`
  return new OAuthError('jwt_malformed', sentence, details)
}

function broken(part: string, what: string, expected: string, found: string): OAuthError {
  const details = { expected, found: `${found} in the ${part}` }
  return new OAuthError('jwt_malformed', `The ${part} of the JWT ${what}.`, details)
}
