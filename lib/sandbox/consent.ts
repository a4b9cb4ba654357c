/** The consent page: what the app asks for, in words, with Allow and Deny (RFC 6749 §4.1.1). */
import { answer } from '@/lib/sandbox/answer-transaction'
import { isOnlyLooking, methodNotAllowed, onlyLooking, seeOther } from '@/lib/sandbox/answers'
import { examine, proven } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'
import { loginUrl } from '@/lib/sandbox/finish-login'
import { consentPage, errorPage } from '@/lib/sandbox/pages'
import { consentChecks, pageChecks, readTransaction } from '@/lib/sandbox/transaction-checks'

/** Shows the consent page, or takes its answer. */
export async function consent(request: Request, env: Env): Promise<Response> {
  if (isOnlyLooking(request, env)) return onlyLooking(request, env)
  if (request.method === 'GET') return show(request, env)
  if (request.method === 'POST') return submit(request, env)
  return methodNotAllowed('GET', 'POST')
}

async function show(request: Request, env: Env): Promise<Response> {
  const subject = await readTransaction(request, env)
  const { report, problem } = examine('consent', pageChecks, subject)
  env.observe(report)
  if (problem) return errorPage(problem)
  const pending = proven(subject.pending, 'a transaction')
  const loggedInSub = subject.session?.sub
  if (pending.mustLogin || loggedInSub === undefined || loggedInSub !== pending.sub) {
    return seeOther(loginUrl(env, pending))
  }
  const client = proven(await env.store.get('clients', pending.clientId), 'a client')
  const user = proven(await env.store.get('users', loggedInSub), 'a user')
  return consentPage(pending, client, user)
}

async function submit(request: Request, env: Env): Promise<Response> {
  const subject = await readTransaction(request, env)
  const { report, problem } = examine('consent', consentChecks, subject)
  env.observe(report)
  if (problem) return errorPage(problem)
  const pending = proven(subject.pending, 'a transaction')
  const session = proven(subject.session, 'a session')
  if (pending.mustLogin) return seeOther(loginUrl(env, pending))

  const decision = subject.form.value('decision')
  if (decision !== 'allow' && decision !== 'deny') {
    return seeOther(`${env.base}/consent?transaction=${pending.id}`)
  }
  if (decision === 'allow') await remember(env, session.id, pending.clientId, pending.scope)
  return answer(env, pending, session, decision)
}

async function remember(env: Env, id: string, clientId: string, scope: string): Promise<void> {
  await env.store.update('sessions', id, (old) => {
    const agreed = new Set([...(old?.consents[clientId] ?? []), ...scope.split(' ')])
    return {
      row: old && { ...old, consents: { ...old.consents, [clientId]: [...agreed] } },
      result: undefined,
    }
  })
}
