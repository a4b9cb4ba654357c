/** The authorization code grant (RFC 6749 §4.1.3) with its proof of possession (RFC 7636 §4.6). */
import { base64url, utf8 } from '@/lib/encoding'
import type { FamilyRecord } from '@/lib/inside'
import { refusal } from '@/lib/sandbox/answers'
import { type Check, examine, type Outcome, proven } from '@/lib/sandbox/checks'
import type { ClientSubject } from '@/lib/sandbox/client-checks'
import { type CodeSubject, codeChecks, wellFormedVerifier } from '@/lib/sandbox/code-checks'
import { type Env, randomText } from '@/lib/sandbox/env'
import { allOn, refreshNotes, switchesNow } from '@/lib/sandbox/refresh-notes'
import { makeRefreshToken } from '@/lib/sandbox/refresh-tokens'
import { without } from '@/lib/sandbox/scope'
import type { CodeRow } from '@/lib/sandbox/store'
import { tokenResponse } from '@/lib/sandbox/tokens'

/**
 * Exchanges a code for tokens. Checking and consuming are one atomic step, so that of several requests
 * with one code exactly one wins; each of the others is a replay and ends the whole family.
 */
export async function exchangeCode(
  subject: ClientSubject,
  checksBefore: readonly Check<ClientSubject>[],
  env: Env,
): Promise<Response> {
  const verifier = subject.form.value('code_verifier') ?? ''
  // Hashed before the atomic step, and only if it is well formed.
  const madeChallenge = wellFormedVerifier.test(verifier)
    ? base64url(await env.sha256(utf8(verifier)))
    : undefined
  const familyId = randomText(env)
  const checks = [...checksBefore, ...codeChecks]

  const { outcome, code } = await env.store.update(
    'codes',
    subject.form.value('code') ?? '',
    (old) => {
      const outcome = examine<CodeSubject>('token', checks, {
        ...subject,
        madeChallenge,
        code: old,
        settings: env.settings,
      })
      const code = old && changed(old, outcome, familyId, env.now())
      return { row: code, result: { outcome, code } }
    },
  )
  if (outcome.problem) {
    env.observe(outcome.report)
    if (outcome.failed === 'codeUnused' && code) await endFamily(env, code)
    return refusal(outcome.problem)
  }
  const used = proven(code, 'a code')
  const switches = await switchesNow(env, used)
  env.observe({ ...outcome.report, notes: refreshNotes(switches) })
  return begin(env, used, allOn(switches))
}

/** The code as it is after this request: used, or with one wrong verifier more, or as before. */
function changed(code: CodeRow, outcome: Outcome, familyId: string, nowMs: number): CodeRow {
  if (!outcome.problem) return { ...code, usedAtMs: nowMs, familyId }
  if (outcome.failed === 'verifierMatchesChallenge') {
    return { ...code, wrongVerifiers: code.wrongVerifiers + 1 }
  }
  return code
}

/** Begins the family of tokens that descends from a code, and answers with the first of them. */
async function begin(env: Env, code: CodeRow, refreshable: boolean): Promise<Response> {
  const refreshToken = refreshable
    ? makeRefreshToken(env, proven(code.familyId, 'a family'))
    : undefined
  const first = refreshToken && { token: refreshToken, issuedAtMs: env.now() }
  const family = await env.store.update('families', proven(code.familyId, 'a family'), (old) => {
    // A replay may have been here already: then the family is dead from the start.
    const family = old ?? familyOf(code)
    // Without a refresh token nothing is granted for the time when the person is away.
    const scope = refreshable ? family.scope : without(family.scope, 'offline_access')
    const row = { ...family, scope, refreshTokens: first ? [first] : [] }
    return { row, result: row }
  })
  return tokenResponse(env, {
    family,
    scope: family.scope,
    ...(code.nonce !== undefined && { nonce: code.nonce }),
    ...(refreshToken !== undefined && { refreshToken }),
  })
}

/** Ends the family of a code that was sent again (RFC 6749 §4.1.2), even one that is not written yet. */
async function endFamily(env: Env, code: CodeRow): Promise<void> {
  await env.store.update('families', proven(code.familyId, 'a family'), (old) => {
    const family = old ?? familyOf(code)
    const row: FamilyRecord =
      family.revokedAtMs !== undefined
        ? family
        : { ...family, revokedAtMs: env.now(), revokedBecause: 'code used twice' }
    return { row, result: undefined }
  })
}

function familyOf(code: CodeRow): FamilyRecord {
  return {
    id: proven(code.familyId, 'a family'),
    clientId: code.clientId,
    sub: code.sub,
    sid: code.sid,
    scope: code.scope,
    ...(code.audience !== undefined && { audience: code.audience }),
    authTimeMs: code.authTimeMs,
    startedAtMs: proven(code.usedAtMs, 'a time of use'),
    refreshTokens: [],
  }
}
