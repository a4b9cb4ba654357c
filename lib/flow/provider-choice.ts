/** Whom this tab talks to: the sandbox in the page, or the same server as `npm start` serves it (DESIGN §1). */
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type ProviderChoice =
  | { kind: 'sandbox' }
  /** The provider of the server that this site came from; `issuer` is at the site's own origin. */
  | { kind: 'this server'; issuer: string }

export type ChoiceStore = Pick<
  StoreApi<ProviderChoice>,
  'getState' | 'getInitialState' | 'subscribe'
> & { choose(choice: ProviderChoice): void }

const sandboxChoice: ProviderChoice = { kind: 'sandbox' }
const stored = v.object({ kind: v.literal('this server'), issuer: v.string() })

/**
 * The choice of this tab, kept in `storage` where there is one. What is stored there counts only if its
 * issuer is at `origin`: no more is opened by it than the site itself.
 */
export function createChoice(
  storage: Storage | undefined,
  key: string,
  origin: string | undefined,
): ChoiceStore {
  const store = createStore<ProviderChoice>(() => sandboxChoice)
  const found = read(storage, key)
  if (found && origin !== undefined && isAt(found.issuer, origin)) store.setState(found, true)
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    choose: (choice) => {
      store.setState(choice, true)
      try {
        if (choice.kind === 'sandbox') storage?.removeItem(key)
        else storage?.setItem(key, JSON.stringify(choice))
      } catch {
        // Without storage the choice ends with the page.
      }
    },
  }
}

function read(storage: Storage | undefined, key: string): v.InferOutput<typeof stored> | undefined {
  try {
    const result = v.safeParse(stored, JSON.parse(storage?.getItem(key) ?? 'null'))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

function isAt(issuer: string, origin: string): boolean {
  return URL.canParse(issuer) && new URL(issuer).origin === origin
}
