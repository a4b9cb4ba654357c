/**
 * Login with another identity provider: a stand-in for GitHub, and the address where it sends the person
 * back. Towards it this server is itself a client (RFC 6749 §4.1), with a code and a state of their own.
 */
import { answer } from '@/lib/sandbox/answer-transaction'
import { isOnlyLooking, methodNotAllowed, onlyLooking, seeOther } from '@/lib/sandbox/answers'
import { type Check, examine, proven, refuse } from '@/lib/sandbox/checks'
import { type Env, randomText } from '@/lib/sandbox/env'
import { changePending, finishLogin } from '@/lib/sandbox/finish-login'
import { errorPage, githubLoginPage } from '@/lib/sandbox/pages'
import { githubUser } from '@/lib/sandbox/tenant'
import {
  formChecks,
  pageChecks,
  readTransaction,
  type TransactionSubject,
} from '@/lib/sandbox/transaction-checks'

/** Refuses GitHub where the app asked for the tenant's own users. */
export const githubAllowed: Check<TransactionSubject> = {
  name: 'githubAllowed',
  asks: 'May the person log in with GitHub, or did the app ask for another connection?',
  spec: 'RFC 6749 §3.1',
  look({ pending }) {
    if (pending?.connection !== 'Username-Password-Authentication') return undefined
    return refuse('access_denied', 'The app asked for a login with email and password', {
      status: 403,
    })
  },
}

const ownTicket: Check<TransactionSubject> = {
  name: 'ownTicket',
  asks: 'Is the code of the other identity provider the one that belongs to this login?',
  spec: 'RFC 6749 §4.1.3',
  look({ form, pending }) {
    if (form.value('error') !== undefined) return undefined
    if (pending?.ticket !== undefined && form.value('code') === pending.ticket) return undefined
    return refuse('access_denied', 'The other identity provider did not hand out this code', {
      status: 403,
    })
  },
}

/** The other provider's page: shows it, or takes its form and sends the person back with a code. */
export async function githubPage(request: Request, env: Env): Promise<Response> {
  if (isOnlyLooking(request, env)) return onlyLooking(request, env)
  if (request.method !== 'GET' && request.method !== 'POST') return methodNotAllowed('GET', 'POST')
  const subject = await readTransaction(request, env)
  const before = request.method === 'GET' ? pageChecks : formChecks
  const { report, problem } = examine('idp/github', [...before, githubAllowed], subject)
  env.observe(report)
  if (problem) return errorPage(problem)
  const pending = proven(subject.pending, 'a transaction')
  if (request.method === 'GET') {
    const client = proven(await env.store.get('clients', pending.clientId), 'a client')
    return githubLoginPage(pending, client, githubUser)
  }
  const back = new URLSearchParams({ state: pending.id })
  if (subject.form.value('decision') === 'cancel') {
    back.set('error', 'access_denied')
  } else {
    const ticket = randomText(env)
    await changePending(env, pending.id, { ticket })
    back.set('code', ticket)
  }
  return seeOther(`${env.base}/login/callback?${back}`)
}

/** This server's own callback. The account becomes a user here, and the login goes on as any other. */
export async function githubCallback(request: Request, env: Env): Promise<Response> {
  if (isOnlyLooking(request, env)) return onlyLooking(request, env)
  if (request.method !== 'GET') return methodNotAllowed('GET')
  const subject = await readTransaction(request, env, 'state')
  const checks = [...pageChecks, githubAllowed, ownTicket]
  const { report, problem } = examine('login/callback', checks, subject)
  env.observe(report)
  if (problem) return errorPage(problem)
  const pending = proven(subject.pending, 'a transaction')
  const session = proven(subject.session, 'a session')
  if (subject.form.value('error') !== undefined) {
    return answer(env, pending, session, 'cancelled elsewhere')
  }
  await env.store.put('users', githubUser.sub, githubUser)
  return finishLogin(env, pending, session, githubUser.sub)
}
