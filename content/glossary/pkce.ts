/** The secret of one login, and what it is made with. */
import type { GlossaryEntry } from '@/content/glossary'

export const pkceTerms = {
  pkce: {
    term: 'PKCE',
    text: 'Proof Key for Code Exchange, said like “pixy”. The app that redeems a code proves that it is the app that asked for it.',
    spec: 'RFC 7636 §1',
  },
  'code-verifier': {
    term: 'code verifier',
    text: 'A random secret that your app makes for one login. It stays in the app until the token request.',
    spec: 'RFC 7636 §4.1',
  },
  'code-challenge': {
    term: 'code challenge',
    text: 'The fingerprint of the verifier: its SHA-256, in base64url. It is sent ahead, and anyone may see it.',
    spec: 'RFC 7636 §4.2',
  },
  s256: {
    term: 'S256',
    text: 'The method that makes the challenge with SHA-256. The other one, plain, is the verifier itself and is refused here.',
    spec: 'RFC 7636 §4.2',
  },
  base64url: {
    term: 'base64url',
    text: 'A way to write bytes with 64 characters that need no escaping in a URL: letters, digits, - and _. Three bytes become four characters.',
    spec: 'RFC 4648 §5',
  },
  'sha-256': {
    term: 'SHA-256',
    text: 'A hash function: any text in, 32 bytes out. The same text gives the same bytes, one other character gives quite different ones, and there is no way back.',
    spec: 'RFC 6234 §6.2',
  },
  entropy: {
    term: 'entropy',
    text: 'How much of a value cannot be guessed, counted in bits. 32 bytes from a cryptographic generator have 256 bits. A value can look random and have none.',
    spec: 'RFC 7636 §7.1',
  },
} satisfies Record<string, GlossaryEntry>
