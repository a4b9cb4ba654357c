/** The pages that are tools: one task each, for values from anywhere. */
import type { ErrorCode } from '@/lib/oauth/errors'

export type Tool = {
  href: string
  title: string
  description: string
  /** The errors that it explains better than words can. */
  helpsWith: readonly ErrorCode[]
  /** What is said there. */
  offer: string
}

export const pkceDoctor: Tool = {
  href: '/pkce-doctor/',
  title: 'PKCE doctor',
  description:
    'Paste a code verifier and a code challenge that do not fit. The doctor recomputes the usual mistakes, names the one, and shows the mended line in your language.',
  helpsWith: ['invalid_grant', 'verifier_bad_character', 'verifier_too_short', 'verifier_too_long'],
  offer: 'If it is the verifier, the PKCE doctor names the mistake.',
}

export const jwtWorkbench: Tool = {
  href: '/jwt-workbench/',
  title: 'JWT workbench',
  description:
    'Paste any JSON Web Token: every part and claim explained, the payload open for changes, the signature checked with a key of your choice. Nothing leaves the page.',
  helpsWith: [
    'jwt_malformed',
    'jwt_duplicate_member',
    'id_token_signature',
    'id_token_key_unknown',
    'id_token_algorithm',
    'id_token_crit',
  ],
  offer: 'The JWT workbench takes the token apart and checks it with any key.',
}

export const tools: readonly Tool[] = [pkceDoctor, jwtWorkbench]
