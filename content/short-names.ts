/**
 * What a lesson is called in its short address, `/s/4/`: the five steps by their number, the others by a letter.
 * They are written on blackboards and hand-outs, so a name is never given to another lesson.
 */
import type { LessonSlug } from '@/content/lessons'

export const shortNames: Record<LessonSlug, string> = {
  overview: 'o',
  'register-application': 'a',
  'register-api': 'b',
  'create-code-verifier': '1',
  'create-code-challenge': '2',
  'authorize-user': '3',
  'request-tokens': '4',
  'call-api': 'c',
  'refresh-tokens': '5',
  'sample-use-cases': 'u',
  'silent-login': 's',
  'mobile-sdks': 'm',
  quickstarts: 'q',
  'hosted-or-embedded': 'h',
  'find-the-mistake': 'f',
  misconfigure: 'x',
  'keep-reading': 'k',
  'concept-access-tokens': 'w',
  'concept-oauth': 'p',
  'concept-openid-connect': 'i',
  'concept-tokens': 't',
}
