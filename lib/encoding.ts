/** Bytes as text and back: base64url and base64 (RFC 4648), UTF-8, hex; and SHA-256 of bytes. */

/** Text that is not base64url; `position` is the index of the first character that does not fit. */
export class EncodingError extends Error {
  override name = 'EncodingError'
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** The value of each character, by its code; -1 for those outside the alphabet. A token has a quarter million. */
const values = new Int8Array(128).fill(-1)
for (const [value, character] of [...alphabet].entries()) values[character.charCodeAt(0)] = value

const plainAlphabet = alphabet.replace('-_', '+/')

/** Writes bytes as base64url without padding (RFC 4648 §5; RFC 7515 §2). */
export function base64url(bytes: Uint8Array): string {
  return write(bytes, alphabet)
}

/** Writes bytes as plain base64 with padding (RFC 4648 §4). */
export function base64(bytes: Uint8Array): string {
  return write(bytes, plainAlphabet) + '='.repeat((3 - (bytes.length % 3)) % 3)
}

function write(bytes: Uint8Array, letters: string): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += letters.charAt((held >> bits) & 63)
    }
  }
  return bits > 0 ? text + letters.charAt((held << (6 - bits)) & 63) : text
}

/**
 * Reads base64url without padding (RFC 4648 §5; RFC 7515 §2), and nothing else.
 * @throws {EncodingError} for padding, `+`, `/`, any other character outside the alphabet, a length
 *   that no bytes encode to, and trailing bits that are not zero (RFC 4648 §3.5).
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let length = 0
  for (let position = 0; position < text.length; position += 1) {
    const value = values[text.charCodeAt(position)] ?? -1
    if (value < 0) throw new EncodingError(strayCharacter(text, position), position)
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[length] = (held >> bits) & 0xff
      length += 1
    }
  }
  if (text.length % 4 === 1) {
    throw new EncodingError(`no bytes encode to ${text.length} characters`, text.length - 1)
  }
  if (held & ((1 << bits) - 1)) {
    throw new EncodingError('the last character carries bits beyond the last byte', text.length - 1)
  }
  return bytes
}

function strayCharacter(text: string, position: number): string {
  const character = text.charAt(position)
  if (character === '=') return `padding at position ${position}; base64url has none`
  if (character === '+') return `a plus at position ${position}; base64url writes a hyphen`
  if (character === '/') return `a slash at position ${position}; base64url writes an underscore`
  return `the character at position ${position} is not in the base64url alphabet`
}

const encoder = new TextEncoder()

/** Writes text as UTF-8 bytes; a lone surrogate becomes U+FFFD, as the platform does it. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/**
 * Reads UTF-8 bytes, keeping a byte order mark.
 * @throws {TypeError} if the bytes are not UTF-8.
 */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** Writes bytes as lower-case hex, two characters each. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The SHA-256 hash of bytes: always 32 bytes (FIPS 180-4). Needs a secure context in browsers. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
