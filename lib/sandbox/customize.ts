/** Customizing tokens before they are signed: what a post-login Action would do, as data. */

import type { ClaimRule } from '@/lib/inside'
import { claimRuleProblem } from '@/lib/oauth/custom-claims'
import type { Env } from '@/lib/sandbox/env'

/** The custom claims of one token. Rules that break a limit are left out, whoever stored them. */
export function customClaims(env: Env, token: ClaimRule['token']): Record<string, string> {
  const rules = env.customization.claims.filter(
    (rule) => rule.token === token && claimRuleProblem(rule) === undefined,
  )
  return Object.fromEntries(rules.map(({ name, value }) => [name, value]))
}

/** The granted scope with the added ones behind it; nobody asked for those, and nobody agreed to them. */
export function withAddedScopes(env: Env, scope: string): string {
  return [...new Set([...scope.split(' '), ...env.customization.addedScopes])].join(' ')
}
