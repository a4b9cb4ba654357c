/**
 * What to enter at the provider, by the names that its own pages give the fields. `{callback}`, `{origin}` and
 * `{site}` are addresses of this site. Data only.
 */

export type ProviderField = {
  name: string
  value: string
  /** The value is an address or a word to be copied. */
  copy?: true
  note?: string
}

export type ProviderGuide = {
  id: string
  name: string
  /** The way to the page with these fields. */
  where: string
  fields: readonly ProviderField[]
  notes: readonly string[]
  /** What the issuer looks like; the settings for Auth0 ask for the domain instead. */
  issuer?: string
  /** Hosts that are known to be of this provider. */
  hosts?: readonly string[]
}

const callback = { value: '{callback}', copy: true } as const
const origin = { value: '{origin}', copy: true } as const
const site = { value: '{site}', copy: true } as const

export const auth0Guide: ProviderGuide = {
  id: 'auth0',
  name: 'Auth0',
  where: 'Dashboard → Applications → Applications → your application → Settings',
  fields: [
    {
      name: 'Application Type',
      value: 'Single Page Application or Native',
      note: 'Both are public clients, without a secret.',
    },
    { name: 'Allowed Callback URLs', ...callback },
    { name: 'Allowed Logout URLs', ...site },
    {
      name: 'Allowed Web Origins',
      ...origin,
      note: 'For a silent login in a hidden frame. These lessons need none.',
    },
    {
      name: 'Cross-Origin Authentication → Allowed Origins (CORS)',
      ...origin,
      note: 'Lets this page read what the token endpoint answers. The origins of your callback URLs are allowed without it.',
    },
    { name: 'Advanced Settings → Grant Types', value: 'Authorization Code, Refresh Token' },
    {
      name: 'APIs → your API → Allow Offline Access',
      value: 'on',
      note: 'For a refresh token, if you ask for an audience.',
    },
  ],
  notes: [
    'The audience is the Identifier of your API, under Applications → APIs. Without one the access token is opaque and opens only userinfo.',
    'Save Changes is at the foot of the page.',
  ],
}

export const guides: readonly ProviderGuide[] = [
  {
    id: 'other',
    name: 'Any provider',
    where: 'The settings of the application (client) at your provider',
    fields: [
      { name: 'Redirect URI, callback URL', ...callback },
      { name: 'Allowed origins, CORS', ...origin },
      { name: 'Post-logout redirect URI', ...site },
      {
        name: 'Client type',
        value: 'public',
        note: 'Native or single-page. No secret, authentication method none.',
      },
      { name: 'Grant types', value: 'Authorization Code, Refresh Token' },
      { name: 'PKCE', value: 'required, S256' },
    ],
    notes: [],
  },
  {
    id: 'okta',
    name: 'Okta',
    where:
      'Admin Console → Applications → Applications → Create App Integration → OIDC - OpenID Connect → Single-Page Application',
    fields: [
      { name: 'Grant type', value: 'Authorization Code, Refresh Token' },
      { name: 'Sign-in redirect URIs', ...callback },
      { name: 'Sign-out redirect URIs', ...site },
      {
        name: 'Security → API → Trusted Origins → Add Origin',
        ...origin,
        note: 'With CORS ticked.',
      },
    ],
    notes: [
      'An authorization server of Okta’s has its own issuer; the one that comes with an organization for developers is named default.',
    ],
    issuer: 'https://<your domain>.okta.com/oauth2/default',
    hosts: ['.okta.com', '.oktapreview.com', '.okta-emea.com'],
  },
  {
    id: 'entra',
    name: 'Entra ID',
    where:
      'Microsoft Entra admin center → App registrations → your app → Authentication → Redirect URI configuration → Add Redirect URI',
    fields: [
      {
        name: 'Platform',
        value: 'Single-page application',
        note: 'With another one the token endpoint refuses requests from pages (AADSTS9002326).',
      },
      { name: 'Redirect URI', ...callback },
    ],
    notes: [
      'The older form of that page has Add a platform under Platform configurations.',
      'Put the Directory (tenant) ID into the issuer. With common in its place the metadata names an issuer with a placeholder, and no exact comparison holds.',
      'Refresh tokens of this platform end after 24 hours.',
    ],
    issuer: 'https://login.microsoftonline.com/<tenant ID>/v2.0',
    hosts: ['login.microsoftonline.com'],
  },
  {
    id: 'keycloak',
    name: 'Keycloak',
    where: 'Admin Console → your realm → Clients → Create client → OpenID Connect',
    fields: [
      { name: 'Client authentication', value: 'Off', note: 'This makes the client public.' },
      { name: 'Authentication flow', value: 'Standard flow' },
      { name: 'Valid redirect URIs', ...callback },
      { name: 'Valid post logout redirect URIs', ...site },
      { name: 'Web origins', ...origin },
    ],
    notes: ['The client ID is the name that you give the client yourself.'],
    issuer: 'https://<your host>/realms/<realm>',
  },
  {
    id: 'cognito',
    name: 'Cognito',
    where:
      'Amazon Cognito → User pools → your pool → App clients → your client → Login pages → Managed login pages configuration → Edit',
    fields: [
      {
        name: 'Application type',
        value: 'Single-page application (SPA) or Mobile app',
        note: 'Chosen when the client is made. Both come without a client secret.',
      },
      { name: 'Allowed callback URLs', ...callback },
      { name: 'Allowed sign-out URLs', ...site },
      { name: 'OAuth 2.0 grant types', value: 'Authorization code grant' },
      { name: 'OpenID Connect scopes', value: 'openid, email, profile' },
    ],
    notes: [
      'Leave offline_access out of the scope. With the code Cognito gives a refresh token anyway.',
      'Login and tokens are at the domain of the pool, keys at the issuer: two hosts. Cognito has no list of origins to fill in: the preflight tells whether this page may read its answers.',
    ],
    issuer: 'https://cognito-idp.<region>.amazonaws.com/<user pool ID>',
    hosts: ['.amazonaws.com'],
  },
  {
    id: 'google',
    name: 'Google',
    where:
      'Google Cloud console → Google Auth Platform → Clients → Create client → Web application',
    fields: [
      { name: 'Authorized JavaScript origins', ...origin },
      { name: 'Authorized redirect URIs', ...callback },
    ],
    notes: [
      'With Google the walk ends at the code. Its token endpoint wants a client secret from a web application, PKCE or not, and answers “client_secret is missing.” A page can keep no secret, so there is no field for one here. Login, callback and its checks are real.',
      'Leave offline_access out of the scope: Google has no such scope.',
    ],
    issuer: 'https://accounts.google.com',
    hosts: ['accounts.google.com'],
  },
]
