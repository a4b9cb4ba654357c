/** The login page. Its form is answered by 303, so every page can be reloaded (RFC 9700 §4.12). */
import { isOnlyLooking, methodNotAllowed, onlyLooking, seeOther } from '@/lib/sandbox/answers'
import { type Check, examine, proven, refuse } from '@/lib/sandbox/checks'
import { passwordUsers } from '@/lib/sandbox/connections'
import type { Env } from '@/lib/sandbox/env'
import { changePending, finishLogin, loginUrl } from '@/lib/sandbox/finish-login'
import { githubAllowed } from '@/lib/sandbox/idp'
import { errorPage, loginPage } from '@/lib/sandbox/pages'
import type { Rows } from '@/lib/sandbox/store'
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

const passwordAllowed: Check<LoginSubject> = {
  name: 'passwordAllowed',
  asks: 'May the person log in with a password here, or did the app ask for another connection?',
  spec: 'RFC 6749 §3.1',
  look({ pending }) {
    if (pending?.connection !== 'github') return undefined
    return refuse('access_denied', 'The app asked for a login with GitHub', { status: 403 })
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
  if (pending.connection === 'github') return seeOther(loginUrl(env, pending))
  const client = proven(await env.store.get('clients', pending.clientId), 'a client')
  return loginPage(pending, client, await passwordUsers(env))
}

async function submit(request: Request, env: Env): Promise<Response> {
  const subject = await readTransaction(request, env)
  if (subject.form.value('connection') === 'github') return toGithub(subject, env)
  const username = subject.form.value('username')
  const password = subject.form.value('password')
  const user = (await passwordUsers(env)).find(
    (known) => known.email === username && known.password === password,
  )
  const { report, problem, failed } = examine<LoginSubject>(
    'login',
    [...formChecks, passwordAllowed, credentials],
    {
      ...subject,
      user,
    },
  )
  env.observe(report)
  if (failed === credentials.name) {
    const { id } = proven(subject.pending, 'a transaction')
    await changePending(env, id, { loginFailed: true, username: (username ?? '').slice(0, 200) })
    return seeOther(`${env.base}/login?transaction=${id}`)
  }
  if (problem) return errorPage(problem)

  const session = proven(subject.session, 'a session')
  const pending = proven(subject.pending, 'a transaction')
  return finishLogin(env, pending, session, proven(user, 'a user').sub)
}

/** The button for GitHub: nothing is decided here, the person goes on to the other page. */
async function toGithub(subject: TransactionSubject, env: Env): Promise<Response> {
  const { report, problem } = examine('login', [...formChecks, githubAllowed], subject)
  env.observe(report)
  if (problem) return errorPage(problem)
  const { id } = proven(subject.pending, 'a transaction')
  return seeOther(`${env.base}/idp/github?transaction=${id}`)
}
