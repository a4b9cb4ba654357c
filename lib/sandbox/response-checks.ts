/** What kind of answer an authorization request asks for, and how it is to travel (RFC 6749 §3.1, §4.1.1). */
import type { AuthorizeCheck } from '@/lib/sandbox/authorize-subject'
import { refuse } from '@/lib/sandbox/checks'
import { grantNotAllowed } from '@/lib/sandbox/client-checks'
import type { Form } from '@/lib/sandbox/form'

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

const knownResponseMode: AuthorizeCheck = {
  name: 'knownResponseMode',
  asks: 'Shall the answer come back in the query, or behind the #?',
  spec: 'OAuth 2.0 Multiple Response Types §2.1',
  look({ form }) {
    const found = form.value('response_mode')
    if (found === undefined) return { expected: 'query or fragment', found: '(absent: query)' }
    if (isResponseMode(found)) return { expected: 'query or fragment', found }
    return refuse('invalid_request', 'The response modes offered here are query and fragment', {
      expected: 'query or fragment',
      found,
    })
  },
}

/** Whether the answer can be what is asked for. */
export const responseChecks: readonly AuthorizeCheck[] = [
  noRepeatedParameter,
  noRequestObject,
  codeResponse,
  allowedGrant,
  knownResponseMode,
]

/** The ways in which an answer can travel here; the first is the default for a code. */
export const responseModes = ['query', 'fragment'] as const

function isResponseMode(text: string): boolean {
  return responseModes.some((mode) => mode === text)
}

/** The response mode to go by: an unknown one, or one sent twice, is answered by query. */
export function responseModeOf(form: Form): { responseMode?: 'fragment' } {
  const isFragment =
    form.value('response_mode') === 'fragment' && !form.repeated.includes('response_mode')
  return isFragment ? { responseMode: 'fragment' } : {}
}
