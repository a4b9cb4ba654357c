/** What is checked before a logout (OpenID Connect RP-Initiated Logout 1.0 §2, §3). */
import type { ClientRecord } from '@/lib/inside'
import { type Check, refuse } from '@/lib/sandbox/checks'
import type { Caller } from '@/lib/sandbox/env'
import type { Body, Form } from '@/lib/sandbox/form'
import type { Signed } from '@/lib/sandbox/keys'
import type { SessionRow } from '@/lib/sandbox/store'

export type LogoutSubject = {
  body: Body
  form: Form
  hint: Signed | 'absent' | 'broken'
  client: ClientRecord | undefined
  session: SessionRow | undefined
  issuer: string
  caller: Caller
}

type LogoutCheck = Check<LogoutSubject>

const readableRequest: LogoutCheck = {
  name: 'readableRequest',
  asks: 'Can I read the request, with every parameter only once?',
  spec: 'RFC 6749 §3.1',
  look({ body, form }) {
    if (body.kind === 'too large')
      return refuse('invalid_request', 'The form is larger than 64 kB', { status: 413 })
    if (body.kind === 'not a form')
      return refuse('invalid_request', 'A POST to this endpoint has to be a form')
    if (form.repeated.length > 0)
      return refuse('invalid_request', 'A parameter was sent more than once')
    return undefined
  },
}

const genuineHint: LogoutCheck = {
  name: 'genuineHint',
  asks: 'Is the id_token_hint, if it was sent, an ID token of mine?',
  spec: 'OpenID Connect RP-Initiated Logout 1.0 §2',
  look({ hint, form, issuer }) {
    if (hint === 'absent') return undefined
    if (hint === 'broken' || hint.typ !== 'JWT' || hint.claims.iss !== issuer) {
      return refuse('invalid_request', 'The id_token_hint is not an ID token of this server')
    }
    const clientId = form.value('client_id')
    if (clientId !== undefined && clientId !== hint.claims.aud) {
      return refuse('invalid_request', 'client_id and id_token_hint name different apps')
    }
    return undefined
  },
}

const registeredTarget: LogoutCheck = {
  name: 'registeredTarget',
  asks: 'Is the post_logout_redirect_uri, letter for letter, one that this app registered?',
  spec: 'OpenID Connect RP-Initiated Logout 1.0 §3',
  look({ form, client }) {
    const target = form.value('post_logout_redirect_uri')
    if (target !== undefined && !client?.post_logout_redirect_uris.includes(target)) {
      return refuse(
        'invalid_request',
        'The post_logout_redirect_uri is not registered for this app',
      )
    }
    return undefined
  },
}

const ownAnswer: LogoutCheck = {
  name: 'ownAnswer',
  asks: 'Did the answer come from the page that I showed to this browser?',
  spec: 'RFC 6749 §10.12',
  look({ form, session, issuer, caller }) {
    const own = caller.kind === 'navigation' && caller.origin === new URL(issuer).origin
    if (!own || session === undefined || form.value('csrf') !== session.csrf) {
      return refuse('access_denied', 'The form was not sent from the page of this server', {
        status: 403,
      })
    }
    return undefined
  },
}

/** Before anything. */
export const logoutChecks: readonly LogoutCheck[] = [readableRequest, genuineHint, registeredTarget]

/** Before the answer of the person counts. */
export const confirmChecks: readonly LogoutCheck[] = [ownAnswer]
