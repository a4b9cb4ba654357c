/** Bytes and their base64url characters in groups: three bytes, 24 bits, four characters (RFC 4648 §5). */

/** How many groups `byteCount` bytes make; the last one may have one or two bytes. */
export function groupCount(byteCount: number): number {
  return Math.ceil(byteCount / 3)
}

/** The bytes of group `group`. */
export function bytesOf(bytes: Uint8Array, group: number): Uint8Array {
  return bytes.subarray(group * 3, group * 3 + 3)
}

/** The characters of group `group`. */
export function charactersOf(text: string, group: number): string {
  return text.slice(group * 4, group * 4 + 4)
}
