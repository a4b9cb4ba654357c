/** SHA-256 in the thread that asks, which WebCrypto never does: for a token the way there and back costs more than the hash. */
import { createHash } from 'node:crypto'

/** @param {Uint8Array} bytes */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest()
}
