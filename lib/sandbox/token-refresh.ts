/** The refresh token grant (RFC 6749 §6) with rotation and reuse detection (RFC 9700 §4.14.2). */
import type { FamilyRecord } from '@/lib/inside'
import { refusal } from '@/lib/sandbox/answers'
import { type Check, examine, type Outcome, proven } from '@/lib/sandbox/checks'
import type { ClientSubject } from '@/lib/sandbox/client-checks'
import type { Env } from '@/lib/sandbox/env'
import { liveSuccessor, type RefreshSubject, refreshChecks } from '@/lib/sandbox/refresh-checks'
import { familyIdOf, findRefreshToken, makeRefreshToken } from '@/lib/sandbox/refresh-tokens'
import { tokenResponse } from '@/lib/sandbox/tokens'

/** So many tokens of a family are remembered; older ones are unknown rather than used. */
const mostRemembered = 1000

/**
 * Exchanges a refresh token for new tokens. Checking and rotating are one atomic step on the family:
 * of several requests with one token exactly one wins, and the next one ends the family.
 */
export async function refresh(
  subject: ClientSubject,
  checksBefore: readonly Check<ClientSubject>[],
  env: Env,
): Promise<Response> {
  const sent = subject.form.value('refresh_token') ?? ''
  const familyId = familyIdOf(sent)
  // Without rotation the token is its own successor, and nobody sees who uses it.
  const successor = env.settings.unsafeNoRotation ? sent : makeRefreshToken(env, familyId)
  const checks = [...checksBefore, ...refreshChecks]

  const { outcome, family, refreshToken } = await env.store.update('families', familyId, (old) => {
    const token = findRefreshToken(old, sent)
    const refreshSubject = { ...subject, settings: env.settings, family: old, token }
    const outcome = examine<RefreshSubject>('token', checks, refreshSubject)
    // Within the overlap a token that was just rotated is answered with the same successor.
    const refreshToken = liveSuccessor(refreshSubject) ?? successor
    const family = old && changed(old, outcome, sent, refreshToken, env.now())
    return { row: family, result: { outcome, family, refreshToken } }
  })
  env.observe(outcome.report)
  if (outcome.problem) return refusal(outcome.problem)
  const grantFamily = proven(family, 'a family')
  return tokenResponse(env, {
    family: grantFamily,
    scope: subject.form.value('scope') ?? grantFamily.scope,
    refreshToken,
  })
}

/** The family as it is after this request: rotated, dead after a reuse, or as before. */
function changed(
  family: FamilyRecord,
  outcome: Outcome,
  sent: string,
  successor: string,
  nowMs: number,
): FamilyRecord {
  if (outcome.failed === 'refreshTokenUnused') {
    return { ...family, revokedAtMs: nowMs, revokedBecause: 'old refresh token used again' }
  }
  if (outcome.problem || findRefreshToken(family, successor)) return family
  const rotated = family.refreshTokens.map((token) =>
    token.token === sent ? { ...token, usedAtMs: nowMs, successor } : token,
  )
  return {
    ...family,
    refreshTokens: [...rotated, { token: successor, issuedAtMs: nowMs }].slice(-mostRemembered),
  }
}
