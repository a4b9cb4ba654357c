/** What an app may have hashed where RFC 7636 §4.2 says ASCII(code_verifier). */
import { base64url, fromBase64url, fromUtf8, utf8 } from '@/lib/encoding'
import { verifierProblem } from '@/lib/oauth/pkce'
import type { SlipCode } from '@/lib/oauth/pkce-doctor-slips'

/** Bytes that may have been hashed, with the slips that lead to them. */
export type Input = { slips: SlipCode[]; bytes: Uint8Array<ArrayBuffer> }

/** The right bytes first, then those of one slip, then those of two. */
export function inputsOf(verifier: string): Input[] {
  const texts = hashedTexts(verifier)
  return texts
    .flatMap(({ slips, text }) =>
      bytesOf(text).map(({ slips: more, bytes }) => ({ slips: [...slips, ...more], bytes })),
    )
    .sort((one, other) => one.slips.length - other.slips.length)
}

type Text = { slips: SlipCode[]; text: string }

/** The verifier as the app may have had it when it hashed, if it sent another form of it. */
function hashedTexts(verifier: string): Text[] {
  const changed: [SlipCode, string][] = [
    ['verifier_blank', verifier.trim()],
    ['verifier_blank', `${verifier}\n`],
    ['verifier_blank', `${verifier}\r\n`],
    ['verifier_quoted', verifier.replace(/^(["'])(.*)\1$/s, '$2')],
    ['verifier_quoted', `"${verifier}"`],
    ['verifier_plus_space', verifier.replaceAll(' ', '+')],
    ['verifier_plus_space', verifier.replaceAll('+', ' ')],
    ['verifier_alphabet', verifier.replaceAll('+', '-').replaceAll('/', '_')],
    ['verifier_alphabet', verifier.replaceAll('-', '+').replaceAll('_', '/')],
    ['verifier_padding', verifier.replace(/=+$/, '')],
    ['verifier_padding', padded(verifier)],
    ['verifier_percent', percentDecoded(verifier)],
    ['verifier_percent', percentEncoded(verifier)],
    ['verifier_case', verifier.toLowerCase()],
    ['verifier_case', verifier.toUpperCase()],
    ...[43, 64, 128].map((length): [SlipCode, string] => [
      'verifier_cut',
      verifier.slice(0, length),
    ]),
  ]
  const one = changed
    .filter(([, text]) => text !== verifier && text !== '')
    .map(([slip, text]): Text => ({ slips: [slip], text }))
  const both = [
    padded(verifier.replaceAll('-', '+').replaceAll('_', '/')),
    verifier.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ]
  return [
    { slips: [], text: verifier },
    ...one,
    ...both.map((text): Text => ({ slips: ['verifier_alphabet', 'verifier_padding'], text })),
  ]
}

function bytesOf(text: string): Input[] {
  const inputs: Input[] = [
    { slips: [], bytes: utf8(text) },
    { slips: ['utf16'], bytes: utf16(text, true) },
    { slips: ['utf16_big_endian'], bytes: utf16(text, false) },
    { slips: ['utf16'], bytes: utf16(`\ufeff${text}`, true) },
    { slips: ['utf16_big_endian'], bytes: utf16(`\ufeff${text}`, false) },
    { slips: ['encoded_before_hash'], bytes: utf8(base64url(utf8(text))) },
  ]
  for (const bytes of decodings(text)) {
    inputs.push({ slips: [isVerifier(bytes) ? 'verifier_encoded_again' : 'raw_bytes'], bytes })
  }
  return inputs
}

/** The bytes that a text may be the base64 or the hex of. */
function decodings(text: string): Uint8Array<ArrayBuffer>[] {
  const found: Uint8Array<ArrayBuffer>[] = []
  if (text.length > 1 && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text)) {
    found.push(Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
  }
  try {
    found.push(fromBase64url(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')))
  } catch {
    // It is the base64 of nothing.
  }
  return found.filter((bytes) => bytes.length > 0)
}

/** True if bytes are themselves a good verifier, as text: then it was encoded once more. */
function isVerifier(bytes: Uint8Array): boolean {
  try {
    return verifierProblem(fromUtf8(bytes)) === undefined
  } catch {
    return false
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let place = 0; place < text.length; place += 1) {
    view.setUint16(place * 2, text.charCodeAt(place), littleEndian)
  }
  return new Uint8Array(view.buffer)
}

function padded(text: string): string {
  return text.replace(/=+$/, '') + '='.repeat((4 - (text.replace(/=+$/, '').length % 4)) % 4)
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function percentEncoded(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return text // a lone surrogate has no UTF-8
  }
}
