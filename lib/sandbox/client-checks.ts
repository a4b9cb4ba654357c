/** What the token, revocation and introspection endpoints ask of a public client (RFC 6749 §2.1, §3.2.1). */
import type { ClientRecord } from '@/lib/inside'
import { type Check, refuse } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'
import { type Body, type Form, readForm } from '@/lib/sandbox/form'

/** A form-encoded request of a client. */
export type ClientSubject = {
  body: Body
  form: Form
  /** True if there was an `Authorization` header. */
  hasAuthorization: boolean
  client: ClientRecord | undefined
  nowMs: number
}

/** Reads the form and looks the client up. The query is never read (RFC 6749 §3.2). */
export async function readClientRequest(request: Request, env: Env): Promise<ClientSubject> {
  const body = await readForm(request)
  return {
    body,
    form: body.form,
    hasAuthorization: request.headers.has('authorization'),
    client: await env.store.get('clients', body.form.value('client_id') ?? ''),
    nowMs: env.now(),
  }
}

type ClientCheck = Check<ClientSubject>

const formEncoded: ClientCheck = {
  name: 'formEncoded',
  asks: 'Are the parameters in the body, form-encoded, in at most 64 kB?',
  spec: 'RFC 6749 §3.2',
  look({ body }) {
    if (body.kind === 'too large') {
      return refuse('invalid_request', 'The body is larger than 64 kB', { status: 413 })
    }
    if (body.kind === 'not a form') {
      return refuse(
        'invalid_request',
        'The parameters have to be in the body, form-encoded (application/x-www-form-urlencoded)',
      )
    }
    return undefined
  },
}

const noRepeatedParameter: ClientCheck = {
  name: 'noRepeatedParameter',
  asks: 'Was every parameter sent only once?',
  spec: 'RFC 6749 §3.2',
  look({ form }) {
    if (form.repeated.length > 0) {
      return refuse('invalid_request', 'A parameter was sent more than once')
    }
    return undefined
  },
}

const noSecret: ClientCheck = {
  name: 'noSecret',
  asks: 'Does the app leave out a secret, as a public client has none?',
  spec: 'RFC 6749 §2.1',
  look({ form, hasAuthorization }) {
    if (hasAuthorization) {
      return refuse(
        'invalid_client',
        'This app is a public client: it has no secret and sends no Authorization header here',
        { status: 401, challenge: 'Basic realm="token"' },
      )
    }
    const secret = form.value('client_secret') ?? form.value('client_assertion')
    if (secret !== undefined) {
      return refuse(
        'invalid_client',
        'This app is a public client: an installed app cannot keep a secret, so none is accepted',
        { status: 401 },
      )
    }
    return undefined
  },
}

const clientNamed: ClientCheck = {
  name: 'clientNamed',
  asks: 'Does the request say which app sends it?',
  spec: 'RFC 6749 §3.2.1',
  look({ form }) {
    if (form.value('client_id') === undefined) {
      return refuse('invalid_request', 'client_id is missing')
    }
    return undefined
  },
}

/** The same question at the introspection endpoint, which has to answer 401 (RFC 7662 §2.1, §2.3). */
const clientIdentified: ClientCheck = {
  ...clientNamed,
  name: 'clientIdentified',
  spec: 'RFC 7662 §2.1',
  look({ form }) {
    if (form.value('client_id') === undefined) {
      return refuse('invalid_client', 'client_id is missing, so nobody knows who asks', {
        status: 401,
      })
    }
    return undefined
  },
}

const knownClient: ClientCheck = {
  name: 'knownClient',
  asks: 'Do I know an app with this client_id?',
  spec: 'RFC 6749 §5.2',
  look({ client }) {
    return client
      ? { found: client.client_id }
      : refuse('invalid_client', 'No app with this client_id is registered here', { status: 401 })
  },
}

const common = [formEncoded, noRepeatedParameter, noSecret]

/** For the token and revocation endpoints. */
export const clientChecks: readonly ClientCheck[] = [...common, clientNamed, knownClient]

/** For the introspection endpoint. */
export const introspectingClientChecks: readonly ClientCheck[] = [
  ...common,
  clientIdentified,
  knownClient,
]

/** Auth0's words for a grant type that is switched off for an app, so that a search for them helps. */
export function grantNotAllowed(grant: 'authorization_code' | 'refresh_token'): string {
  return `Grant type '${grant}' not allowed for the client.`
}
