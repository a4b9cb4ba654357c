/**
 * A tenant of a learner's own, as strict as the commercial ones: one public native client, PKCE with S256, exact
 * redirect URIs, origins named one by one, a refresh token only for `offline_access` that was agreed to anew.
 */
import { serveOidcProvider } from './oidc-provider.mjs'

export const clientId = 'native-app'
const ada = { sub: 'tenant|ada', name: 'Ada Lovelace', email: 'ada@example.com' }
const scopes = ['openid', 'profile', 'email', 'offline_access']

/**
 * @param {object} setup
 * @param {string} setup.redirectUri the callback page of this site
 * @param {boolean} [setup.cors] whether the token endpoint allows the site's origin
 * @param {boolean} [setup.coop] whether its pages cut the link to the page that opened them
 * @param {boolean} [setup.rotates] whether a refresh token is replaced when it is used
 * @param {boolean} [setup.userinfo] whether it has a userinfo endpoint
 * @param {string} [setup.path] the path of the issuer
 */
export function serveTenant({
  redirectUri,
  cors = true,
  coop,
  rotates = true,
  userinfo = true,
  path,
}) {
  const site = new URL(redirectUri).origin
  return serveOidcProvider({
    path,
    headers: coop ? { 'Cross-Origin-Opener-Policy': 'same-origin' } : {},
    configure: () => ({
      clients: [
        {
          client_id: clientId,
          application_type: 'native',
          token_endpoint_auth_method: 'none',
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
          redirect_uris: [redirectUri],
        },
      ],
      clientBasedCORS: (_, origin) => cors && origin === site,
      pkce: { required: () => true },
      rotateRefreshToken: rotates,
      ttl: {
        Interaction: 600,
        Session: 3600,
        Grant: 3600,
        IdToken: 3600,
        AccessToken: 600,
        RefreshToken: 3600,
      },
      scopes,
      claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
      conformIdTokenClaims: false,
      extraParams: ['audience', 'connection'],
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true, allowedPolicy: () => true },
        userinfo: { enabled: userinfo },
      },
      findAccount: (_, accountId) => ({ accountId, claims: () => ada }),
      renderError: (ctx, { error, error_description }) => {
        ctx.type = 'html'
        ctx.body = `<!doctype html><title>Refused</title><p>${error}: ${error_description}</p>`
      },
    }),
    interact,
  })
}

/** One page with one button: whoever presses it is Ada, and agrees to what is asked for. */
async function interact(provider, request, response) {
  const { uid, prompt, params, session } = await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    const word = prompt.name === 'login' ? 'Log in' : 'Agree'
    response.end(`<!doctype html><html lang="en"><title>${word}</title><h1>The tenant’s own page</h1>
      <form method="post" action="${uid}"><button>${word}</button></form></html>`)
    return
  }
  const accountId = session?.accountId ?? ada.sub
  const result = { login: { accountId } }
  if (prompt.name === 'consent') {
    const grant = new provider.Grant({ accountId, clientId: params.client_id })
    grant.addOIDCScope(params.scope)
    result.consent = { grantId: await grant.save() }
  }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
}
