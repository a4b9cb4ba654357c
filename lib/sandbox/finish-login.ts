/** After a person has proved who they are: a new session, then consent or the answer (RFC 6749 §4.1.1). */
import { answer } from '@/lib/sandbox/answer-transaction'
import { seeOther } from '@/lib/sandbox/answers'
import { type Env, randomText } from '@/lib/sandbox/env'
import { hasAgreed, logIn } from '@/lib/sandbox/session'
import type { PendingRow, SessionRow } from '@/lib/sandbox/store'

/** Logs `sub` in for the transaction, and goes on with it. */
export async function finishLogin(
  env: Env,
  pending: PendingRow,
  before: SessionRow,
  sub: string,
): Promise<Response> {
  const session = await logIn(env, before, sub)
  const mustConsent = pending.mustConsent || !hasAgreed(session, pending.clientId, pending.scope)
  const next = {
    ...pending,
    sub,
    mustLogin: false,
    loginFailed: false,
    ticket: undefined,
    csrf: randomText(env),
  }
  await changePending(env, pending.id, next)
  if (pending.hintedSub !== undefined && pending.hintedSub !== sub) {
    return answer(env, next, session, 'other user')
  }
  if (mustConsent) return seeOther(`${env.base}/consent?transaction=${pending.id}`)
  return answer(env, next, session, 'allow')
}

/** Changes a part of a transaction. An answer that came meanwhile stays. */
export async function changePending(
  env: Env,
  id: string,
  part: Partial<PendingRow>,
): Promise<void> {
  await env.store.update('pending', id, (old) => ({
    row: old && { ...old, ...part, answeredAtMs: old.answeredAtMs },
    result: undefined,
  }))
}

/** The page where the person logs in for this transaction. */
export function loginUrl(env: Env, { id, connection }: PendingRow): string {
  const path = connection === 'github' ? 'idp/github' : 'login'
  return `${env.base}/${path}?transaction=${id}`
}
