/**
 * Hashes and signatures of Node's own. WebCrypto hands each of them to another thread, and for all that is short
 * the way there and back costs more than the work.
 */
import { createHash, KeyObject, sign as signNow } from 'node:crypto'
import { promisify } from 'node:util'

const signElsewhere = promisify(signNow)

/** @param {Uint8Array} bytes */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest()
}

/**
 * A signature as a JWS has it, with the key that WebCrypto made. An elliptic one is made at once; RSA takes ten
 * times as long, and leaves this thread free for it.
 * @param {'RS256' | 'ES256'} alg
 * @param {CryptoKey} key
 * @param {Uint8Array} bytes
 */
export function sign(alg, key, bytes) {
  const own = KeyObject.from(key)
  return alg === 'ES256'
    ? signNow('sha256', bytes, { key: own, dsaEncoding: 'ieee-p1363' })
    : signElsewhere('sha256', bytes, own)
}
