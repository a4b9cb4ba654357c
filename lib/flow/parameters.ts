/** The requests of a run as they will be sent: what the flow calls for, with the learner's edits. */
import type { EditableRequest, Edits, Run } from '@/lib/flow/run'
import { authorizationParameters, type Parameter } from '@/lib/oauth/authorization'
import type { Transaction } from '@/lib/oauth/callback'
import { refreshParameters, tokenParameters } from '@/lib/oauth/token'

/** A parameter of a request, with what the lesson had there if the learner changed it. */
export type EditedParameter = Parameter & { original?: string; removed?: true }

/** The authorization request (RFC 6749 §4.1.1, RFC 7636 §4.3). Values not made yet are empty. */
export function authorizeRequest(run: Run): EditedParameter[] {
  const parameters = authorizationParameters({
    ...run.app,
    challenge: run.challenge?.value ?? '',
    state: run.state ?? '',
    nonce: run.nonce ?? '',
  })
  return edited(parameters, run.edits.authorize)
}

/** The token request (RFC 6749 §4.1.3, RFC 7636 §4.5) for the code that the run holds. */
export function tokenRequest(run: Run): EditedParameter[] {
  const transaction = transactionOf(run)
  const parameters = tokenParameters({
    clientId: transaction?.clientId ?? run.app.clientId,
    code: run.code?.value ?? '',
    redirectUri: run.code?.from.redirectUri ?? run.app.redirectUri,
    verifier: run.verifier?.value ?? '',
  })
  return edited(parameters, run.edits.token)
}

/** The refresh request (RFC 6749 §6) with the newest refresh token. */
export function refreshRequest(run: Run): EditedParameter[] {
  const parameters = refreshParameters({
    clientId: transactionOf(run)?.clientId ?? run.app.clientId,
    refreshToken: run.tokens?.value.refresh_token ?? '',
  })
  return edited(parameters, run.edits.refresh)
}

/** What the lesson has for a parameter of a request; undefined if it has no such parameter. */
export function lessonValue(run: Run, request: EditableRequest, name: string): string | undefined {
  const unedited = { ...run, edits: { ...run.edits, [request]: {} } }
  const builders = { authorize: authorizeRequest, token: tokenRequest, refresh: refreshRequest }
  return builders[request](unedited).find((parameter) => parameter.name === name)?.value
}

/** The parameters that go over the wire: without those taken out. */
export function sent(parameters: readonly EditedParameter[]): Parameter[] {
  return parameters.filter(({ removed }) => !removed).map(({ name, value }) => ({ name, value }))
}

/** The transaction that the run's code answers. */
export function transactionOf(run: Run): Transaction | undefined {
  return run.transactions.find(({ state }) => state === run.code?.from.state)
}

function edited(parameters: readonly Parameter[], edits: Edits): EditedParameter[] {
  const known = new Set(parameters.map(({ name }) => name))
  const changed = parameters.map(({ name, value }): EditedParameter => {
    const edit = Object.hasOwn(edits, name) ? edits[name] : undefined
    if (edit === undefined || edit === value) return { name, value }
    return edit === null
      ? { name, value, original: value, removed: true }
      : { name, value: edit, original: value }
  })
  const added = Object.entries(edits).filter(([name, value]) => !known.has(name) && value !== null)
  return [...changed, ...added.map(([name, value]) => ({ name, value: value ?? '' }))]
}
