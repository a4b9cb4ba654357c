/**
 * A link to a page of this site that carries settings, and never a secret. They stand in the fragment, which
 * a browser keeps to itself (RFC 3986 §3.5), so they are in no server's log.
 */
import * as v from 'valibot'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { sharePrefix } from '@/lib/flow/share-prefix'
import { isSafeAddress } from '@/lib/oauth/issuer'
import { longestLifetimeS } from '@/lib/oauth/registration'
import { type Lifetimes, type Settings, signingAlgs, switchNames } from '@/lib/settings'
import { defaultLifetimes, defaultSettings } from '@/lib/tenant-defaults'
import { coverOf } from '@/lib/trace/cover'
import type { Secret } from '@/lib/trace/redact'

export type SharedSettings = {
  /** The language of code samples. */
  lang?: string
  present?: true
  /** Settings of the sandbox that are not as in a fresh one. */
  tenant?: Partial<Settings>
  provider?: OwnSettings
}

export const lifetimeNames = Object.keys(defaultLifetimes).filter((name): name is keyof Lifetimes =>
  Object.hasOwn(defaultLifetimes, name),
)

/** The settings that are not as in a fresh tenant. */
export function differencesOf(settings: Settings): Partial<Settings> {
  const names = [...lifetimeNames, 'signingAlg' as const, ...switchNames]
  return Object.fromEntries(
    names
      .filter((name) => settings[name] !== defaultSettings[name])
      .map((name) => [name, settings[name]]),
  )
}

const textOf = (longest: number) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(longest), v.regex(/^[\x20-\x7e]+$/))

/** Whole seconds, in milliseconds. */
const lifetime = (leastMs: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,14}$/),
    v.transform(Number),
    v.multipleOf(1000),
    v.minValue(leastMs),
    v.maxValue(longestLifetimeS * 1000),
  )

/** All that a link may say. A lifetime of 0 switches only the overlap off. */
const schema = v.strictObject({
  lang: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/))),
  present: v.optional(v.literal('1')),
  codeLifetimeMs: v.optional(lifetime(1000)),
  transactionLifetimeMs: v.optional(lifetime(1000)),
  accessTokenLifetimeMs: v.optional(lifetime(1000)),
  idTokenLifetimeMs: v.optional(lifetime(1000)),
  refreshTokenLifetimeMs: v.optional(lifetime(1000)),
  refreshTokenIdleMs: v.optional(lifetime(1000)),
  rotationOverlapMs: v.optional(lifetime(0)),
  signingAlg: v.optional(v.picklist(signingAlgs)),
  on: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(',')),
      v.array(v.picklist(switchNames)),
    ),
  ),
  provider: v.optional(v.picklist(['auth0', 'issuer'])),
  issuer: v.optional(v.pipe(textOf(300), v.check(isIssuer))),
  client_id: v.optional(textOf(200)),
  scope: v.optional(textOf(600)),
  audience: v.optional(textOf(300)),
  connection: v.optional(textOf(100)),
})

type Shared = v.InferInput<typeof schema>

/** An issuer has no query and no fragment (OpenID Connect Discovery 1.0 §2), and here no user either. */
function isIssuer(text: string): boolean {
  return isSafeAddress(text) && !/[?#@]/.test(text)
}

/**
 * The link to `address` with these settings; its own query and fragment are dropped. Only what is named above
 * gets in, and a part in which one of the `secrets` stands is left out.
 */
export function shareLink(
  address: string,
  settings: SharedSettings,
  secrets: readonly Secret[] = [],
): string {
  const cover = coverOf(new Map(secrets.map(({ name, value }) => [value, name])))
  const isClean = (part: Shared) =>
    Object.values(part).every((text) => text === undefined || cover(text) === text)
  const { lang, present, tenant, provider } = settings
  const parts = [
    { lang },
    present ? ({ present: '1' } as const) : {},
    tenant ? tenantPart(tenant) : {},
    provider ? providerPart(provider) : {},
  ]
  const query = new URLSearchParams()
  for (const part of parts) {
    if (!isClean(part) || !v.safeParse(schema, part).success) continue
    for (const [name, text] of Object.entries(part)) if (text !== undefined) query.set(name, text)
  }
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname}${query.size > 0 ? `${sharePrefix}${query}` : ''}`
}

function tenantPart(tenant: Partial<Settings>): Shared {
  const lifetimes = lifetimeNames.flatMap((name) =>
    tenant[name] === undefined ? [] : [[name, String(tenant[name])]],
  )
  const on = switchNames.filter((name) => tenant[name]).join(',')
  return {
    ...Object.fromEntries(lifetimes),
    signingAlg: tenant.signingAlg,
    ...(on ? { on } : {}),
  }
}

function providerPart(provider: OwnSettings): Shared {
  const { kind, issuer, clientId, scope, audience, connection } = provider
  const optional = { audience: audience || undefined, connection: connection || undefined }
  return { provider: kind, issuer, client_id: clientId, scope, ...optional }
}

/** Longer fragments are not looked at: no link of ours is. */
const longestFragment = 4000

/**
 * What the fragment of such a link says. `undefined` if it is not one that `shareLink` can have made: something
 * in it is unknown, given twice or not well written. Then nothing of it counts.
 */
export function readShareLink(fragment: string): SharedSettings | undefined {
  if (!fragment.startsWith(sharePrefix) || fragment.length > longestFragment) return undefined
  const query = [...new URLSearchParams(fragment.slice(sharePrefix.length))]
  const said = Object.fromEntries(query)
  if (query.length === 0 || Object.keys(said).length !== query.length) return undefined
  const read = v.safeParse(schema, said)
  if (!read.success) return undefined
  const { lang, present, provider, issuer, client_id, scope, audience, connection, on, ...rest } =
    read.output
  const tenant = { ...rest, ...Object.fromEntries((on ?? []).map((name) => [name, true])) }
  const others = [issuer, client_id, scope, audience, connection]
  if (!provider && others.some((text) => text !== undefined)) return undefined
  if (provider && !(issuer && client_id && scope)) return undefined
  return {
    ...(lang ? { lang } : {}),
    ...(present ? { present: true } : {}),
    ...(Object.keys(tenant).length > 0 ? { tenant } : {}),
    ...(provider && issuer && client_id && scope
      ? { provider: { kind: provider, issuer, clientId: client_id, scope, audience, connection } }
      : {}),
  }
}
