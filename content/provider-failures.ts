/** What each failure of a lookup or a check of a provider means, and what to do. `{…}` is filled in. Data only. */
import type { KeyFinding, KeySetProblem } from '@/lib/jwt/key-set'
import type { MetadataProblem } from '@/lib/oauth/metadata'
import type { DocumentProblem } from '@/lib/oauth/public-document'

export type FailureWords = { title: string; means: string; todo: string }

type Problem = DocumentProblem | MetadataProblem['problem'] | KeySetProblem['problem']

export const failureWords: Record<Problem, FailureWords> = {
  unreachable: {
    title: 'Nothing answers there.',
    means:
      'The host does not exist, does not run, or your network does not reach it. An extension of your browser that blocks requests looks the same.',
    todo: 'Compare the address with the one that your provider shows, and check your connection.',
  },
  not_readable: {
    title: 'It answers, but does not let this page read the answer.',
    means:
      'The answer does not name {origin} in Access-Control-Allow-Origin, so your browser keeps it from this page (CORS). The server itself is there.',
    todo: 'Add {origin} to the origins that your provider allows: the list below says what that is called. If it has no such setting, run the request with curl, which is no browser, and paste the answer.',
  },
  too_slow: {
    title: 'No whole answer within ten seconds.',
    means: 'The request was given up. Nothing of it is kept.',
    todo: 'Try again. If it stays slow, run the request with curl, and paste the answer.',
  },
  cancelled: {
    title: 'Stopped.',
    means: 'You stopped it. Nothing of it is kept.',
    todo: 'Try again when you like.',
  },
  redirected: {
    title: 'It sends this page on to another address.',
    means:
      'The specifications want the answer itself here, with status 200. A redirect is not followed: it may lead to a host that you never named, or round in a circle.',
    todo: 'See with curl where Location leads. If that is the real issuer, enter that one.',
  },
  not_found: {
    title: 'There is no such document.',
    means:
      'The answer is {status}. Either the path is not the right one, or the provider publishes none.',
    todo: 'Check the whole address, path included: Keycloak has /realms/<realm>, Okta often /oauth2/default, Entra ID /<tenant ID>/v2.0. If there is none, enter the endpoints by hand.',
  },
  server_error: {
    title: 'The server failed.',
    means: 'The answer is {status}: the trouble is at the provider.',
    todo: 'Try again later, or look at the status page of the provider.',
  },
  status: {
    title: 'The server answers {status}.',
    means: 'This document is public and has to come with status 200.',
    todo: 'See with curl what it says. A login or a firewall in front of the provider may be in the way.',
  },
  too_large: {
    title: 'It is over 1 MB.',
    means:
      'A real document of this kind has some thousand characters. This one was not read to its end.',
    todo: 'Check the address: this is something else.',
  },
  broken_off: {
    title: 'The answer broke off.',
    means: 'Its end is missing, so nothing of it is used.',
    todo: 'Try again.',
  },
  empty: {
    title: 'The answer is empty.',
    means: 'The status is 200, and nothing came with it.',
    todo: 'Check the address, and see with curl whether more comes there.',
  },
  html: {
    title: 'It is a web page, not JSON.',
    means:
      'Something answers every address with the same page: an app, a login, or a portal of the network that you are in.',
    todo: 'Check the host: the issuer is often not where the login page is.',
  },
  content_type: {
    title: 'It does not say that it is JSON.',
    means:
      'Its Content-Type is “{found}”. The specifications want application/json, and what does not say so is not read as such.',
    todo: 'Have the provider corrected, or paste the document if you trust it.',
  },
  not_json: {
    title: 'It is no whole JSON.',
    means: 'It begins or ends in a way that JSON does not. Nothing of it is used.',
    todo: 'See with curl what comes. An error message in plain text is often the reason.',
  },
  no_object: {
    title: 'It is JSON, but {found}.',
    means: 'The document has to be one object, in braces.',
    todo: 'Check the address: this is something else.',
  },
  member_missing: {
    title: '{member} is missing.',
    means:
      'Without it there is no address to go to. OAuth servers without OpenID Connect may leave out jwks_uri: then no ID token can be checked.',
    todo: 'If your provider documents the address elsewhere, enter the endpoints by hand.',
  },
  member_type: {
    title: '{member} is {found}.',
    means: 'The specifications give it another type, so the document is not used.',
    todo: 'Have the provider corrected, or enter the endpoints by hand.',
  },
  member_address: {
    title: '{member} is no safe address.',
    means:
      'It is “{found}”. Only https is asked or opened, or http on this machine. Anything else could run a script or give the code away.',
    todo: 'Nothing was asked or opened there. Have the provider corrected.',
  },
  issuer: {
    title: 'It speaks for another issuer.',
    means:
      'The names have to be equal letter for letter, a slash at the end included. Else one server could pass off its documents as another’s.',
    todo: 'If the second one is your provider, use that one.',
  },
  no_list: {
    title: 'There is no list of keys in it.',
    means: 'A key set is a JSON object with a list named keys.',
    todo: 'Check jwks_uri at your provider.',
  },
  no_usable_key: {
    title: 'No key in it can check a signature.',
    means:
      'Public keys of the kinds RSA, EC and Ed25519 can. Private keys and shared secrets do not count, even if they are published.',
    todo: 'See at your provider whether signing keys are made, and whether it signs ID tokens with HS256: choose RS256.',
  },
  no_fitting_key: {
    title: 'No key goes with the algorithms that it names.',
    means:
      'ID tokens are signed with {found}, says the metadata. None of the published keys is for one of these with a public key.',
    todo: 'Choose RS256 for ID tokens at your provider.',
  },
}

/** What is odd about keys that a server publishes. */
export const keyFindings: Record<KeyFinding['finding'], string> = {
  private:
    'has its private half in it, and was not used. Whoever reads it can sign as this server. Tell who runs it.',
  symmetric: 'is a shared secret, and was not used. Who can check with it can sign with it.',
  wrong_type: 'is not of the kind that its alg needs, and was not used.',
  unsupported: 'is of a kind that is not used here, or lacks its numbers.',
  no_key: 'is no key: it does not name its kind (kty).',
  same_kid: 'shares its name with another key. A token that names it cannot be checked.',
}
