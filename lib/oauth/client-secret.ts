/** Telling a client secret from what a public client may be asked for (RFC 6749 §2.1, RFC 8252 §8.5). */

const marks = [
  // A name in front of it, as in a form body, an environment file or a JSON text.
  /client[\s_-]*secret/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  // Google and Entra ID mark their secrets, so that scanners find them.
  /GOCSPX-/,
  /^[\w.~-]{3}\dQ~[\w.~-]{31,34}$/,
]

/** True if a text carries a client secret, as far as its form tells. */
export function looksLikeSecret(text: string): boolean {
  return marks.some((mark) => mark.test(text.trim()))
}

/** True for what Auth0 gives out beside the client ID: its IDs have 32 characters, its secrets 64. */
export function looksLikeAuth0Secret(text: string): boolean {
  return /^[\w-]{64}$/.test(text.trim())
}
