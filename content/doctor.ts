/** The words of the PKCE doctor: the stages of the way, each mistake, and what else can be wrong. */
import { challengeSlips } from '@/content/doctor/challenge'
import { verifierSlips } from '@/content/doctor/verifier'
import type { RemarkCode } from '@/lib/oauth/pkce-doctor-remarks'
import type { SlipCode, Stage } from '@/lib/oauth/pkce-doctor-slips'

export type SlipWords = {
  /** What the app did, as a sentence without its full stop. */
  title: string
  why: string
  /** What to do instead. */
  mend: string
  spec: string
}

export const slipWords: Record<SlipCode, SlipWords> = { ...verifierSlips, ...challengeSlips }

/** The way from verifier to request: the name of each stage, and how it has to be. */
export const stageWords: Record<Stage, { name: string; right: string }> = {
  pair: { name: 'Pair', right: 'both values come from the same login attempt' },
  verifier: { name: 'Verifier', right: 'the text that is sent is the text that was hashed' },
  bytes: { name: 'Bytes', right: 'the ASCII codes of its characters' },
  hash: { name: 'Hash', right: 'SHA-256, once: 32 bytes' },
  text: { name: 'Text', right: 'base64url without padding: 43 characters' },
  request: { name: 'Request', right: 'sent unchanged, with the method S256' },
}

export const remarkWords: Record<RemarkCode, { text: string; spec: string }> = {
  verifier_too_short: {
    text: 'The verifier has fewer than 43 characters. A strict server refuses it. Make it of 32 random bytes.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_too_long: {
    text: 'The verifier has more than 128 characters. A strict server refuses it. 43 are enough.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_bad_character: {
    text: 'The verifier has a character outside A-Z a-z 0-9 - . _ ~. Write its random bytes in base64url, without padding.',
    spec: 'RFC 7636 §4.1',
  },
  verifier_is_example: {
    text: 'This verifier is printed in the RFC. Everybody knows it, so it proves nothing. Make a new one for each login.',
    spec: 'RFC 7636 appendix B',
  },
  challenge_length: {
    text: 'An S256 challenge always has 43 characters. This one has another length.',
    spec: 'RFC 7636 §4.2',
  },
  challenge_characters: {
    text: 'An S256 challenge is made of A-Z a-z 0-9 - and _ alone. This one has other characters.',
    spec: 'RFC 7636 §4.2',
  },
  method_missing: {
    text: 'Without code_challenge_method the method is plain. Send S256.',
    spec: 'RFC 7636 §4.3',
  },
  method_plain: {
    text: 'With plain, whoever reads the authorization request has the verifier. Send S256.',
    spec: 'RFC 7636 §4.2',
  },
  method_unknown: {
    text: 'The methods are S256 and plain, spelled like that. A server does not know any other name.',
    spec: 'RFC 7636 §4.3',
  },
}

/** Where to look if no recipe gives the challenge. */
export const nextLooks: readonly string[] = [
  'Two good values that do not fit nearly always come from two attempts. Log both at the moment they are made, and again at the moment they are sent.',
  'Look for code that runs twice: a button pressed twice, a screen that is built again, a second tab. Each run makes a new verifier, and the newest one overwrites the one that is needed.',
  'If a library makes the request, it makes a verifier too. Send the one from its request object, not one of your own.',
  'See whether the app was closed during the login. A verifier that was kept in memory alone is gone, and a new one does not fit.',
  'Copy both values again, whole. One character more or less changes the hash altogether.',
]
