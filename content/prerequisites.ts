/** Slugs of the lessons whose results a lesson uses. Beside the table, which is in every page's script. */
import type { lessons } from '@/content/lessons'

type Slug = (typeof lessons)[number]['slug']

export const prerequisites: Record<Slug, readonly Slug[]> = {
  overview: [],
  'register-application': [],
  'register-api': [],
  'create-code-verifier': [],
  'create-code-challenge': ['create-code-verifier'],
  'authorize-user': ['create-code-verifier', 'create-code-challenge'],
  'request-tokens': ['create-code-verifier', 'create-code-challenge', 'authorize-user'],
  'call-api': ['request-tokens'],
  'refresh-tokens': ['request-tokens'],
  'sample-use-cases': ['authorize-user', 'request-tokens', 'call-api'],
  'silent-login': ['authorize-user', 'request-tokens', 'refresh-tokens'],
  'mobile-sdks': ['authorize-user', 'request-tokens', 'refresh-tokens'],
  quickstarts: ['authorize-user'],
  'hosted-or-embedded': ['authorize-user'],
  'find-the-mistake': [
    'create-code-challenge',
    'authorize-user',
    'request-tokens',
    'refresh-tokens',
  ],
  misconfigure: ['authorize-user', 'request-tokens', 'call-api', 'refresh-tokens'],
  'keep-reading': [],
  'concept-access-tokens': ['request-tokens', 'call-api'],
  'concept-oauth': ['authorize-user', 'request-tokens'],
  'concept-openid-connect': ['authorize-user', 'request-tokens', 'call-api'],
  'concept-tokens': ['request-tokens', 'call-api', 'refresh-tokens'],
}
