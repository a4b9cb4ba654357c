/** The errors that a server answers with, by the names that the specifications give. */
import type { Explanation } from '@/content/errors'
import type { ServerErrorCode } from '@/lib/oauth/errors'

export const serverErrors = {
  invalid_request: {
    title: 'The server cannot read the request',
    why: 'A parameter is missing, is there twice, or has a value that cannot be right. The description names it. Usual here: a redirect_uri that is not registered or no code_challenge in step 3, a malformed code_verifier in step 4.',
    wayOut: 'Put the parameter back in the panel and send the request again.',
    spec: 'RFC 6749 §5.2',
  },
  unauthorized_client: {
    title: 'Your app may not do this',
    why: 'The app is registered without the grant type or response type that it asked for.',
    wayOut:
      'Turn the grant type on in Register your application, or press Put back the defaults there. Then log in again.',
    spec: 'RFC 6749 §5.2',
  },
  access_denied: {
    title: 'The user said no',
    why: 'Somebody pressed Deny on the consent page. Your app must respect that and stay usable.',
    wayOut: 'Press Log in, then Allow.',
    spec: 'RFC 6749 §4.1.2.1',
  },
  unsupported_response_type: {
    title: 'The server does not give that kind of answer',
    why: 'response_type asks for something other than code. Kinds that put tokens into the URL are not offered here.',
    wayOut: 'Set response_type to code in step 3.',
    spec: 'RFC 6749 §4.1.2.1',
  },
  invalid_scope: {
    title: 'This scope cannot be had',
    why: 'In step 3 the scope is missing, malformed, or has no word that exists here. In step 5 it asks for more than the login granted.',
    wayOut: 'Put the scope back in the panel. In step 5 choose only granted ones, or leave it out.',
    spec: 'RFC 6749 §3.3',
  },
  server_error: {
    title: 'The server failed',
    why: 'Something inside the server went wrong. It is not your request.',
    wayOut: 'Send the request again. If it stays, press Reset the sandbox.',
    spec: 'RFC 6749 §4.1.2.1',
  },
  temporarily_unavailable: {
    title: 'The server is busy',
    why: 'It is overloaded or under maintenance, and says so.',
    wayOut: 'Wait a little, then send the request again.',
    spec: 'RFC 6749 §4.1.2.1',
  },
  invalid_client: {
    title: 'The server does not know this app, or not like this',
    why: 'client_id is unknown, or a secret came with it. This app is public: it has no secret to send.',
    wayOut: 'Put client_id back to timesheets-mobile and take the secret out.',
    spec: 'RFC 6749 §5.2',
  },
  invalid_grant: {
    title: 'The code or the refresh token is not accepted',
    why: 'The verifier does not fit the challenge, the code was used or is too old, redirect_uri differs from step 3, or the refresh token was already exchanged, revoked or has expired. Server shows which check said no.',
    wayOut:
      'After a wrong verifier, put it back and send again. Otherwise press Log in for a new code.',
    spec: 'RFC 6749 §5.2',
  },
  unsupported_grant_type: {
    title: 'The server does not know this grant',
    why: 'grant_type is neither authorization_code nor refresh_token. Passwords and client credentials are not offered here.',
    wayOut: 'Put grant_type back in the panel.',
    spec: 'RFC 6749 §5.2',
  },
  interaction_required: {
    title: 'The server has to show a page',
    why: 'You sent prompt=none, which forbids every page, and the login cannot be finished without one.',
    wayOut: 'Take prompt out in step 3 and press Log in.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  login_required: {
    title: 'The user has to log in',
    why: 'You sent prompt=none, which forbids the login page, and there is no session that would do.',
    wayOut: 'Take prompt out in step 3 and press Log in.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  account_selection_required: {
    title: 'The user has to choose an account',
    why: 'You sent prompt=none, and more than one account could be meant.',
    wayOut: 'Take prompt out in step 3 and press Log in.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  consent_required: {
    title: 'The user has to agree',
    why: 'You sent prompt=none, which forbids the consent page, and the user has not agreed to all of this scope yet.',
    wayOut: 'Take prompt out in step 3, press Log in, then Allow.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  invalid_request_uri: {
    title: 'The request object could not be fetched',
    why: 'request_uri points to an address that has an error or no request object.',
    wayOut: 'Take request_uri out in step 3.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  invalid_request_object: {
    title: 'The request object is no good',
    why: 'The parameter request holds a JWT that the server cannot accept.',
    wayOut: 'Take request out in step 3.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  request_not_supported: {
    title: 'The server takes no request objects',
    why: 'The parameter request packs all the others into a JWT. This sandbox does not read it.',
    wayOut: 'Take request out in step 3.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  request_uri_not_supported: {
    title: 'The server fetches no request objects',
    why: 'The parameter request_uri points to a packed request. This sandbox does not fetch it.',
    wayOut: 'Take request_uri out in step 3.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  registration_not_supported: {
    title: 'The server takes no registration in a login',
    why: 'The parameter registration describes an app on the spot. This sandbox does not read it.',
    wayOut: 'Take registration out in step 3.',
    spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  },
  invalid_token: {
    title: 'The access token is not accepted',
    why: 'It has expired, was revoked or changed, or is meant for somebody else: an ID token, for example, or a token without the audience of this API.',
    wayOut: 'Press Refresh tokens. If you have no refresh token, walk steps 3 and 4 again.',
    spec: 'RFC 6750 §3.1',
  },
  insufficient_scope: {
    title: 'The access token does not reach this far',
    why: 'The token is good, and the scope that this request needs was not granted. The answer names it.',
    wayOut: 'Add the scope in step 3, then walk steps 3 and 4 again.',
    spec: 'RFC 6750 §3.1',
  },
  invalid_target: {
    title: 'The server does not know this API',
    why: 'audience, or resource, is not the identifier of a registered API.',
    wayOut: 'Put audience back to https://api.exampleco.com/timesheets in step 3.',
    spec: 'RFC 8707 §2',
  },
  unsupported_token_type: {
    title: 'This kind of token cannot be revoked',
    why: 'The server does not revoke tokens of this kind.',
    wayOut: 'Revoke the refresh token; the tokens that came of it die with it.',
    spec: 'RFC 7009 §2.2.1',
  },
  invalid_redirect_uri: {
    title: 'The server does not register this callback',
    why: 'A redirect URI of the registration is missing, is no whole URL, has a fragment, or uses http away from this machine.',
    wayOut:
      'Register a whole URL: https, http on 127.0.0.1, or a private-use scheme such as com.example.app:/callback.',
    spec: 'RFC 7591 §3.2.2',
  },
  invalid_client_metadata: {
    title: 'The server does not register such an app',
    why: 'A member of the registration is not allowed here: another grant type, a secret, or a name that is too long.',
    wayOut: 'Ask for authorization_code and refresh_token, with the authentication method none.',
    spec: 'RFC 7591 §3.2.2',
  },
  unknown_error: {
    title: 'An error that no specification names',
    why: 'The server answered with a word of its own. Its description may say more.',
    wayOut: "Read the server's own words in the answer, or its documentation.",
    spec: 'RFC 6749 §8.5',
  },
} satisfies Record<ServerErrorCode, Explanation>
