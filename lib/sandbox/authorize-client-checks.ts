/** Whether the redirect URI may be used at all: until it is known to be the app's, nothing is sent there (RFC 6749 §4.1.2.1). */
import { sameRedirectUri } from '@/lib/oauth/redirect-uri'
import type { AuthorizeCheck } from '@/lib/sandbox/authorize-subject'
import { refuse } from '@/lib/sandbox/checks'

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
  look({ form, client, settings }) {
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
    if (registered.some((uri) => sameRedirectUri(uri, sent))) {
      return { expected: sent, found: sent }
    }
    if (settings.unsafePrefixRedirects && beginsLikeOneOf(registered, sent)) {
      return { expected, found: sent, letPassBy: 'unsafePrefixRedirects' }
    }
    return refuse(
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

/** What a server compares that saves itself the last characters. What goes into a header has to be a URL all the same. */
function beginsLikeOneOf(registered: readonly string[], sent: string): boolean {
  const isAddress = /^[!"$-~]+$/.test(sent) && URL.canParse(sent)
  return isAddress && registered.some((uri) => sent.startsWith(uri))
}
