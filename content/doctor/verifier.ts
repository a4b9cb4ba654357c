/** Mistakes with the pair and with the verifier, up to the bytes that are hashed. Data only. */
import type { SlipWords } from '@/content/doctor'

export const verifierSlips = {
  another_pair: {
    title: 'The challenge belongs to another verifier',
    why: 'It is the challenge of a verifier that is known here, not of the one that was sent. A second attempt made a new verifier, or a value was copied from a document.',
    mend: 'Keep the verifier under the state of its own request, and send the one that the callback’s state names.',
    spec: 'RFC 7636 §4.4',
  },
  swapped: {
    title: 'Verifier and challenge are in each other’s place',
    why: 'What stands as the challenge is the secret, and what stands as the verifier is its hash. Then the secret was in the URL, where anyone can read it.',
    mend: 'Send the hash first, as code_challenge, and the text that was hashed later, as code_verifier.',
    spec: 'RFC 7636 §1.1',
  },
  same_text: {
    title: 'Challenge and verifier are the same text',
    why: 'The request says S256, but nothing was hashed: that is the method plain. Or the token request sends the challenge again in place of the verifier.',
    mend: 'Hash the verifier for the authorization request. Send the verifier itself in the token request.',
    spec: 'RFC 7636 §4.2',
  },
  verifier_blank: {
    title: 'A line break or a blank hangs on the verifier',
    why: 'It was there when the verifier was hashed and is gone now, or the other way round. A blank is a character like any other, so the hash is another one.',
    mend: 'Cut blanks off when the verifier is made, then hash and send that very text.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_quoted: {
    title: 'The verifier was hashed with its quotation marks, or sent with them',
    why: 'Often it was written as JSON for the storage, and not read back as JSON.',
    mend: 'Hash the text and send the text, both without the quotation marks.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_plus_space: {
    title: 'A plus sign in the verifier became a space',
    why: 'In a form body a plus sign stands for a space. A verifier in plain base64 has plus signs, and a server reads blanks.',
    mend: 'Write the verifier in base64url, which has no plus sign, and let the platform encode the form.',
    spec: 'RFC 6749 appendix B',
  },
  verifier_alphabet: {
    title: 'The verifier was turned from base64 into base64url on one side only',
    why: 'The app hashed one spelling and sent the other: + and / against - and _.',
    mend: 'Turn it into base64url once, when it is made. Hash and send the result.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_padding: {
    title: 'The padding was cut off the verifier on one side only',
    why: 'The app hashed it with = at the end and sent it without, or the other way round.',
    mend: 'Cut the padding off once, when the verifier is made. Hash and send the result.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_percent: {
    title: 'The verifier was hashed before, or after, percent encoding',
    why: 'Percent encoding is for the way. The server undoes it once, and hashes what it then has.',
    mend: 'Hash the plain text, and encode once, when the form body is written.',
    spec: 'RFC 6749 appendix B',
  },
  verifier_case: {
    title: 'The verifier changed between capital and small letters',
    why: 'A and a are two characters with two codes, so the hash is another one.',
    mend: 'Take out what changes the letters: a storage key, a normalised header, a text field that corrects.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_cut: {
    title: 'Only the beginning of the verifier was hashed',
    why: 'The challenge is that of a shorter text: a column, a field or a function cut the verifier.',
    mend: 'Make the verifier as short as you need it, 43 characters, and hash and send all of it.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_encoded_again: {
    title: 'The verifier was encoded once more before it was sent',
    why: 'The verifier is a text already. Encoded again it is another text, and the server hashes what it gets.',
    mend: 'Send the verifier as it was hashed, without another base64url around it.',
    spec: 'RFC 7636 §4.5',
  },
  encoded_before_hash: {
    title: 'The verifier was encoded before it was hashed',
    why: 'The hash is made of the verifier’s own characters. Here it was made of their base64url.',
    mend: 'Hash the ASCII codes of the verifier as it will be sent.',
    spec: 'RFC 7636 §4.2',
  },
  raw_bytes: {
    title: 'The random bytes were hashed, not the verifier',
    why: 'The verifier is text. The bytes behind it play no part after it is written: the server has only the text.',
    mend: 'Hash the ASCII codes of the verifier’s characters.',
    spec: 'RFC 7636 §4.2',
  },
  utf16: {
    title: 'The verifier was hashed as UTF-16',
    why: 'Many languages keep text as UTF-16, two bytes for each of these characters. The hash is made of ASCII, one byte each.',
    mend: 'Turn the verifier into bytes as ASCII or UTF-8. For these characters the two are the same.',
    spec: 'RFC 7636 §4.2',
  },
  utf16_big_endian: {
    title: 'The verifier was hashed as UTF-16, the high byte first',
    why: 'Two bytes were hashed for each character. The hash is made of ASCII, one byte each.',
    mend: 'Turn the verifier into bytes as ASCII or UTF-8. For these characters the two are the same.',
    spec: 'RFC 7636 §4.2',
  },
} satisfies Record<string, SlipWords>
