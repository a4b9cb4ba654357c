/**
 * A certified server to compare ours with: `oidc-provider` in memory, set up as our tenant is, so that what
 * differs is the server and not its settings. Who comes is logged in as Ada and has agreed to everything.
 */
import { serveOidcProvider } from '../servers/oidc-provider.mjs'

const ada = { sub: 'sandbox|ada', email: 'ada@example.com', email_verified: true }

/** In seconds, as our tenant has them. */
const hour = 3600
const lifetimes = {
  AccessToken: hour,
  AuthorizationCode: 600,
  Grant: 30 * 24 * hour,
  IdToken: 10 * hour,
  Interaction: hour,
  RefreshToken: 30 * 24 * hour,
  Session: 7 * 24 * hour,
}

/**
 * @param {{ clients: object[], alg?: string, api?: string }} setup `api`: access tokens are JWTs for this audience
 * @returns {Promise<{ issuer: string, port: number, close: () => void }>}
 */
export async function serveReference({ clients, alg = 'RS256', api }) {
  const { issuer, port, close } = await serveOidcProvider({
    alg,
    configure: () => ({
      clients: clients.map((client) => ({ id_token_signed_response_alg: alg, ...client })),
      enableHttpPostMethods: true,
      scopes: ['openid', 'profile', 'email', 'offline_access'],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      rotateRefreshToken: true,
      ttl: lifetimes,
      conformIdTokenClaims: false,
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true, allowedPolicy: () => true },
        introspection: {
          enabled: true,
          allowedPolicy: (_, client, token) => token.clientId === client.clientId,
        },
        registration: { enabled: true },
        resourceIndicators: {
          enabled: api !== undefined,
          defaultResource: () => api,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: 'read:timesheets',
            audience: api,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg } },
          }),
        },
      },
      findAccount: (_, accountId) => ({ accountId, claims: () => ada }),
      loadExistingGrant: (ctx) => grantAll(ctx, api),
    }),
    interact: (provider, request, response) =>
      provider.interactionFinished(
        request,
        response,
        { login: { accountId: ada.sub }, consent: {} },
        { mergeWithLastSubmission: false },
      ),
  })
  return { issuer, port, close }
}

async function grantAll({ oidc }, api) {
  if (!oidc.session?.accountId) return undefined
  const { accountId } = oidc.session
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId })
  grant.addOIDCScope('openid profile email offline_access')
  if (api) grant.addResourceScope(api, 'read:timesheets')
  await grant.save()
  return grant
}
