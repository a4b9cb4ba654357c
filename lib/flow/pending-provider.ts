/**
 * A provider that a learner has asked to look up, on its way over one reload. The policy of a page lets it ask other
 * hosts only if the session names a provider when the page is loaded (`scripts/csp.mjs`), and before the lookup there
 * is none to name. So the settings are put in its place, in a form that is no choice (`provider-choice.ts`).
 */
import * as v from 'valibot'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { hasPending } from '@/lib/flow/pending-mark'
import { looksLikeSecret } from '@/lib/oauth/client-secret'
import { isSafeAddress } from '@/lib/oauth/issuer'

const short = v.pipe(v.string(), v.maxLength(2000))

/** Settings from outside: from a link or from storage. Nothing that looks like a secret comes through. */
const settingsSchema = v.pipe(
  v.object({
    kind: v.picklist(['auth0', 'issuer']),
    issuer: v.pipe(short, v.check(isSafeAddress)),
    clientId: short,
    scope: short,
    audience: v.optional(short),
    connection: v.optional(short),
  }),
  v.check((settings) => !Object.values(settings).some(looksLikeSecret)),
)

const schema = v.object({ pending: settingsSchema, asked: v.optional(v.literal(true)) })

/** The pending settings, if the session has any; `asked` if a page has looked them up before. */
export function readPending(
  storage: Storage | undefined,
  key: string,
): v.InferOutput<typeof schema> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(storage?.getItem(key) ?? 'null'))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/**
 * Stores settings to be looked up after a reload; false where the browser keeps nothing for this tab. One press is
 * good for one lookup: `asked` says that it was made, so a reload of that page, or a tab that is restored, asks nobody.
 */
export function keepPending(
  storage: Storage | undefined,
  key: string,
  pending: OwnSettings,
  asked?: true,
): boolean {
  try {
    storage?.setItem(key, JSON.stringify({ pending, asked }))
    return storage !== undefined
  } catch {
    return false
  }
}

/** Removes pending settings, and nothing else: a choice that took their place stays. */
export function dropPending(storage: Storage | undefined, key: string): void {
  try {
    if (hasPending(storage, key)) storage?.removeItem(key)
  } catch {
    // Then there is nothing to remove.
  }
}
