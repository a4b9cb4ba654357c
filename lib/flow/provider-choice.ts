/**
 * Whom this tab talks to: the sandbox in the page, the same server as `npm start` serves it, or a provider of the
 * learner's own (DESIGN §1).
 */
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OwnProvider } from '@/lib/flow/own-provider'

export type ProviderChoice =
  | { kind: 'sandbox' }
  /** The provider of the server that this site came from; `issuer` is at the site's own origin. */
  | { kind: 'this server'; issuer: string }
  /** A provider elsewhere. The page that makes or ends this choice is loaded anew. */
  | { kind: 'own'; provider: OwnProvider }

export type ChoiceStore = Pick<
  StoreApi<ProviderChoice>,
  'getState' | 'getInitialState' | 'subscribe'
> & {
  /**
   * False, and nothing changes, where this tab cannot keep a provider of the learner's own: without
   * sessionStorage the page that opens the connections to it would not know of it.
   */
  choose(choice: ProviderChoice): boolean
}

const text = v.string()
const sandboxChoice: ProviderChoice = { kind: 'sandbox' }
const serverSchema = v.object({ kind: v.literal('this server'), issuer: text })

/** An address that may be asked or opened: https, or http on this machine (RFC 8252 §8.3). */
const address = v.pipe(text, v.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/))

/** Whoever edits what is stored by hand gets no further than the dialog would let them. */
export const ownProviderSchema = v.looseObject({
  kind: v.picklist(['auth0', 'issuer']),
  issuer: address,
  clientId: text,
  scope: text,
  audience: v.optional(text),
  connection: v.optional(text),
  server: v.looseObject({
    issuer: address,
    authorization_endpoint: address,
    token_endpoint: address,
    jwks_uri: address,
    userinfo_endpoint: v.optional(address),
    revocation_endpoint: v.optional(address),
  }),
  enteredByHand: v.optional(v.literal(true)),
  keys: v.optional(v.object({ keys: v.array(v.looseObject({ kty: text })) })),
})
const ownSchema = v.object({ kind: v.literal('own'), provider: ownProviderSchema })

/**
 * The choice of this tab, kept in `storage` where there is one, under names that begin with `prefix`. A stored
 * server of this site counts only if its issuer is at `origin`: no more is opened by it than the site itself.
 * `<prefix>provider` is also what the first script of each page looks at (`scripts/csp.mjs`).
 */
export function createChoice(
  storage: Storage | undefined,
  prefix: string,
  origin: string | undefined,
): ChoiceStore {
  const keys = { 'this server': `${prefix}this-server`, own: `${prefix}provider` } as const
  const store = createStore<ProviderChoice>(() => sandboxChoice)
  const own = read(storage, keys.own, ownSchema)
  const here = read(storage, keys['this server'], serverSchema)
  if (own) store.setState(own, true)
  else if (here && origin !== undefined && isAt(here.issuer, origin)) store.setState(here, true)

  /** False without storage: then the choice ends with the page. */
  function keep(choice: ProviderChoice): boolean {
    try {
      if (choice.kind !== 'sandbox') storage?.setItem(keys[choice.kind], JSON.stringify(choice))
      for (const kind of ['this server', 'own'] as const) {
        if (kind !== choice.kind) storage?.removeItem(keys[kind])
      }
      return storage !== undefined
    } catch {
      return false
    }
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    choose: (choice) => {
      const kept = keep(choice)
      if (choice.kind === 'own' && !kept) return false
      store.setState(choice, true)
      return true
    },
  }
}

function read<Schema extends v.GenericSchema>(
  storage: Storage | undefined,
  key: string,
  schema: Schema,
): v.InferOutput<Schema> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(storage?.getItem(key) ?? 'null'))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

function isAt(issuer: string, origin: string): boolean {
  return URL.canParse(issuer) && new URL(issuer).origin === origin
}
