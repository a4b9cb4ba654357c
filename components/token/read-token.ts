/** A pasted token, read as far as it can be read. */
import { type DecodedJwt, decodeJwt, partText } from '@/lib/jwt/decode'
import { jwtDuplicates } from '@/lib/jwt/duplicates'
import { isObject } from '@/lib/oauth/answer'
import { type ErrorCode, OAuthError } from '@/lib/oauth/errors'

type Members = Record<string, unknown>

export type TokenReading = {
  /** The parts as they stand in the text, however many there are. */
  parts: string[]
  header?: Members
  payload?: Members
  /** Member names that come twice, of which a reader may take either. */
  duplicates: string[]
  problem?: { code: ErrorCode; sentence: string }
}

/** Without what is often copied along: blanks, line breaks, a leading `Bearer`. */
export function tidyToken(text: string): string {
  return text.replace(/^\s*Bearer\s+/i, '').replace(/\s+/g, '')
}

/** Reads a token. What is wrong with one part does not hide the others. */
export function readToken(token: string): TokenReading {
  const parts = token.split('.')
  try {
    const decoded = decodeJwt(token)
    const { header, payload } = decoded
    return { parts, header, payload, duplicates: duplicatesOf(decoded) }
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error
    const problem = { code: error.code, sentence: error.message }
    if (error.code === 'jwt_too_large') return { parts: [], duplicates: [], problem }
    return {
      parts,
      header: membersOf('header', parts[0]),
      payload: membersOf('payload', parts[1]),
      duplicates: [],
      problem,
    }
  }
}

/** True for a token that means to be a JWT: three parts, the first of them JSON. */
export function isJwt(token: string): boolean {
  const { parts, header } = readToken(token)
  return parts.length === 3 && header !== undefined
}

function duplicatesOf(decoded: DecodedJwt): string[] {
  const { header, payload } = jwtDuplicates(decoded)
  return [...header, ...payload]
}

function membersOf(part: 'header' | 'payload', raw = ''): Members | undefined {
  try {
    const value: unknown = JSON.parse(partText(part, raw))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
