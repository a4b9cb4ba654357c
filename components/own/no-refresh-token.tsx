'use client'

import { useRun } from '@/components/flow/use-run'
import { AskConsent } from '@/components/own/ask-consent'
import { ToLesson } from '@/components/token/to-lesson'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { transactionOf } from '@/lib/flow/parameters'

/** Why tokens came without a refresh token, and what to switch on where. */
export function NoRefreshToken({ provider }: { provider: OwnProvider }) {
  const asked = useRun((run) => transactionOf(run)?.scope.split(' ').includes('offline_access'))
  const granted = useRun((run) => run.tokens?.value.scope)
  const leftOut = asked && granted !== undefined && !granted.split(' ').includes('offline_access')
  return (
    <section
      aria-label="No refresh token"
      className="space-y-2.5 rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem]"
    >
      <p>
        <b className="font-semibold">No refresh token came.</b> It is no error: a server leaves it
        out if one of its switches is off.{' '}
        {!asked && (
          <>
            Your login did not ask for <code>offline_access</code>: add it to <code>scope</code> in{' '}
            <ToLesson slug="authorize-user">step 3</ToLesson>.
          </>
        )}
        {leftOut && (
          <>
            You asked for <code>offline_access</code>, and the granted <code>scope</code> leaves it
            out.
          </>
        )}
      </p>
      {provider.kind === 'auth0' ? (
        <ul className="list-disc space-y-0.5 pl-5">
          <li>
            APIs → your API → Settings: <b className="font-semibold">Allow Offline Access</b>
          </li>
          <li>
            Applications → your application → Advanced Settings → Grant Types:{' '}
            <b className="font-semibold">Refresh Token</b>
          </li>
          <li>
            In the request: <code>offline_access</code> in <code>scope</code>, and the{' '}
            <code>audience</code> of that API
          </li>
        </ul>
      ) : (
        <ul className="list-disc space-y-0.5 pl-5">
          <li>
            the client may use the grant type <code>refresh_token</code>
          </li>
          <li>
            <code>offline_access</code> is among the scopes that the client may ask for
          </li>
          <li>the person agrees to it on the consent page</li>
        </ul>
      )}
      <AskConsent />
      <p className="text-[0.86rem] text-soft">
        Then walk <ToLesson slug="authorize-user">step 3</ToLesson> and{' '}
        <ToLesson slug="request-tokens">step 4</ToLesson> again.
      </p>
    </section>
  )
}
