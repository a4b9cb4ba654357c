/** What is registered in a fresh sandbox: the app, the API and the settings. Pages show it before the sandbox is loaded. */
import type { ApiRecord, ClientRecord } from '@/lib/inside'
import { sandboxDefaults } from '@/lib/providers'
import type { Lifetimes, Settings, Switches } from '@/lib/settings'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How long everything lives in a fresh tenant. */
export const defaultLifetimes: Lifetimes = {
  codeLifetimeMs: 10 * minuteMs,
  transactionLifetimeMs: hourMs,
  accessTokenLifetimeMs: hourMs,
  idTokenLifetimeMs: 10 * hourMs,
  refreshTokenLifetimeMs: 30 * dayMs,
  refreshTokenIdleMs: 15 * dayMs,
  rotationOverlapMs: 0,
}

/** A server that nobody has spoiled. */
export const allSwitchesOff: Switches = {
  unsafeAllowPlain: false,
  unsafeAllowMissingPkce: false,
  unsafePrefixRedirects: false,
  unsafeNoRotation: false,
  faultClockSkew: false,
  faultWrongIssuer: false,
  faultNoIss: false,
  faultRotatedKeys: false,
  faultSlow: false,
  faultServerError: false,
  faultNoCors: false,
}

/** The settings of a fresh tenant. */
export const defaultSettings: Settings = {
  ...defaultLifetimes,
  signingAlg: 'RS256',
  ...allSwitchesOff,
}

/** The demo API's registration. */
export const defaultApi: ApiRecord = {
  identifier: sandboxDefaults.audience,
  name: 'Timesheets API',
  permissions: ['read:timesheets', 'create:timesheets', 'delete:timesheets', 'approve:timesheets'],
  allowOfflineAccess: true,
}

/** The second app of the tenant: registered, and on the same phone as the first. */
export const defaultSecondClient: ClientRecord = {
  client_id: sandboxDefaults.secondApp.clientId,
  name: 'Expenses',
  type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: [sandboxDefaults.secondApp.redirectUri],
  post_logout_redirect_uris: ['com.exampleco.expenses:/logged-out'],
}

/** The default client of the tenant at `issuer`, which lies one folder below the `site` if none is named. */
export function defaultClient(issuer: string, site = new URL('./', issuer).href): ClientRecord {
  return {
    client_id: sandboxDefaults.clientId,
    name: 'Timesheets Mobile',
    type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: [
      sandboxDefaults.redirectUri,
      'https://app.exampleco.com/callback',
      new URL('callback/', site).href,
      'com.myclientapp://myclientapp.com/callback',
    ],
    post_logout_redirect_uris: ['com.exampleco.timesheets:/logged-out', site],
  }
}
