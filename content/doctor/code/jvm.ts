/** Kotlin on Android, and Java. */
import type { CodeWay } from '@/content/doctor/code'

export const kotlin: CodeWay = {
  id: 'kotlin',
  name: 'Kotlin',
  base64url:
    'val base64url = Base64.URL_SAFE or Base64.NO_PADDING or Base64.NO_WRAP // android.util.Base64',
  lines: {
    verifier: `val random = ByteArray(32).also { SecureRandom().nextBytes(it) }
val verifier = Base64.encodeToString(random, base64url)`,
    bytes: 'val ascii = verifier.toByteArray(Charsets.US_ASCII)',
    hash: 'val digest = MessageDigest.getInstance("SHA-256").digest(ascii)',
    text: 'val challenge = Base64.encodeToString(digest, base64url)',
    request: `url.appendQueryParameter("code_challenge", challenge)
  .appendQueryParameter("code_challenge_method", "S256")`,
    pair: 'verifiers[state] = verifier // and later: verifiers.remove(callbackState)',
  },
  notes: {
    base64: 'Base64.DEFAULT is plain base64 with padding, and ends in a line break.',
    padding: 'URL_SAFE alone keeps the padding. NO_PADDING takes it off.',
    blank: 'Without NO_WRAP, Android’s Base64 ends in a line break.',
    verifier_blank: 'Without NO_WRAP, Android’s Base64 ends in a line break.',
    utf16: 'Charsets.UTF_16LE has two bytes for each character.',
    hex: 'joinToString with "%02x" makes hex text. digest is the bytes already.',
    hex_encoded: 'joinToString with "%02x" makes hex text. digest is the bytes already.',
  },
}

export const java: CodeWay = {
  id: 'java',
  name: 'Java',
  base64url: 'Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();',
  lines: {
    verifier: `byte[] random = new byte[32];
new SecureRandom().nextBytes(random);
String verifier = base64url.encodeToString(random);`,
    bytes: 'byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);',
    hash: 'byte[] digest = MessageDigest.getInstance("SHA-256").digest(ascii);',
    text: 'String challenge = base64url.encodeToString(digest);',
    request: 'String query = "code_challenge=" + challenge + "&code_challenge_method=S256";',
    pair: 'verifiers.put(state, verifier); // and later: verifiers.remove(callbackState)',
  },
  notes: {
    base64: 'Base64.getEncoder() is plain base64. getUrlEncoder() is base64url.',
    padding: 'getUrlEncoder() keeps the padding. withoutPadding() takes it off.',
    alphabet: 'Base64.getEncoder() is plain base64. getUrlEncoder() is base64url.',
    utf16: 'StandardCharsets.UTF_16LE has two bytes for each character.',
    hex: 'HexFormat and String.format("%02x") make hex text. digest is the bytes already.',
    hex_encoded: 'HexFormat and String.format("%02x") make hex text. digest is the bytes already.',
  },
}
