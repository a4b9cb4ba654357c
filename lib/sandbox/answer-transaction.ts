/** The end of a login transaction: one answer, a code or an error, back to the app (RFC 6749 §4.1.2). */
import { backToClient } from '@/lib/sandbox/authorization-response'
import { proven } from '@/lib/sandbox/checks'
import { type Env, randomText } from '@/lib/sandbox/env'
import { errorPage } from '@/lib/sandbox/pages'
import { permittedScope } from '@/lib/sandbox/roles'
import type { CodeRow, PendingRow, SessionRow } from '@/lib/sandbox/store'

/** What the answer is: a code, or why there is none. */
export type Decision = 'allow' | 'deny' | 'cancelled elsewhere' | 'other user'

const refusals = {
  deny: { error: 'access_denied', error_description: 'The person pressed Deny' },
  // Auth0's words for a person who turns back at another identity provider.
  'cancelled elsewhere': {
    error: 'access_denied',
    error_description: 'User has canceled the interaction.',
  },
  'no permission': {
    error: 'access_denied',
    error_description: 'The role of this person permits none of these scopes',
  },
  'other user': {
    error: 'login_required',
    error_description: 'Another person logged in than the id_token_hint names',
  },
}

/** Answers a transaction. Each is answered once: the second of two answers gets a page that says so. */
export async function answer(
  env: Env,
  pending: PendingRow,
  session: SessionRow,
  decision: Decision,
): Promise<Response> {
  const nowMs = env.now()
  const first = await env.store.update('pending', pending.id, (old) => {
    const result = old !== undefined && old.answeredAtMs === undefined
    return { row: old && result ? { ...old, answeredAtMs: nowMs } : old, result }
  })
  if (!first) return errorPage(alreadyAnswered)
  const refuse = (why: keyof typeof refusals) =>
    backToClient(env, pending, { ...refusals[why], state: pending.state })
  if (decision !== 'allow') return refuse(decision)
  const user = proven(await env.store.get('users', proven(session.sub, 'a user')), 'a user')
  const scope = permittedScope(user, pending.scope)
  if (scope === '') return refuse('no permission')

  const code: CodeRow = {
    code: randomText(env),
    clientId: pending.clientId,
    redirectUri: pending.redirectUri,
    ...challengeOf(pending),
    sub: user.sub,
    scope,
    ...(pending.audience !== undefined && { audience: pending.audience }),
    ...(pending.nonce !== undefined && { nonce: pending.nonce }),
    refreshSwitches: pending.refreshSwitches,
    issuedAtMs: nowMs,
    expiresAtMs: nowMs + env.settings.codeLifetimeMs,
    wrongVerifiers: 0,
    sid: session.sid,
    authTimeMs: proven(session.authTimeMs, 'a time of login'),
  }
  await env.store.put('codes', code.code, code)
  return backToClient(env, pending, { code: code.code, state: pending.state })
}

/** What the token endpoint will compare the verifier with. */
function challengeOf({
  codeChallenge,
  codeChallengeMethod,
}: PendingRow): Pick<CodeRow, 'codeChallenge' | 'codeChallengeMethod'> {
  return {
    ...(codeChallenge !== undefined && { codeChallenge }),
    ...(codeChallengeMethod !== undefined && { codeChallengeMethod }),
  }
}

/** Said to the second of two answers: a double click, a reload, the back button. */
export const alreadyAnswered = {
  error: 'invalid_request',
  description: 'This request was already answered. The app got its answer the first time',
}
