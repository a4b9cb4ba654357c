/** Logging out on an app's request (OpenID Connect RP-Initiated Logout 1.0). */
import { isOnlyLooking, methodNotAllowed, onlyLooking, seeOther } from '@/lib/sandbox/answers'
import { examine } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'
import { type Body, readForm, readParameters } from '@/lib/sandbox/form'
import { confirmChecks, type LogoutSubject, logoutChecks } from '@/lib/sandbox/logout-checks'
import { errorPage, loggedOutPage, logoutPage } from '@/lib/sandbox/pages'
import { currentSession, logOut } from '@/lib/sandbox/session'

/** Ends the login, after asking the person unless an ID token of this very login vouches for the request. */
export async function logout(request: Request, env: Env): Promise<Response> {
  if (isOnlyLooking(request, env)) return onlyLooking(request, env)
  if (request.method !== 'GET' && request.method !== 'POST') return methodNotAllowed('GET', 'POST')
  const subject = await readSubject(request, env)
  const confirmed = subject.form.value('csrf') !== undefined
  const checks = confirmed ? [...logoutChecks, ...confirmChecks] : logoutChecks
  const { report, problem } = examine('logout', checks, subject)
  env.observe(report)
  if (problem) return errorPage(problem)

  const { form, session, hint } = subject
  const target = form.value('post_logout_redirect_uri')
  const state = form.value('state')
  const vouched = typeof hint === 'object' && hint.claims.sid === session?.sid
  if (session?.sub !== undefined) {
    if (!confirmed && !vouched) {
      return logoutPage(session.csrf, {
        id_token_hint: form.value('id_token_hint'),
        client_id: form.value('client_id'),
        post_logout_redirect_uri: target,
        state,
      })
    }
    await logOut(env, session)
  }
  return target === undefined ? loggedOutPage() : seeOther(withState(target, state))
}

async function readSubject(request: Request, env: Env): Promise<LogoutSubject> {
  const body: Body =
    request.method === 'POST'
      ? await readForm(request)
      : { kind: 'form', form: readParameters(new URL(request.url).searchParams) }
  const { form } = body
  const token = form.value('id_token_hint')
  const hint = token === undefined ? 'absent' : ((await env.keys.verify(token)) ?? 'broken')
  const audience = typeof hint === 'object' ? hint.claims.aud : undefined
  const clientId = typeof audience === 'string' ? audience : form.value('client_id')
  return {
    body,
    form,
    hint,
    client: await env.store.get('clients', clientId ?? ''),
    session: await currentSession(env),
    issuer: env.issuer,
    caller: env.caller,
  }
}

function withState(target: string, state: string | undefined): string {
  if (state === undefined) return target
  return `${target}${target.includes('?') ? '&' : '?'}${new URLSearchParams({ state })}`
}
