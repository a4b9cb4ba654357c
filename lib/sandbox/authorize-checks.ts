/** What the authorization endpoint checks, in order. Until the redirect URI is known to be the app's, it is not used. */
import type { Connection } from '@/lib/inside'
import { sameRedirectUri } from '@/lib/oauth/redirect-uri'
import { challengeChecks } from '@/lib/sandbox/challenge-checks'
import { type Check, refuse } from '@/lib/sandbox/checks'
import { isConnection } from '@/lib/sandbox/connections'
import type { Body, Form } from '@/lib/sandbox/form'
import type { Signed } from '@/lib/sandbox/keys'
import { promptChecks } from '@/lib/sandbox/prompt-checks'
import { grantableScopes, readScope } from '@/lib/sandbox/scope'
import type { Rows, SessionRow } from '@/lib/sandbox/store'

/** An authorization request with everything that its checks compare it to. */
export type AuthorizeSubject = {
  body: Body
  form: Form
  client: Rows['clients'] | undefined
  /** The `audience`, or `resource`, that was asked for. */
  target: string | undefined
  api: Rows['apis'] | undefined
  hint: Signed | 'absent' | 'broken'
  issuer: string
  session: SessionRow | undefined
  /** Where the person of the session logged in. */
  sessionConnection: Connection | undefined
  nowMs: number
}

type AuthorizeCheck = Check<AuthorizeSubject>

const readableRequest: AuthorizeCheck = {
  name: 'readableRequest',
  asks: 'Can I read the request, and is it no larger than 64 kB?',
  spec: 'RFC 6749 §3.1',
  look({ body }) {
    if (body.kind === 'too large') {
      return refuse('invalid_request', 'The request is larger than 64 kB', {
        onPage: true,
        status: 413,
      })
    }
    if (body.kind === 'not a form') {
      return refuse(
        'invalid_request',
        'A POST to this endpoint has to be a form, application/x-www-form-urlencoded',
        { onPage: true },
      )
    }
    return undefined
  },
}

const knownClient: AuthorizeCheck = {
  name: 'knownClient',
  asks: 'Do I know an app with this client_id?',
  spec: 'RFC 6749 §4.1.2.1',
  look({ form, client }) {
    if (form.repeated.includes('client_id')) {
      return refuse('invalid_request', 'client_id was sent more than once', { onPage: true })
    }
    if (form.value('client_id') === undefined) {
      return refuse(
        'invalid_request',
        'client_id is missing, so nobody knows which app is asking',
        { onPage: true },
      )
    }
    return client
      ? { found: client.client_id }
      : refuse('invalid_client', 'No app with this client_id is registered here', { onPage: true })
  },
}

const exactRedirectUri: AuthorizeCheck = {
  name: 'exactRedirectUri',
  asks: 'Is the redirect_uri, letter for letter, one that this app registered?',
  spec: 'RFC 9700 §4.1.3',
  look({ form, client }) {
    const sent = form.value('redirect_uri')
    const registered = client?.redirect_uris ?? []
    const expected = registered.join(' or ')
    if (form.repeated.includes('redirect_uri')) {
      return refuse('invalid_request', 'redirect_uri was sent more than once', { onPage: true })
    }
    if (sent === undefined) {
      return refuse('invalid_request', 'redirect_uri is missing; the server never guesses one', {
        onPage: true,
        expected,
        found: '(absent)',
      })
    }
    return registered.some((uri) => sameRedirectUri(uri, sent))
      ? { expected: sent, found: sent }
      : refuse(
          'invalid_request',
          'The redirect_uri is not registered for this app. It has to be equal letter for letter, so the server does not send anything there',
          { onPage: true, expected, found: sent },
        )
  },
}

/** The checks that decide whether the redirect URI may be used at all: their refusals stay here. */
export const clientChecks: readonly AuthorizeCheck[] = [
  readableRequest,
  knownClient,
  exactRedirectUri,
]

const noRepeatedParameter: AuthorizeCheck = {
  name: 'noRepeatedParameter',
  asks: 'Was every parameter sent only once?',
  spec: 'RFC 6749 §3.1',
  look({ form }) {
    if (form.repeated.length > 0) {
      return refuse('invalid_request', 'A parameter was sent more than once')
    }
    return undefined
  },
}

