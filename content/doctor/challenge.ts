/** Mistakes from the hash on, up to the request that carries the challenge. Data only. */
import type { SlipWords } from '@/content/doctor'

export const challengeSlips = {
  no_hash: {
    title: 'Nothing was hashed',
    why: 'The bytes were encoded as they are. Whoever reads the challenge can decode it to the verifier.',
    mend: 'Put SHA-256 between the bytes and the encoding.',
    spec: 'RFC 7636 §4.2',
  },
  double_hash: {
    title: 'The hash was hashed again',
    why: 'SHA-256 ran twice, often because a function that makes the digest was given a digest.',
    mend: 'Run SHA-256 once over the verifier’s bytes.',
    spec: 'RFC 7636 §4.2',
  },
  challenge_hashed: {
    title: 'The challenge was made into a challenge again',
    why: 'The library hashes what it is given. It was given the challenge, and made the challenge of that.',
    mend: 'Give the library the verifier, or give it the finished challenge where it asks for one.',
    spec: 'RFC 7636 §4.2',
  },
  other_hash: {
    title: 'Another hash function was used',
    why: 'The result is SHA-1, SHA-384 or SHA-512 of the verifier. The S in S256 stands for SHA-256.',
    mend: 'Name SHA-256 where the digest is made.',
    spec: 'RFC 7636 §4.2',
  },
  hex: {
    title: 'The hash was sent in hex',
    why: 'Many libraries print a digest as 64 hex characters. The challenge is the 32 bytes themselves, in base64url.',
    mend: 'Take the digest as bytes and write those in base64url.',
    spec: 'RFC 7636 §4.2',
  },
  hex_encoded: {
    title: 'The hash was written in hex, and the hex was encoded',
    why: 'The 64 characters of the hex text were encoded, and 86 characters came out. What has to be encoded are the 32 bytes.',
    mend: 'Take the digest as bytes, never as a hex text, and write those in base64url.',
    spec: 'RFC 7636 §4.2',
  },
  encoded_twice: {
    title: 'The hash was encoded twice',
    why: 'A finished base64 text was taken for bytes and encoded again.',
    mend: 'Encode the 32 bytes of the digest once.',
    spec: 'RFC 7636 §4.2',
  },
  base64: {
    title: 'Plain base64 in place of base64url',
    why: 'Plain base64 has + and / where base64url has - and _, and it ends in =.',
    mend: 'Use the base64url of your platform without padding, or replace + by -, / by _ and cut the =.',
    spec: 'RFC 7636 appendix A',
  },
  alphabet: {
    title: 'The signs + and / were kept',
    why: 'The padding is gone, but two characters are still those of plain base64: base64url has - and _ for them.',
    mend: 'Replace + by - and / by _, or use the base64url of your platform.',
    spec: 'RFC 7636 appendix A',
  },
  padding: {
    title: 'The padding was kept',
    why: 'The base64url of RFC 7636 has no = at its end.',
    mend: 'Cut the = off, or use the variant of your platform without padding.',
    spec: 'RFC 7636 appendix A',
  },
  plus_space: {
    title: 'A plus sign became a space on the way',
    why: 'In a query and in a form body a plus sign stands for a space. Plain base64 has plus signs, and the server read blanks.',
    mend: 'Use base64url, which has no plus sign, and let the platform build the query.',
    spec: 'RFC 6749 appendix B',
  },
  percent: {
    title: 'The challenge was percent-encoded twice',
    why: 'After decoding once, percent signs are left. base64url needs no encoding at all.',
    mend: 'Hand the plain challenge to whatever builds the query, and encode nowhere else.',
    spec: 'RFC 6749 appendix B',
  },
  blank: {
    title: 'A line break or a blank hangs on the challenge',
    why: 'Some base64 functions end every line, and the last one too, with a line break.',
    mend: 'Switch line breaks off in the base64 function.',
    spec: 'RFC 7636 appendix A',
  },
  quoted: {
    title: 'The challenge has quotation marks around it',
    why: 'It was written as JSON on the way into the request.',
    mend: 'Send the text itself.',
    spec: 'RFC 7636 §4.3',
  },
  case_changed: {
    title: 'The challenge lost its capital or its small letters',
    why: 'In base64url A and a stand for different bits.',
    mend: 'Take out what changes the letters on the way into the request.',
    spec: 'RFC 4648 §5',
  },
  cut: {
    title: 'The challenge lost its end, or has something behind it',
    why: 'The beginning is right. A column or a field cut it, or something was added.',
    mend: 'Send all 43 characters and nothing else.',
    spec: 'RFC 7636 §4.2',
  },
  method_plain: {
    title: 'The challenge is hashed, but the request says plain',
    why: 'With plain, or without a method, the server compares the verifier with the challenge as they are.',
    mend: 'Send code_challenge_method=S256 with the challenge.',
    spec: 'RFC 7636 §4.3',
  },
} satisfies Record<string, SlipWords>
