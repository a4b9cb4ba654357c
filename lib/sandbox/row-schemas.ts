/** The shape of every stored row: what a database gives back may be old, cut off or edited by hand. */
import * as v from 'valibot'
import type { CheckReport } from '@/lib/inside'
import type { Rows, Table } from '@/lib/sandbox/store'
import type { Exchange } from '@/lib/trace/exchange'
import { exchangeSchema, reportSchema } from '@/lib/trace/exchange-schema'

const text = v.string()
const texts = v.array(v.string())
const timeMs = v.pipe(v.number(), v.finite())
const lifetimeMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const optionalText = v.optional(text)
const optionalTimeMs = v.optional(timeMs)

const settings = v.object({
  codeLifetimeMs: lifetimeMs,
  transactionLifetimeMs: lifetimeMs,
  accessTokenLifetimeMs: lifetimeMs,
  idTokenLifetimeMs: lifetimeMs,
  refreshTokenLifetimeMs: lifetimeMs,
  refreshTokenIdleMs: lifetimeMs,
  rotationOverlapMs: lifetimeMs,
})

const customization = v.object({
  claims: v.array(
    v.object({ name: text, value: text, token: v.picklist(['id_token', 'access_token']) }),
  ),
  addedScopes: texts,
})

const report = v.custom<CheckReport>((value) => v.is(reportSchema, value))
const exchange = v.custom<Exchange>((value) => v.is(exchangeSchema, value))

const connection = v.picklist(['Username-Password-Authentication', 'github'])

const request = {
  clientId: text,
  redirectUri: text,
  codeChallenge: text,
  scope: text,
  audience: optionalText,
  nonce: optionalText,
  refreshSwitches: v.object({ asked: v.boolean(), api: v.boolean(), client: v.boolean() }),
  expiresAtMs: timeMs,
}

const schemas: { [T in Table]: v.GenericSchema<unknown, Rows[T]> } = {
  tenant: v.object({
    settings,
    // Tenants of the time before these two existed are read as they were meant.
    customization: v.optional(customization, { claims: [], addedScopes: [] }),
    clockOffsetMs: timeMs,
    sweptAtMs: timeMs,
  }),
  clients: v.object({
    client_id: text,
    name: text,
    type: v.literal('native'),
    token_endpoint_auth_method: v.literal('none'),
    grant_types: texts,
    redirect_uris: texts,
    post_logout_redirect_uris: texts,
    registeredAtMs: optionalTimeMs,
  }),
  apis: v.object({
    identifier: text,
    name: text,
    permissions: texts,
    allowOfflineAccess: v.boolean(),
  }),
  users: v.object({
    sub: text,
    email: text,
    connection: v.optional(connection, 'Username-Password-Authentication'),
    password: text,
    name: text,
    given_name: text,
    family_name: text,
    nickname: text,
    picture: text,
    role: v.picklist(['employee', 'manager']),
  }),
  pending: v.object({
    ...request,
    id: text,
    state: optionalText,
    startedAtMs: timeMs,
    answeredAtMs: optionalTimeMs,
    browserId: text,
    csrf: text,
    mustLogin: v.boolean(),
    mustConsent: v.boolean(),
    hintedSub: optionalText,
    username: optionalText,
    connection: v.optional(connection),
    ticket: optionalText,
    loginFailed: v.boolean(),
    sub: optionalText,
  }),
  codes: v.object({
    ...request,
    code: text,
    sub: text,
    issuedAtMs: timeMs,
    usedAtMs: optionalTimeMs,
    wrongVerifiers: v.number(),
    familyId: optionalText,
    sid: text,
    authTimeMs: timeMs,
  }),
  families: v.object({
    id: text,
    clientId: text,
    sub: text,
    sid: text,
    scope: text,
    audience: optionalText,
    authTimeMs: timeMs,
    startedAtMs: timeMs,
    refreshTokens: v.array(
      v.object({
        token: text,
        issuedAtMs: timeMs,
        usedAtMs: optionalTimeMs,
        successor: optionalText,
      }),
    ),
    revokedAtMs: optionalTimeMs,
    revokedBecause: v.optional(
      v.picklist(['code used twice', 'old refresh token used again', 'revoked', 'logged out']),
    ),
  }),
  accessTokens: v.object({
    id: text,
    format: v.picklist(['jwt', 'opaque']),
    familyId: text,
    clientId: text,
    sub: text,
    scope: text,
    audience: texts,
    issuedAtMs: timeMs,
    expiresAtMs: timeMs,
    revokedAtMs: optionalTimeMs,
  }),
  sessions: v.object({
    id: text,
    sub: optionalText,
    authTimeMs: optionalTimeMs,
    consents: v.record(text, texts),
    browserId: text,
    sid: text,
    csrf: text,
    createdAtMs: timeMs,
  }),
  keys: v.object({
    kid: text,
    alg: v.literal('RS256'),
    createdAtMs: timeMs,
    privateKey: v.custom<CryptoKey>((value) => value instanceof CryptoKey && !value.extractable),
    publicJwk: v.object({
      kty: v.literal('RSA'),
      n: text,
      e: text,
      kid: text,
      alg: v.literal('RS256'),
      use: v.literal('sig'),
    }),
  }),
  timesheets: v.object({
    id: text,
    sub: text,
    date: text,
    project: text,
    hours: v.number(),
    createdAtMs: timeMs,
    approvedBy: optionalText,
  }),
  jar: v.object({ sessionId: optionalText }),
  reports: v.object({ report: v.optional(report), writtenAtMs: timeMs }),
  hops: v.object({ exchanges: v.array(exchange), beganAtMs: timeMs }),
}

/** Reads a row as the database holds it; `undefined` if it is not one, so that it counts as absent. */
export function readRow<T extends Table>(table: T, stored: unknown): Rows[T] | undefined {
  const schema: v.GenericSchema<unknown, Rows[T]> = schemas[table]
  const read = v.safeParse(schema, stored)
  return read.success ? read.output : undefined
}