const noRequestObject: AuthorizeCheck = {
  name: 'noRequestObject',
  asks: 'Are the parameters in the URL itself, not in a request object?',
  spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  look({ form }) {
    if (form.value('request') !== undefined)
      return refuse('request_not_supported', 'The request parameter is not supported here')
    if (form.value('request_uri') !== undefined)
      return refuse('request_uri_not_supported', 'The request_uri parameter is not supported here')
    if (form.value('registration') !== undefined)
      return refuse(
        'registration_not_supported',
        'The registration parameter is not supported here',
      )
    return undefined
  },
}

const codeResponse: AuthorizeCheck = {
  name: 'codeResponse',
  asks: 'Does the app ask for a code?',
  spec: 'RFC 6749 §4.1.1',
  look({ form }) {
    const found = form.value('response_type')
    if (found === undefined)
      return refuse('invalid_request', 'response_type is missing; for this flow it is code', {
        expected: 'code',
        found: '(absent)',
      })
    if (found !== 'code')
      return refuse(
        'unsupported_response_type',
        'Only response_type code is supported; tokens never travel in a redirect',
        { expected: 'code', found },
      )
    return { expected: 'code', found }
  },
}

const allowedGrant: AuthorizeCheck = {
  name: 'allowedGrant',
  asks: 'Is the app registered for the grant type authorization_code?',
  spec: 'RFC 6749 §4.1.2.1',
  look({ client }) {
    return client?.grant_types.includes('authorization_code')
      ? undefined
      : refuse('unauthorized_client', grantNotAllowed('authorization_code'), {
          expected: 'authorization_code',
          found: client?.grant_types.join(' ') || '(no grant type)',
        })
  },
}

/** Auth0's words for a grant type that is switched off for an app, so that a search for them helps. */
export function grantNotAllowed(grant: 'authorization_code' | 'refresh_token'): string {
  return `Grant type '${grant}' not allowed for the client.`
}

const knownConnection: AuthorizeCheck = {
  name: 'knownConnection',
  asks: 'If the app names a connection: is it one that people can log in with here?',
  spec: 'RFC 6749 §3.1',
  look({ form }) {
    const found = form.value('connection')
    if (found === undefined || isConnection(found)) return { found }
    return refuse(
      'invalid_request',
      'connection knows Username-Password-Authentication and github',
      {
        expected: 'Username-Password-Authentication or github',
        found,
      },
    )
  },
}

const queryResponse: AuthorizeCheck = {
  name: 'queryResponse',
  asks: 'Shall the answer come back in the query?',
  spec: 'OAuth 2.0 Multiple Response Types §2.1',
  look({ form }) {
    const found = form.value('response_mode')
    if (found !== undefined && found !== 'query') {
      return refuse('invalid_request', 'The only response_mode offered here is query', {
        expected: 'query',
        found,
      })
    }
    return undefined
  },
}

const knownAudience: AuthorizeCheck = {
  name: 'knownAudience',
  asks: 'Is the API that the token is for registered here?',
  spec: 'RFC 8707 §2',
  look({ form, target, api }) {
    const audience = form.value('audience')
    const resource = form.value('resource')
    if (audience !== undefined && resource !== undefined && audience !== resource) {
      return refuse('invalid_request', 'audience and resource name different APIs')
    }
    if (target !== undefined && api === undefined) {
      return refuse('invalid_target', 'No API with this identifier is registered here')
    }
    if (api) return { expected: api.identifier, found: target }
    return undefined
  },
}

const readableScope: AuthorizeCheck = {
  name: 'readableScope',
  asks: 'Is there a scope, well written, with something that I can grant?',
  spec: 'RFC 6749 §3.3',
  look({ form, client, api }) {
    const sent = form.value('scope')
    if (sent === undefined) return refuse('invalid_scope', 'scope is missing or empty')
    const asked = readScope(sent)
    if (asked === undefined)
      return refuse('invalid_scope', 'scope has to be words with one blank between them')
    const granted = client ? grantableScopes(asked, client, api) : []
    if (granted.length === 0)
      return refuse('invalid_scope', 'None of these scopes exists here for this audience')
    return { expected: granted.join(' '), found: asked.join(' ') }
  },
}

/** The checks whose refusals go back to the app, by redirect. */
export const requestChecks: readonly AuthorizeCheck[] = [
  noRepeatedParameter,
  noRequestObject,
  codeResponse,
  allowedGrant,
  queryResponse,
  ...challengeChecks,
  knownAudience,
  readableScope,
  knownConnection,
  ...promptChecks,
]
