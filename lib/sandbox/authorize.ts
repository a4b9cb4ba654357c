/** The authorization endpoint (RFC 6749 §3.1, §4.1.1; OpenID Connect Core 1.0 §3.1.2). */
import { answer } from '@/lib/sandbox/answer-transaction'
import {
  empty,
  isOnlyLooking,
  methodNotAllowed,
  onlyLooking,
  seeOther,
} from '@/lib/sandbox/answers'
import { backToClient } from '@/lib/sandbox/authorization-response'
import { authorizeChecks } from '@/lib/sandbox/authorize-checks'
import type { AuthorizeSubject } from '@/lib/sandbox/authorize-subject'
import { challengeOf } from '@/lib/sandbox/challenge-checks'
import { examine, type Problem, proven } from '@/lib/sandbox/checks'
import { connectionOf, isConnection } from '@/lib/sandbox/connections'
import { type Env, randomText } from '@/lib/sandbox/env'
import { loginUrl } from '@/lib/sandbox/finish-login'
import { type Body, readForm, readParameters, sizeLimit } from '@/lib/sandbox/form'
import { errorPage } from '@/lib/sandbox/pages'
import { responseModeOf } from '@/lib/sandbox/response-checks'
import { grantableScopes, readScope, refreshSwitches } from '@/lib/sandbox/scope'
import { currentSession, hasAgreed, startBrowserSession } from '@/lib/sandbox/session'
import type { PendingRow, SessionRow } from '@/lib/sandbox/store'
import { sweepSometimes } from '@/lib/sandbox/sweep'

/** Checks an authorization request, then asks for login or consent, or answers it at once. */
export async function authorize(request: Request, env: Env): Promise<Response> {
  // A preflight gets no permission: this endpoint is for navigations (RFC 9700 §2.6).
  if (request.method === 'OPTIONS') return empty(204)
  if (isOnlyLooking(request, env)) return onlyLooking(request, env)
  if (request.method !== 'GET' && request.method !== 'POST') return methodNotAllowed('GET', 'POST')
  await sweepSometimes(env)

  const subject = await readSubject(request, env)
  const outcome = examine('authorize', authorizeChecks, subject)
  env.observe(outcome.report)
  if (outcome.problem) {
    return refused(env, subject, outcome.problem, asksOf(outcome.failed))
  }

  const session = subject.session ?? (await startBrowserSession(env))
  const pending = await begin(env, subject, session)
  if (pending.mustLogin) return seeOther(loginUrl(env, pending))
  const mustConsent = pending.mustConsent || !hasAgreed(session, pending.clientId, pending.scope)
  if (mustConsent) return seeOther(`${env.base}/consent?transaction=${pending.id}`)
  return answer(env, pending, session, 'allow')
}

/** Collects everything the checks look at, so that they need not wait for anything. */
async function readSubject(request: Request, env: Env): Promise<AuthorizeSubject> {
  const body = await readRequest(request)
  const { form } = body
  const client = await env.store.get('clients', form.value('client_id') ?? '')
  const target = form.value('audience') ?? form.value('resource')
  const hint = form.value('id_token_hint')
  const session = await currentSession(env)
  return {
    body,
    form,
    client,
    target,
    api: target === undefined ? undefined : await env.store.get('apis', target),
    hint: hint === undefined ? 'absent' : ((await env.keys.verify(hint)) ?? 'broken'),
    issuer: env.issuer,
    settings: env.settings,
    session,
    sessionConnection: await connectionOf(env, session),
    nowMs: env.now(),
  }
}

async function readRequest(request: Request): Promise<Body> {
  if (request.method === 'POST') return readForm(request)
  const { searchParams, search } = new URL(request.url)
  if (search.length > sizeLimit)
    return { kind: 'too large', form: readParameters(new URLSearchParams()) }
  return { kind: 'form', form: readParameters(searchParams) }
}

function refused(
  env: Env,
  { form }: AuthorizeSubject,
  problem: Problem,
  asks: string | undefined,
): Promise<Response> | Response {
  const redirectUri = form.value('redirect_uri')
  if (problem.onPage || redirectUri === undefined) return errorPage(problem, asks)
  const destination = { redirectUri, ...responseModeOf(form) }
  return backToClient(env, destination, {
    error: problem.error,
    error_description: problem.description,
    state: form.repeated.includes('state') ? undefined : form.value('state'),
  })
}

function asksOf(name: string | undefined): string | undefined {
  return authorizeChecks.find((check) => check.name === name)?.asks
}

/** Writes the login transaction down, with what is still to be asked of the person. */
async function begin(
  env: Env,
  subject: AuthorizeSubject,
  session: SessionRow,
): Promise<PendingRow> {
  const { form, api, target } = subject
  const client = proven(subject.client, 'a client')
  const asked = proven(readScope(form.value('scope') ?? ''), 'a scope')
  const scope = grantableScopes(asked, client, api).join(' ')
  const prompts = (form.value('prompt') ?? '').split(' ')
  const nowMs = env.now()
  const connection = form.value('connection')
  const hintedSub = typeof subject.hint === 'object' ? subject.hint.claims.sub : undefined
  const pending: PendingRow = {
    id: randomText(env),
    clientId: client.client_id,
    redirectUri: proven(form.value('redirect_uri'), 'a redirect URI'),
    ...challengeOf(form),
    ...responseModeOf(form),
    scope,
    ...(target !== undefined && { audience: target }),
    ...(form.value('state') !== undefined && { state: form.value('state') }),
    ...(form.value('nonce') !== undefined && { nonce: form.value('nonce') }),
    refreshSwitches: refreshSwitches(asked, client, api),
    ...(isConnection(connection) && { connection }),
    startedAtMs: nowMs,
    expiresAtMs: nowMs + env.settings.transactionLifetimeMs,
    browserId: session.browserId,
    csrf: randomText(env),
    mustLogin: needsLogin(subject, session, hintedSub),
    mustConsent: prompts.includes('consent'),
    ...(hintedSub !== undefined && { hintedSub }),
    ...(await firstUsername(env, form.value('login_hint'), hintedSub)),
    loginFailed: false,
    ...(session.sub !== undefined && { sub: session.sub }),
  }
  await env.store.put('pending', pending.id, pending)
  return pending
}

function needsLogin(
  { form, nowMs, sessionConnection }: AuthorizeSubject,
  session: SessionRow,
  hintedSub: string | undefined,
): boolean {
  if (session.sub === undefined || session.authTimeMs === undefined) return true
  const prompts = (form.value('prompt') ?? '').split(' ')
  if (prompts.includes('login') || prompts.includes('select_account')) return true
  if (hintedSub !== undefined && hintedSub !== session.sub) return true
  if ((form.value('connection') ?? sessionConnection) !== sessionConnection) return true
  const maxAge = form.value('max_age')
  return maxAge !== undefined && nowMs - session.authTimeMs >= Number(maxAge) * 1000
}

async function firstUsername(
  env: Env,
  loginHint: string | undefined,
  hintedSub: string | undefined,
): Promise<{ username?: string }> {
  if (loginHint !== undefined) return { username: loginHint }
  const hinted = hintedSub === undefined ? undefined : await env.store.get('users', hintedSub)
  return hinted === undefined ? {} : { username: hinted.email }
}
