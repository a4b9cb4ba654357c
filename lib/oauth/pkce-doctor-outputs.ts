/** What an app may have made of the bytes: the hash, and the hash as text (RFC 7636 §4.2). */
import { base64, base64url, hex, sha256, utf8 } from '@/lib/encoding'
import type { SlipCode } from '@/lib/oauth/pkce-doctor-slips'

export type Digest = { slips: SlipCode[]; bytes: Uint8Array }
export type Written = { slips: SlipCode[]; text: string }

/** SHA-256 of the bytes, then what was done to them instead. */
export async function digestsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Digest[]> {
  const once = await sha256(bytes)
  const doubled: [SlipCode, Uint8Array<ArrayBuffer>][] = [
    ['double_hash', once],
    ['double_hash', utf8(hex(once))],
    ['challenge_hashed', utf8(base64url(once))],
  ]
  const again = doubled.map(
    async ([slip, input]): Promise<Digest> => ({ slips: [slip], bytes: await sha256(input) }),
  )
  const others = ['SHA-1', 'SHA-384', 'SHA-512'].map(
    async (name): Promise<Digest> => ({
      slips: ['other_hash'],
      bytes: new Uint8Array(await crypto.subtle.digest(name, bytes)),
    }),
  )
  const rest = await Promise.all([...again, ...others])
  return [{ slips: [], bytes: once }, ...rest, { slips: ['no_hash'], bytes }]
}

/** base64url without padding, then the other ways to write bytes as text. */
export function writtenForms(bytes: Uint8Array): Written[] {
  const url = base64url(bytes)
  const plain = base64(bytes)
  const padding = plain.slice(url.length)
  const hexes = [hex(bytes), hex(bytes).toUpperCase(), dashed(hex(bytes).toUpperCase())]
  return [
    { slips: [], text: url },
    { slips: ['padding'], text: url + padding },
    { slips: ['alphabet'], text: plain.slice(0, url.length) },
    { slips: ['base64'], text: plain },
    ...hexes.map((text): Written => ({ slips: ['hex'], text })),
    ...hexes.flatMap((text) => encoded('hex_encoded', text)),
    ...encoded('encoded_twice', url),
    ...encoded('encoded_twice', plain),
  ]
}

function encoded(slip: SlipCode, text: string): Written[] {
  const bytes = utf8(text)
  const [url, plain] = [base64url(bytes), base64(bytes)]
  return [
    { slips: [slip], text: url },
    { slips: [slip, 'padding'], text: url + plain.slice(url.length) },
    { slips: [slip, 'base64'], text: plain },
  ]
}

/** As `BitConverter.ToString` of .NET writes it. */
function dashed(text: string): string {
  return text.match(/../g)?.join('-') ?? ''
}
