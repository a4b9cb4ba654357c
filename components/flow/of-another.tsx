'use client'

import { useFlow } from '@/components/flow/provider'
import { Button } from '@/components/ui/button'
import { findLogin } from '@/lib/flow/own-logins'
import type { ProviderChoice } from '@/lib/flow/provider-choice'
import { restoreRun, sessionStorageIfAny } from '@/lib/flow/storage'

const prefix = `proofkey:${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}:`

/** The provider at which this tab began the login with this state, while another one was chosen. */
export function whoseLogin(state: string): ProviderChoice | undefined {
  const storage = sessionStorageIfAny()
  if (!storage || !state) return undefined
  const provider = findLogin(storage, `${prefix}login:`, state)
  if (provider) return { kind: 'own', provider }
  const { transactions } = restoreRun(storage.getItem(`${prefix}run`))
  return transactions.some((each) => each.state === state) ? { kind: 'sandbox' } : undefined
}

/**
 * An answer for another provider than the chosen one. Its code may go to the token endpoint of its own provider
 * only, so nothing is read before that one is chosen again.
 */
export function OfAnother({ url, choice }: { url: string; choice: ProviderChoice }) {
  const { choice: store } = useFlow()
  function goBack() {
    // The page that the choice loads anew is this callback: it reads the answer then.
    window.history.replaceState(null, '', url)
    store.choose(choice)
  }
  return (
    <div className="space-y-4">
      <p role="alert">
        <b className="font-semibold">This answers a login at another server.</b> You began it at{' '}
        <Name choice={choice} />, and now you talk to <Name choice={store.getState()} />. Its code
        must go to no other server than its own, so nothing was sent.
      </p>
      <Button onClick={goBack}>
        Go back to <Name choice={choice} />
      </Button>
    </div>
  )
}

function Name({ choice }: { choice: ProviderChoice }) {
  if (choice.kind === 'sandbox') return 'the sandbox'
  if (choice.kind === 'this server') return 'This server'
  return (
    <span className="font-mono text-[0.92em] wrap-anywhere">{choice.provider.server.issuer}</span>
  )
}
