/** Any text that is said to be a token: what it is, and what can be read of it (RFC 7515, RFC 7516, RFC 7519). */
import { maxJwtLength, partText } from '@/lib/jwt/decode'
import { readToken, type TokenReading, tidyToken } from '@/lib/jwt/read-token'
import { isObject } from '@/lib/oauth/answer'

/**
 * `signed`: the compact form with three parts or another wrong number. `encrypted`: five parts (RFC 7516 §7.1).
 * `json form`: RFC 7515 §7.2, which is no JWT (RFC 7519 §1). `answer`: JSON with tokens as its members.
 */
export type TokenKind = 'empty' | 'signed' | 'encrypted' | 'json form' | 'answer'

export type Inspection = {
  kind: TokenKind
  /** The text without blanks and `Bearer`. */
  token: string
  reading: TokenReading
  /** The decoded text of each part that is UTF-8, JSON or not. */
  texts: { header?: string; payload?: string }
  /** `alg` is `none`, or there is no signature: nobody vouches for it (RFC 7519 §6). */
  unsigned: boolean
  /** The payload is left out, to travel elsewhere (RFC 7515 appendix F). */
  detached: boolean
  /** A token that is the payload of this one (RFC 7519 §5.2). */
  inner?: string
  /** For an answer: the tokens in it, by the name of their member. */
  members: { name: string; token: string }[]
}

/** Looks at a pasted text. Never throws; a text that is too long is not looked at. */
export function inspectToken(text: string): Inspection {
  if (text.length > maxJwtLength) return signed(text)
  const json = text.trimStart().startsWith('{') ? parsed(text) : undefined
  if (json) {
    const members = ['id_token', 'access_token', 'refresh_token'].flatMap((name) => {
      const token = json[name]
      return typeof token === 'string' && token.includes('.') ? [{ name, token }] : []
    })
    if (members.length > 0) return { ...nothing('answer'), members }
    const isJose = ['payload', 'ciphertext'].some((name) => typeof json[name] === 'string')
    if (isJose) return nothing('json form')
  }
  const token = tidyToken(text)
  return token === '' ? nothing('empty') : signed(token)
}

function nothing(kind: TokenKind): Inspection {
  const reading = { parts: [], wrong: {}, duplicates: [] }
  const none = { unsigned: false, detached: false, members: [] }
  return { kind, token: '', reading, texts: {}, ...none }
}

function signed(token: string): Inspection {
  const reading = readToken(token)
  const { parts, header } = reading
  const [rawHeader, rawPayload, signature] = parts
  const texts = { header: textOf('header', rawHeader), payload: textOf('payload', rawPayload) }
  const isSigned = parts.length === 3
  return {
    kind: parts.length === 5 ? 'encrypted' : 'signed',
    token,
    reading,
    texts,
    unsigned: isSigned && (String(header?.alg).toLowerCase() === 'none' || signature === ''),
    detached: isSigned && header !== undefined && rawPayload === '' && signature !== '',
    inner: isSigned ? innerToken(header, texts.payload) : undefined,
    members: [],
  }
}

const compactForm = /^[\w-]+\.[\w-]*\.[\w-]*(\.[\w-]*\.[\w-]*)?$/

function innerToken(header: Record<string, unknown> | undefined, payload = ''): string | undefined {
  const isNested = /^(application\/)?jwt$/i.test(String(header?.cty))
  const text = isNested ? payload.trim().replace(/^"(.*)"$/s, '$1') : payload
  return compactForm.test(text) ? text : undefined
}

function textOf(part: 'header' | 'payload', raw = ''): string | undefined {
  try {
    return partText(part, raw)
  } catch {
    return undefined
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
