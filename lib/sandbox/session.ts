/** The login session of a browser: who is logged in, since when, and what was agreed to. */
import { type Env, randomText } from '@/lib/sandbox/env'
import { covers } from '@/lib/sandbox/scope'
import type { SessionRow } from '@/lib/sandbox/store'
import { sessionLifetimeMs } from '@/lib/sandbox/tenant'

/** The session of the browser that sent the request, if it has one that is not over. */
export async function currentSession(env: Env): Promise<SessionRow | undefined> {
  const id = env.session.id()
  const session = id === undefined ? undefined : await env.store.get('sessions', id)
  const beganMs = session?.authTimeMs ?? session?.createdAtMs ?? 0
  return env.now() - beganMs < sessionLifetimeMs ? session : undefined
}

/** Begins a session in which nobody is logged in yet, so that a transaction can be tied to a browser. */
export async function startBrowserSession(env: Env): Promise<SessionRow> {
  const session: SessionRow = {
    id: randomText(env),
    browserId: randomText(env),
    sid: randomText(env),
    csrf: randomText(env),
    createdAtMs: env.now(),
    consents: {},
  }
  await env.store.put('sessions', session.id, session)
  env.session.set(session.id)
  return session
}

/**
 * Logs a person in: under a new session id, so that an id known from before is worth nothing.
 * The same person keeps `sid` and consents; another person starts afresh.
 */
export async function logIn(env: Env, before: SessionRow, sub: string): Promise<SessionRow> {
  const samePerson = before.sub === sub
  const session: SessionRow = {
    id: randomText(env),
    browserId: before.browserId,
    sid: samePerson ? before.sid : randomText(env),
    csrf: randomText(env),
    createdAtMs: before.createdAtMs,
    sub,
    authTimeMs: env.now(),
    consents: samePerson ? before.consents : {},
  }
  await env.store.put('sessions', session.id, session)
  await env.store.delete('sessions', before.id)
  env.session.set(session.id)
  return session
}

/** True if the person agreed before, in this session, to all of these scopes for this app. */
export function hasAgreed(
  session: SessionRow | undefined,
  clientId: string,
  scope: string,
): boolean {
  return covers(session?.consents[clientId]?.join(' ') ?? '', scope)
}

/** Ends a login: the session, its consents, its unused codes, and every family of tokens that began in it. */
export async function logOut(env: Env, session: SessionRow): Promise<void> {
  await env.store.delete('sessions', session.id)
  env.session.clear()
  const nowMs = env.now()
  for (const { key, row } of await env.store.list('codes')) {
    if (row.sid !== session.sid) continue
    await env.store.update('codes', key, (old) => ({
      row: old && old.usedAtMs === undefined ? { ...old, expiresAtMs: nowMs } : old,
      result: undefined,
    }))
  }
  for (const { key, row } of await env.store.list('families')) {
    if (row.sid !== session.sid) continue
    await env.store.update('families', key, (old) => ({
      row:
        old && old.revokedAtMs === undefined
          ? { ...old, revokedAtMs: nowMs, revokedBecause: 'logged out' }
          : old,
      result: undefined,
    }))
  }
}
