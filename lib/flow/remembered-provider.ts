/** What is remembered of a learner's own provider if they tick it: its domain or issuer, and the client ID. */
import * as v from 'valibot'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { looksLikeSecret } from '@/lib/oauth/client-secret'
import { isSafeAddress } from '@/lib/oauth/issuer'

export type Remembered = Pick<OwnSettings, 'kind' | 'issuer' | 'clientId'>

const remembered = v.pipe(
  v.object({
    kind: v.picklist(['auth0', 'issuer']),
    issuer: v.pipe(v.string(), v.maxLength(2000), v.check(isSafeAddress)),
    clientId: v.pipe(v.string(), v.maxLength(2000)),
  }),
  v.check(({ clientId }) => !looksLikeSecret(clientId)),
)

export function readRemembered(storage: Storage | undefined, key: string): Remembered | undefined {
  try {
    const result = v.safeParse(remembered, JSON.parse(storage?.getItem(key) ?? 'null'))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/** Remembers these three values, whatever else the settings hold; without settings, forgets them. */
export function remember(
  storage: Storage | undefined,
  key: string,
  settings: Remembered | undefined,
): void {
  try {
    if (!settings) storage?.removeItem(key)
    else {
      const { kind, issuer, clientId } = settings
      storage?.setItem(key, JSON.stringify({ kind, issuer, clientId }))
    }
  } catch {
    // Then it is typed again the next time.
  }
}
