/** What the login and consent pages check before they show or do anything (RFC 6749 §10.12). */
import { alreadyAnswered } from '@/lib/sandbox/answer-transaction'
import { type Check, refuse } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'
import { type Body, type Form, readForm, readParameters } from '@/lib/sandbox/form'
import { currentSession } from '@/lib/sandbox/session'
import type { PendingRow, SessionRow } from '@/lib/sandbox/store'

/** A request for, or a form from, one of the pages of a transaction. */
export type TransactionSubject = {
  body: Body
  form: Form
  pending: PendingRow | undefined
  session: SessionRow | undefined
  origin: string | null
  issuerOrigin: string
  kind: Env['caller']['kind']
  nowMs: number
}

/** Reads the transaction that a page's URL or form names by `parameter`, and the session of the browser. */
export async function readTransaction(
  request: Request,
  env: Env,
  parameter = 'transaction',
): Promise<TransactionSubject> {
  const body: Body =
    request.method === 'POST'
      ? await readForm(request)
      : { kind: 'form', form: readParameters(new URL(request.url).searchParams) }
  return {
    body,
    form: body.form,
    pending: await env.store.get('pending', body.form.value(parameter) ?? ''),
    session: await currentSession(env),
    origin: env.caller.origin,
    issuerOrigin: new URL(env.issuer).origin,
    kind: env.caller.kind,
    nowMs: env.now(),
  }
}

type TransactionCheck = Check<TransactionSubject>

const transactionKnown: TransactionCheck = {
  name: 'transactionKnown',
  asks: 'Do I know this login transaction, and is it still running?',
  spec: 'RFC 6749 §4.1.1',
  look({ pending, nowMs, body }) {
    if (body.kind === 'too large')
      return refuse('invalid_request', 'The form is larger than 64 kB', { status: 413 })
    if (pending === undefined)
      return refuse('invalid_request', 'This login is not known here. The page may be old')
    if (nowMs >= pending.expiresAtMs)
      return refuse('invalid_request', 'This login took too long and has expired')
    return undefined
  },
}

const sameBrowser: TransactionCheck = {
  name: 'sameBrowser',
  asks: 'Did this browser begin the transaction?',
  spec: 'RFC 6749 §10.12',
  look({ pending, session }) {
    if (session === undefined || session.browserId !== pending?.browserId) {
      return refuse(
        'access_denied',
        'This login belongs to another browser, or its session has ended',
        { status: 403 },
      )
    }
    return undefined
  },
}

const unanswered: TransactionCheck = {
  name: 'unanswered',
  asks: 'Is the transaction still without an answer?',
  spec: 'RFC 6749 §4.1.2',
  look({ pending }) {
    if (pending?.answeredAtMs !== undefined) {
      return refuse(alreadyAnswered.error, alreadyAnswered.description)
    }
    return undefined
  },
}

const ownForm: TransactionCheck = {
  name: 'ownForm',
  asks: 'Was the form sent from a page of mine?',
  spec: 'RFC 6749 §10.12',
  look({ origin, issuerOrigin, kind }) {
    if (kind !== 'navigation' || origin !== issuerOrigin) {
      return refuse('access_denied', 'The form was not sent from a page of this server', {
        status: 403,
        expected: issuerOrigin,
        found: origin ?? '(no origin)',
      })
    }
    return undefined
  },
}

const antiForgery: TransactionCheck = {
  name: 'antiForgery',
  asks: 'Does the form carry the secret value that I put into this page?',
  spec: 'RFC 6749 §10.12',
  look({ form, pending }) {
    if (form.value('csrf') === undefined || form.value('csrf') !== pending?.csrf) {
      return refuse(
        'access_denied',
        'The form does not carry the value that was put into the page',
        { status: 403 },
      )
    }
    return undefined
  },
}

const rightPerson: TransactionCheck = {
  name: 'rightPerson',
  asks: 'Is the person who was asked the one who is logged in now?',
  spec: 'RFC 6749 §10.12',
  look({ pending, session }) {
    if (pending?.sub === undefined || session?.sub !== pending.sub) {
      return refuse(
        'access_denied',
        'Somebody else has logged in in this browser since the page was shown',
        { status: 403 },
      )
    }
    return undefined
  },
}

/** Before a page is shown. */
export const pageChecks: readonly TransactionCheck[] = [transactionKnown, sameBrowser, unanswered]

/** Before a login form is looked at. */
export const formChecks: readonly TransactionCheck[] = [
  ownForm,
  transactionKnown,
  sameBrowser,
  unanswered,
  antiForgery,
]

/** Before a consent form is looked at. */
export const consentChecks: readonly TransactionCheck[] = [...formChecks, rightPerson]
