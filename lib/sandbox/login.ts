/** The login page. Its form is answered by 303, so every page can be reloaded (RFC 9700 §4.12). */
import { answer } from '@/lib/sandbox/answer-transaction'
import { isOnlyLooking, methodNotAllowed, onlyLooking, seeOther } from '@/lib/sandbox/answers'
import { type Check, examine, proven, refuse } from '@/lib/sandbox/checks'
import { type Env, randomText } from '@/lib/sandbox/env'
import { errorPage, loginPage } from '@/lib/sandbox/pages'
import { hasAgreed, logIn } from '@/lib/sandbox/session'
import type { PendingRow, Rows } from '@/lib/sandbox/store'
import {
  formChecks,
  pageChecks,
  readTransaction,
  type TransactionSubject,
} from '@/lib/sandbox/transaction-checks'

type LoginSubject = TransactionSubject & { user: Rows['users'] | undefined }

const credentials: Check<LoginSubject> = {
  name: 'credentials',
  asks: 'Is there a user with this email and password?',
  spec: 'OpenID Connect Core 1.0 §3.1.2.3',
  look({ user }) {
    // One answer for both cases: which emails are known is nobody's business.
    if (user === undefined) return refuse('access_denied', 'Wrong email or password')
    return undefined
  },
}

/** Shows the login page, or checks its form. */
export async function login(request: Request, env: Env): Promise<Response> {
  if (isOnlyLooking(request, env)) return onlyLooking(request, env)
  if (request.method === 'GET') return show(request, env)
  if (request.method === 'POST') return submit(request, env)
  return methodNotAllowed('GET', 'POST')
}

async function show(request: Request, env: Env): Promise<Response> {
  const subject = await readTransaction(request, env)
  const { report, problem } = examine('login', pageChecks, subject)
  env.observe(report)
  if (problem) return errorPage(problem)
  const pending = proven(subject.pending, 'a transaction')
  const client = proven(await env.store.get('clients', pending.clientId), 'a client')
  return loginPage(pending, client, await users(env))
}

async function submit(request: Request, env: Env): Promise<Response> {
  const subject = await readTransaction(request, env)
  const username = subject.form.value('username')
  const password = subject.form.value('password')
  const user = (await users(env)).find(
    (known) => known.email === username && known.password === password,
  )
  const { report, problem, failed } = examine<LoginSubject>('login', [...formChecks, credentials], {
    ...subject,
    user,
  })
  env.observe(report)
  if (failed === credentials.name) {
    const { id } = proven(subject.pending, 'a transaction')
    await change(env, id, { loginFailed: true, username: (username ?? '').slice(0, 200) })
    return seeOther(`${env.issuer}/login?transaction=${id}`)
  }
  if (problem) return errorPage(problem)

  const { sub } = proven(user, 'a user')
  const session = await logIn(env, proven(subject.session, 'a session'), sub)
  const pending = proven(subject.pending, 'a transaction')
  const mustConsent = pending.mustConsent || !hasAgreed(session, pending.clientId, pending.scope)
  const next = {
    ...pending,
    sub,
    mustLogin: false,
    loginFailed: false,
    csrf: randomText(env),
  }
  await change(env, pending.id, next)
  if (pending.hintedSub !== undefined && pending.hintedSub !== sub) {
    return answer(env, next, session, 'other user')
  }
  if (mustConsent) return seeOther(`${env.issuer}/consent?transaction=${pending.id}`)
  return answer(env, next, session, 'allow')
}

async function change(env: Env, id: string, part: Partial<PendingRow>): Promise<void> {
  await env.store.update('pending', id, (old) => ({
    // An answer that came meanwhile stays.
    row: old && { ...old, ...part, answeredAtMs: old.answeredAtMs },
    result: undefined,
  }))
}

async function users(env: Env): Promise<Rows['users'][]> {
  const listed = await env.store.list('users')
  return listed.map(({ row }) => row).sort((one, other) => (one.email < other.email ? -1 : 1))
}
