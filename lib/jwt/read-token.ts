/** A pasted token, read as far as it can be read (RFC 7519 §7.2). */
import { decodeJwt, partText } from '@/lib/jwt/decode'
import { type Duplicate, duplicatesWithValues } from '@/lib/jwt/duplicates'
import { type ErrorCode, OAuthError } from '@/lib/oauth/errors'

type Members = Record<string, unknown>

export type TokenReading = {
  /** The parts as they stand in the text, however many there are. */
  parts: string[]
  header?: Members
  payload?: Members
  /** What is wrong with each part, in a sentence. */
  wrong: { header?: string; payload?: string; signature?: string }
  /** Member names that come twice, of which a reader may take either. */
  duplicates: Duplicate[]
  problem?: { code: ErrorCode; sentence: string }
}

/** Without what is often copied along: blanks, line breaks, a header's name, a leading `Bearer`. */
export function tidyToken(text: string): string {
  return text.replace(/^\s*(?:Authorization:\s*)?(?:Bearer|DPoP)\s+/i, '').replace(/\s+/g, '')
}

/** Reads a token. What is wrong with one part does not hide the others. */
export function readToken(token: string): TokenReading {
  const parts = token.split('.')
  try {
    const decoded = decodeJwt(token)
    const { header, payload } = decoded
    return { parts, header, payload, wrong: {}, duplicates: duplicatesOf(decoded.raw) }
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error
    const problem = { code: error.code, sentence: error.message }
    if (error.code === 'jwt_too_large') return { parts: [], wrong: {}, duplicates: [], problem }
    const header = partOf('header', parts[0])
    const payload = partOf('payload', parts[1])
    const wrong = {
      header: header.wrong,
      payload: payload.wrong,
      signature: parts[2] === undefined ? 'The signature is missing.' : undefined,
    }
    return {
      parts,
      header: header.members,
      payload: payload.members,
      wrong,
      duplicates: duplicatesOf({
        header: header.members && parts[0],
        payload: payload.members && parts[1],
      }),
      problem,
    }
  }
}

/** True for a token that means to be a JWT: three parts, the first of them JSON. */
export function isJwt(token: string): boolean {
  const { parts, header } = readToken(token)
  return parts.length === 3 && header !== undefined
}

/** Of the parts that can be read. */
function duplicatesOf({ header, payload }: { header?: string; payload?: string }): Duplicate[] {
  return [
    ...(header ? duplicatesWithValues(partText('header', header)) : []),
    ...(payload ? duplicatesWithValues(partText('payload', payload)) : []),
  ]
}

/** What is wrong with one part alone, or its members. */
function partOf(part: 'header' | 'payload', raw = ''): { members?: Members; wrong?: string } {
  try {
    return { members: decodePart(part, raw) }
  } catch (error) {
    return { wrong: error instanceof OAuthError ? error.message : `The ${part} cannot be read.` }
  }
}

/** One part alone, read as if the rest of its token were in order. Throws as `decodeJwt` does. */
function decodePart(part: 'header' | 'payload', raw: string): Members {
  const empty = 'e30'
  return part === 'header'
    ? decodeJwt(`${raw}.${empty}.`).header
    : decodeJwt(`${empty}.${raw}.`).payload
}
